import logging
import os
import threading
import time

logger = logging.getLogger("app")
logger.setLevel(logging.DEBUG)
formatter = logging.Formatter("%(asctime)s %(levelname)-8s [%(threadName)s] %(name)s: %(message)s")

to_file = logging.FileHandler("app.log", mode="w", encoding="utf-8")
to_file.setFormatter(formatter)
to_screen = logging.StreamHandler()
to_screen.setLevel(logging.WARNING)
to_screen.setFormatter(formatter)
logger.addHandler(to_file)
logger.addHandler(to_screen)


def job(n):
    logger.info("job %d starts", n)
    if n % 2:
        logger.warning("job %d is odd", n)
    try:
        1 / (n - 2)
    except ZeroDivisionError:
        logger.exception("job %d failed", n)
    time.sleep(0.01)
    logger.info("job %d ends", n)


threads = [threading.Thread(target=job, args=(n,), name=f"worker-{n}") for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
logging.shutdown()

with open("app.log", encoding="utf-8") as f:
    lines = [line for line in f if " app: " in line]
print(len(lines), "lines")
os.remove("app.log")
assert len(lines) == 4 + 2 + 1 + 4

# Messages in files.
import logging

logger = logging.getLogger("app")
logger.setLevel(logging.DEBUG)
handler = logging.FileHandler("app.log", mode="w", encoding="utf-8")
handler.setFormatter(logging.Formatter("%(levelname)-8s [%(threadName)s] %(name)s: %(message)s"))
logger.addHandler(handler)
logger.propagate = False
logger.info("starts %d", 1)
try:
    1 / 0
except ZeroDivisionError:
    logger.error("failed", exc_info=False)
print(open("app.log").read())
handler.close()
logger.warning("again")
logger.removeHandler(handler)
handler.close()
print(open("app.log").read(), handler.baseFilename.endswith("app.log"), handler.mode)
logging.basicConfig(filename="root.log", level=logging.INFO, format="%(levelname)s:%(message)s")
logging.info("one")
logging.debug("two")
logging.getLogger("other").warning("three")
logging.shutdown()
print(open("root.log").read())

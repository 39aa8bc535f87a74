import logging
import threading
import time

FORMAT = "%(asctime)s %(levelname)-7s %(filename)s:%(lineno)d %(threadName)s %(funcName)s() %(message)s"
logging.basicConfig(level=logging.DEBUG, format=FORMAT)


def work(n):
    logging.debug("starting with %d", n)
    time.sleep(0.1)
    logging.info("done")


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
logging.info("all done")

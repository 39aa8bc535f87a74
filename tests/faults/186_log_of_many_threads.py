# expect: safe
import logging
import threading
logging.basicConfig(level=logging.INFO, format="%(threadName)s %(message)s")
def work(n):
    for k in range(3):
        logging.info("%d of %d", k, n)
threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()

# expect: unsafe deadlock
import logging
import threading
lock = threading.Lock()
class Job:
    def __str__(self):
        with lock:
            return "job"
def first():
    logging.warning("%s is done", Job())
def second():
    with lock:
        logging.warning("second")
threads = [threading.Thread(target=f) for f in (first, second)]
for t in threads:
    t.start()
for t in threads:
    t.join()

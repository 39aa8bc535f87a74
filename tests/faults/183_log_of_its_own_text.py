# expect: safe
import logging
import threading
logging.basicConfig(level=logging.INFO)
class Job:
    def __repr__(self):
        logging.info("asked")
        return "job"
threads = [threading.Thread(target=logging.info, args=([Job()],)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

# expect: unsafe exception
# Thread._stop is what join calls of a thread that is over.
import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self._stop = threading.Event()

    def run(self):
        self._stop.wait()


worker = Worker()
worker.start()
worker._stop.set()
worker.join()

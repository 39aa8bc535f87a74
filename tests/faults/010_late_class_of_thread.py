# expect: unsafe exception
import threading
class Worker(threading.Thread):
    def run(self):
        self.result = Result(1)
w = Worker()
w.start()
class Result:
    def __init__(self, value):
        self.value = value
w.join()

# expect: unsafe exception
# The thread fails, and not who starts it.
import threading


class Worker(threading.Thread):
    def run(self, number):
        print(number)


worker = Worker()
try:
    worker.start()
except TypeError:
    pass
worker.join()

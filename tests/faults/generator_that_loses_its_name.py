# expect: safe
# prints: ["in\nin\nin\n"]
import threading

lock = threading.Lock()


def rows():
    with lock:
        yield 1
        yield 2


class Table:
    def __init__(self):
        self.rows = rows()

    def stop(self):
        self.rows = None


def visit():
    lock.acquire()
    print("in")
    lock.release()


def visitor():
    thread = threading.Thread(target=visit)
    thread.start()
    thread.join()


walk = rows()
next(walk)
walk = None
visitor()
walk = rows()
next(walk)
del walk
visitor()
table = Table()
next(table.rows)
table.stop()
visitor()

# expect: unsafe deadlock
# A variable holds the generator, and that the lock.
import threading

lock = threading.Lock()


def rows():
    with lock:
        yield 1
        yield 2


def other():
    with lock:
        print("in")


kept = rows()
for row in kept:
    break
thread = threading.Thread(target=other)
thread.start()
thread.join()

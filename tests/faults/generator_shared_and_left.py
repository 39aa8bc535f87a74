# expect: safe
import threading

lock = threading.Lock()
shared = []


def rows():
    with lock:
        yield 1
        yield 2


def take():
    with shared_lock:
        print(next(shared[0]))


def drop():
    with shared_lock:
        next(shared.pop())


shared_lock = threading.Lock()
shared.append(rows())
thread = threading.Thread(target=take)
thread.start()
thread.join()
thread = threading.Thread(target=drop)
thread.start()
thread.join()
assert not lock.locked()

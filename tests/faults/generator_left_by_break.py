# expect: safe
# prints: ["1\n1\n"]
# CPython closes a generator that nothing holds any more, and the lock is free again.
import threading

lock = threading.Lock()


def rows():
    with lock:
        yield 1
        yield 2


def first():
    for row in rows():
        print(row)
        break


threads = [threading.Thread(target=first) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert not lock.locked()

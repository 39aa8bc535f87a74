"""3 producers and 3 consumers share a buffer of 1, and wait with `while`.

Verdict: safe.
"""

import threading

buffer = []
lock = threading.Lock()
changed = threading.Condition(lock)


def produce():
    for number in range(1):
        with changed:
            while len(buffer) >= 1:
                changed.wait()
            buffer.append(number)
            changed.notify_all()


def consume():
    for _ in range(1):
        with changed:
            while not buffer:
                changed.wait()
            buffer.pop()
            changed.notify_all()


threads = [threading.Thread(target=produce) for _ in range(3)]
threads += [threading.Thread(target=consume) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

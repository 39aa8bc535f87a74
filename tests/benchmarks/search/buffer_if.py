"""2 producers and 2 consumers share a buffer of 1, and wait with `if`.

Verdict: unsafe, exception.
"""

import threading

buffer = []
lock = threading.Lock()
changed = threading.Condition(lock)


def produce():
    for number in range(2):
        with changed:
            if len(buffer) >= 1:
                changed.wait()
            buffer.append(number)
            changed.notify_all()


def consume():
    for _ in range(2):
        with changed:
            if not buffer:
                changed.wait()
            buffer.pop()
            changed.notify_all()


threads = [threading.Thread(target=produce) for _ in range(2)]
threads += [threading.Thread(target=consume) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

"""Times that no clock counts, given to what waits."""

import queue
import threading
import time

big = 10**400
lock = threading.Lock()
lock.acquire()
cond = threading.Condition()
items = queue.Queue()


def waits(timeout):
    with cond:
        return cond.wait(timeout)


uses = {
    "sleep": time.sleep,
    "lock": lambda timeout: lock.acquire(True, timeout),
    "event": threading.Event().wait,
    "condition": waits,
}
for value in (float("nan"), float("inf"), 1e30, -2, "a", 10**30, big, -big, 9223372037, 9.3e9, -1e30, []):
    for name, use in uses.items():
        try:
            print(name, use(value))
        except Exception as error:
            print(name, type(error).__name__, error)
items.put(1, True, 1e30)
print(items.get(True, 1e30))

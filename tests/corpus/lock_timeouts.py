"""The longest time that a lock can be waited for, and what is too long."""
import threading

for limit in (1e9, threading.TIMEOUT_MAX, 9223372036, 9223372037, 1e10, 1e300, float("inf"), float("nan"), -0.5, "x"):
    for blocking in (True, False):
        try:
            print(limit, threading.Lock().acquire(blocking, limit))
        except (OverflowError, ValueError, TypeError) as error:
            print(limit, type(error).__name__)
print(threading.Lock().acquire(False, -1), threading.Lock().acquire(timeout=-1))

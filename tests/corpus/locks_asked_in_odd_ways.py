"""What says whether to wait for a lock is a number."""

import enum
import threading


class Way(enum.IntEnum):
    TRY = 0
    WAIT = 1


for lock in (threading.Lock(), threading.RLock()):
    for blocking in (None, "no", 0.0, 1.5, [], (), True, 0, 2, Way.TRY, Way.WAIT):
        try:
            print(blocking, lock.acquire(blocking))
            lock.release()
        except (TypeError, RuntimeError) as error:
            print(blocking, type(error).__name__, error)
    try:
        lock.acquire(None, "x")
    except TypeError as error:
        print(error)
for blocking in (None, "", 0.0):
    # Written in Python, so anything is true or not.
    print(threading.Semaphore(0).acquire(blocking), threading.Semaphore(1).acquire(blocking))

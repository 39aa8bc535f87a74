import queue
from threading import Condition, Event, Lock, RLock


def attempt(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)


def wait_for_text():
    changed = Condition()
    with changed:
        changed.wait("x")


attempt(
    lambda: Lock().acquire(timeout=-2),
    lambda: RLock().acquire(timeout=-2),
    lambda: Lock().acquire(True, -3),
    lambda: Lock().acquire(False, 1),
    lambda: Lock().acquire(timeout="x"),
    lambda: Lock().acquire(timeout=None),
    lambda: Lock(1),
    lambda: Lock(1, 2),
    lambda: Lock().release(1),
    lambda: RLock().release(1),
    lambda: Lock().locked(1),
    lambda: Lock().release(),
    lambda: RLock().release(),
)
attempt(
    lambda: Event().wait("x"),
    lambda: Event().wait([]),
    lambda: Event().wait(-1),
    lambda: queue.Queue().get(timeout="x"),
    lambda: queue.Queue().get(timeout=-1),
    wait_for_text,
)

"""What type and isinstance say of locks, events and queues."""

import threading, queue
for C in (threading.Event, threading.Condition, threading.Semaphore, threading.BoundedSemaphore, threading.Barrier, queue.Queue, queue.SimpleQueue, queue.LifoQueue):
    x = C(2) if C is threading.Barrier else C()
    print(type(x), type(x) is C, isinstance(x, C), type(x).__name__, isinstance(x, queue.Queue), isinstance(x, threading.Semaphore), x.__class__ is C, {C: 1}[type(x)])
print(type(threading.Lock()), type(threading.RLock()), type(threading.Lock()) is type(threading.Lock()), isinstance(threading.RLock(), type(threading.RLock())), isinstance(threading.Lock(), type(threading.RLock())))
def f(x):
    match x:
        case queue.Queue(): return "queue"
        case threading.Event(): return "event"
        case _: return type(x).__name__
print(f(queue.LifoQueue()), f(threading.Event()), f(threading.Lock()))
import threading
try:
    class L(type(threading.Lock())): pass
except TypeError as e: print(e)

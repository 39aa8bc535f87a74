"""Limits, counts and timeouts that are members of enumerations, or of classes that derive from numbers."""

import enum, queue, threading, time
class Whole(int): pass
class Part(float): pass
class Limit(enum.IntEnum):
    most = 2
print(threading.Semaphore(Limit.most).acquire(), threading.BoundedSemaphore(Whole(1)).acquire(False))
print(threading.Semaphore(0).release(Limit.most), threading.Barrier(Whole(1)).wait(), threading.Barrier(1, None, Part(0.5)).wait())
q = queue.Queue(Limit.most)
q.put(1); q.put(2)
print(q.full(), q.qsize())
try: q.put(3, timeout=Part(0.001))
except queue.Full: print("full")
lock = threading.Lock()
print(lock.acquire(timeout=Whole(1)), lock.acquire(timeout=Part(0.001)), threading.RLock().acquire(timeout=Limit.most))
print(threading.Event().wait(Part(0.001)), threading.Semaphore(0).acquire(timeout=Part(0.001)))
c = threading.Condition()
with c: print(c.wait(Part(0.001)), c.notify(Limit.most))
t = threading.Thread(target=time.sleep, args=(Part(0.001),))
t.start(); t.join(Limit.most); print(t.is_alive() in (True, False)); t.join()
threading.Timer(Part(0.001), print, ["timer"]).start()

"""Everything that threads meet at, with every way to run out of time."""

import queue
import threading
import time

cond = threading.Condition()
lock = threading.Lock()
depth = threading.RLock()
gate = threading.Barrier(2)
box = queue.Queue(1)
permits = threading.BoundedSemaphore(2)
bell = threading.Event()
log = []
count = 0


def one():
    global count
    try:
        gate.wait(0.5)
        log.append("passed")
    except threading.BrokenBarrierError:
        log.append("broken")
    if lock.acquire(timeout=1):
        log.append("got")
        lock.release()
    else:
        log.append("not")
    if not bell.wait(0.1):
        log.append("unheard")
    count += 1
    try:
        box.put(1, timeout=1)
        box.put(2, timeout=1)
    except queue.Full:
        log.append("full")


def two():
    global count
    with lock:
        log.append("in")
    with cond:
        cond.notify_all()
    try:
        log.append(box.get(timeout=1))
        box.task_done()
    except queue.Empty:
        log.append("empty")
    bell.set()
    count += 1
    with permits, depth, depth:
        time.sleep(0.2)
        log.append("held")


threads = [threading.Thread(target=work) for work in (one, two)]
for thread in threads:
    thread.start()
try:
    gate.wait(1)
except threading.BrokenBarrierError:
    log.append("main broken")
with cond:
    log.append(cond.wait(1))
for thread in threads:
    thread.join()
print(log, count)

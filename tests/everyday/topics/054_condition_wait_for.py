import threading

cond = threading.Condition()
state = {"turn": 0}
out = []


def player(me):
    for _ in range(2):
        with cond:
            cond.wait_for(lambda: state["turn"] % 3 == me)
            out.append(me)
            state["turn"] += 1
            cond.notify_all()


ts = [threading.Thread(target=player, args=(i,)) for i in range(3)]
for t in reversed(ts):
    t.start()
for t in ts:
    t.join()
print(out)
with cond:
    print(cond.wait(timeout=0.01), cond.wait_for(lambda: False, timeout=0.01), cond.wait_for(lambda: "yes"))
for f in (cond.notify, cond.wait, cond.release):
    try:
        f()
    except RuntimeError as e:
        print(e)
r = threading.RLock()
print(r.acquire(), r.acquire(), r.release(), r.release())
try:
    r.release()
except RuntimeError as e:
    print(e)
lock = threading.Lock()
c2 = threading.Condition(lock)
with c2:
    print(lock.locked(), lock.acquire(blocking=False))
print(lock.locked())
b = threading.BoundedSemaphore(2)
with b:
    b.acquire()
b.release()
try:
    b.release()
except ValueError as e:
    print(e)
s = threading.Semaphore(0)
s.release(3)
print([s.acquire(blocking=False) for _ in range(4)])
try:
    threading.Semaphore(-1)
except ValueError as e:
    print(e)
try:
    lock.acquire(False, 1)
except ValueError as e:
    print(e)

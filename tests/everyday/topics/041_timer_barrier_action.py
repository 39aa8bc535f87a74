import threading

done = threading.Event()
out = []


def fire(*args, **kw):
    out.append((args, kw))
    done.set()


t = threading.Timer(0.01, fire, args=[1, 2], kwargs={"k": 3})
t.start()
print(done.wait(), out, t.interval)
t.join()
c = threading.Timer(60, fire)
c.start()
c.cancel()
c.join()
print(len(out), c.finished.is_set())

rounds = []
b = threading.Barrier(3, action=lambda: rounds.append(len(rounds)))
indexes = [[], []]


def party():
    for r in range(2):
        indexes[r].append(b.wait())


ts = [threading.Thread(target=party) for _ in range(3)]
for x in ts:
    x.start()
for x in ts:
    x.join()
print(rounds, [sorted(i) for i in indexes], b.parties, b.n_waiting, b.broken)
b.abort()
try:
    b.wait()
except threading.BrokenBarrierError:
    print("broken", b.broken)
b.reset()
print(b.broken)
e = threading.Event()
print(e.wait(0.01), e.is_set())
s = threading.Semaphore(1)
print(s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
l = threading.Lock()
print(l.acquire(), l.acquire(False), l.locked())
l.release()
try:
    l.release()
except RuntimeError as err:
    print(err)

# expect: safe
import threading
a, b = threading.Lock(), threading.Lock()
n = 0
def f(x, y):
    global n
    for l in sorted((x, y), key=id): l.acquire()
    n += 1
    x.release(); y.release()
ts = [threading.Thread(target=f, args=p) for p in ((a, b), (b, a))]
for t in ts: t.start()
for t in ts: t.join()
assert n == 2

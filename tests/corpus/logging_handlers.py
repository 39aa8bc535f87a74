import logging, logging.handlers, queue, threading, sys, os
q = queue.Queue()
out = logging.StreamHandler(sys.stdout); out.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
lis = logging.handlers.QueueListener(q, out); lis.start()
log = logging.getLogger("app"); log.setLevel(logging.DEBUG); log.addHandler(logging.handlers.QueueHandler(q)); log.propagate = False
def w(n): log.info("worker %d", n)
ts = [threading.Thread(target=w, args=(i,)) for i in range(2)]
for t in ts: t.start(); t.join()
log.warning("bye"); lis.stop()
f = logging.handlers.RotatingFileHandler("r.log", maxBytes=40, backupCount=2)
r = logging.getLogger("rot"); r.addHandler(f); r.setLevel(10); r.propagate = False
for i in range(12): r.info("message %d", i)
f.close()
for n in sorted(x for x in os.listdir(".") if x.startswith("r.log")): print(n, open(n).read().split("\n"))
m = logging.handlers.MemoryHandler(3, target=out); k = logging.getLogger("mem"); k.addHandler(m); k.setLevel(10); k.propagate = False
k.info("a"); k.info("b"); print("kept", len(m.buffer)); k.error("c"); print(len(m.buffer)); k.info("d"); m.close()

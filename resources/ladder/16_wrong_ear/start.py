"""A hook for one coat; both sides wait at one Condition."""
from threading import Condition, Thread

hook, busy = [], Condition()

def hang(coat):
    with busy:
        while hook:
            busy.wait()
        hook.append(coat), busy.notify()

def take():
    with busy:
        while not hook:
            busy.wait()
        hook.pop(), busy.notify()

for n in ("Ann", "Bob"):
    Thread(target=take, name=n).start()
for n in ("Cleo", "Dora"):
    Thread(target=hang, name=n, args=(n,)).start()

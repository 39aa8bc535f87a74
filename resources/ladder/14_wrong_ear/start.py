"""A hook for one coat; both sides wait at one Condition."""
from threading import Condition, Thread

hook, busy = [], Condition()

def hang(coat):
    with busy:
        busy.wait_for(lambda: not hook)
        hook.append(coat)
        busy.notify()

def take():
    with busy:
        busy.wait_for(lambda: hook)
        hook.pop()
        busy.notify()

for name in ("Ann", "Bob"):
    Thread(target=take, name=name).start()
for name in ("Cleo", "Dora"):
    Thread(target=hang, name=name, args=(name,)).start()

# expect: unsafe exception
import threading
import weakref
class Listener:
    heard = 0
listeners = weakref.WeakSet()
kept = [Listener(), Listener()]
listeners.add(kept[0])
def enter():
    listeners.add(kept[1])
def tell():
    for each in listeners:
        each.heard += 1
threads = [threading.Thread(target=f) for f in (enter, tell)]
for t in threads:
    t.start()
for t in threads:
    t.join()

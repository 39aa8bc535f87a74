# expect: unsafe assertion
import threading
import weakref
class Listener:
    pass
listeners = weakref.WeakSet()
kept = [Listener(), Listener()]
listeners.update(kept)
def leave():
    kept.pop()
def count():
    assert len(listeners) == 2
threads = [threading.Thread(target=f) for f in (leave, count)]
for t in threads:
    t.start()
for t in threads:
    t.join()

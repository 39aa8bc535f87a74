# expect: undecided
import threading
class Told:
    def __init__(self):
        self.inner = threading.Lock()
    def acquire(self, *args):
        return self.inner.acquire(*args)
    def release(self):
        self.inner.release()
    __enter__ = acquire
    def __exit__(self, *error):
        self.release()
ready = threading.Condition(Told())
done = False
def work():
    global done
    with ready:
        done = True
        ready.notify()
t = threading.Thread(target=work)
with ready:
    t.start()
    while not done:
        ready.wait()
t.join()

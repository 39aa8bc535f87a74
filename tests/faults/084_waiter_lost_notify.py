# expect: unsafe deadlock
import threading
cond = threading.Condition()
def wait():
    with cond:
        cond.wait()
def go():
    with cond:
        cond.notify()
threads = [threading.Thread(target=each) for each in (wait, go)]
for t in threads:
    t.start()
for t in threads:
    t.join()

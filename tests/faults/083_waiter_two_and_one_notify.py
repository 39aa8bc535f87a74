# expect: unsafe deadlock
import threading
cond = threading.Condition()
ready = False
def wait():
    with cond:
        while not ready:
            cond.wait()
def go():
    global ready
    with cond:
        ready = True
        cond.notify()
threads = [threading.Thread(target=each) for each in (wait, wait, go)]
for t in threads:
    t.start()
for t in threads:
    t.join()

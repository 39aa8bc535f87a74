# expect: unsafe deadlock
import threading
cond = threading.Condition()
full = 0
def put():
    global full
    with cond:
        while full:
            cond.wait()
        full = 1
        cond.notify()
def take():
    global full
    with cond:
        while not full:
            cond.wait()
        full = 0
        cond.notify()
threads = [threading.Thread(target=each) for each in (take, take, put, put)]
for t in threads:
    t.start()
for t in threads:
    t.join()

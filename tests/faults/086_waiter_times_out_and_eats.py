# expect: unsafe deadlock
import threading
cond = threading.Condition()
waiting = 0
def patient():
    global waiting
    with cond:
        waiting += 1
        cond.wait(timeout=0.01)
def eager():
    global waiting
    with cond:
        waiting += 1
        cond.wait()
a = threading.Thread(target=patient)
b = threading.Thread(target=eager)
a.start()
b.start()
while True:
    with cond:
        if waiting == 2:
            cond.notify()
            break
a.join()
b.join()

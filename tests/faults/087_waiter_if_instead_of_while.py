# expect: unsafe exception
import threading
cond = threading.Condition()
items = []
def take():
    with cond:
        if not items:
            cond.wait()
        items.pop()
def put():
    with cond:
        items.append(1)
        cond.notify_all()
threads = [threading.Thread(target=each) for each in (take, take, put)]
threads += [threading.Thread(target=put)]
for t in threads:
    t.start()
for t in threads:
    t.join()

# expect: safe
# prints: ["2\n"]
import threading
cond = threading.Condition()
ready = False
gone = []
def wait():
    with cond:
        while not ready:
            cond.wait()
        gone.append(1)
def go():
    global ready
    with cond:
        ready = True
        cond.notify_all()
threads = [threading.Thread(target=each) for each in (wait, wait, go)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(gone))

import threading
import time

cv = threading.Condition()
ev = threading.Event()


def serve():
    cv.acquire()
    while not ev.isSet():
        cv.wait()
    cv.notifyAll()
    cv.release()
    print(threading.currentThread().getName(), "sees the event")


t = threading.Thread(target=serve)
t.setName("server")
t.setDaemon(True)
t.start()
print("daemon:", t.isDaemon(), "name:", t.getName())
time.sleep(0.1)
with cv:
    ev.set()
    cv.notifyAll()
t.join(5)
print("threads:", threading.activeCount())

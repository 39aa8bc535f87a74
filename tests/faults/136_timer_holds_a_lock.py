# expect: unsafe deadlock
import threading
lock = threading.Lock()
def ring():
    with lock:
        pass
lock.acquire()
timer = threading.Timer(0.001, ring)
timer.start()
timer.join()
lock.release()

# expect: unsafe deadlock
import threading
lock = threading.Lock()
threading.excepthook = lambda args: print(args.exc_type.__name__)
def work():
    lock.acquire()
    raise RuntimeError
t = threading.Thread(target=work)
t.start()
t.join()
lock.acquire()

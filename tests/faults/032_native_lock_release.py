# expect: unsafe exception
import threading
lock = threading.Lock()
lock.acquire()
a = threading.Thread(target=lock.release)
b = threading.Thread(target=lock.release)
a.start()
b.start()
a.join()
b.join()

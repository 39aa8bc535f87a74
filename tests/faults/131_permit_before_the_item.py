# expect: unsafe exception
import threading
filled = threading.Semaphore(0)
shelf = []
def make():
    filled.release()
    shelf.append("cake")
def sell():
    filled.acquire()
    shelf.pop()
threads = [threading.Thread(target=make), threading.Thread(target=sell)]
for t in threads:
    t.start()
for t in threads:
    t.join()

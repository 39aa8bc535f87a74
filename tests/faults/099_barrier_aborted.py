# expect: unsafe exception
import threading
barrier = threading.Barrier(2)
def wait():
    barrier.wait()
threads = [threading.Thread(target=wait), threading.Thread(target=barrier.abort)]
for t in threads:
    t.start()
for t in threads:
    t.join()

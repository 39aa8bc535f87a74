# expect: unsafe exception
import threading
def act():
    raise ValueError("no")
barrier = threading.Barrier(2, action=act)
threads = [threading.Thread(target=barrier.wait) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

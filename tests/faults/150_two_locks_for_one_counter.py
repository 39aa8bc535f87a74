# expect: unsafe assertion
import threading
count = 0
class Guard:
    def __init__(self):
        self.lock = threading.Lock()
def add():
    global count
    guard = Guard()
    with guard.lock:
        count += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert count == 2

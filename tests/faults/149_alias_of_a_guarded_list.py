# expect: unsafe assertion
import threading
lock = threading.Lock()
class Store:
    def __init__(self):
        self.items = [0]
    def all(self):
        with lock:
            return self.items
store = Store()
def add():
    store.all()[0] += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert store.items == [2]

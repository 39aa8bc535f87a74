# expect: safe
# prints: ["{'apple': 2}\n"]
import threading
class Safe(dict):
    def __init__(self, *args, **kwargs):
        self.lock = threading.Lock()
        super().__init__(*args, **kwargs)
    def add(self, key):
        with self.lock:
            self[key] = self.get(key, 0) + 1
stock = Safe()
threads = [threading.Thread(target=stock.add, args=("apple",)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(stock)

# expect: safe
# prints: ["1\n", "2\n"]
import threading
class Counter:
    def __init__(self):
        self.value = 0
    def add(self):
        copy = self.value
        self.value = copy + 1
counter = Counter()
threads = [threading.Thread(target=counter.add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter.value)

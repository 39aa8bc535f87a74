# expect: unsafe assertion
import threading
class Counter:
    count = 0
    def add(self):
        self.count += 1
counter = Counter()
threads = [threading.Thread(target=counter.add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert counter.count == 2

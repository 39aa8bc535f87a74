# expect: unsafe assertion
import threading
class Lazy:
    def __init__(self):
        self.made = []
    def get(self):
        try:
            return self.item
        except AttributeError:
            self.made.append(1)
            self.item = 5
            return self.item
lazy = Lazy()
threads = [threading.Thread(target=lazy.get) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert len(lazy.made) == 1

# expect: unsafe assertion
import threading
class Lazy(dict):
    made = 0
    def __missing__(self, key):
        Lazy.made += 1
        self[key] = [key]
        return self[key]
lazy = Lazy()
threads = [threading.Thread(target=lazy.__getitem__, args=("x",)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert Lazy.made == 1

# expect: unsafe assertion
import threading
class Box:
    def __init__(self):
        self.full = False
        self.items = 0
box = Box()
def fill():
    if not box.full:
        box.__dict__["full"] = True
        box.items += 1
threads = [threading.Thread(target=fill) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert box.items == 1

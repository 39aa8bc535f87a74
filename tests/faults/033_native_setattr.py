# expect: unsafe assertion
import threading
class Box:
    def __init__(self):
        self.full = False
box = Box()
t = threading.Thread(target=setattr, args=(box, "full", True))
t.start()
assert box.full
t.join()

# expect: unsafe assertion
import threading
class Row:
    def __init__(self):
        self.left = 0
        self.right = 0
row = Row()
def write(side):
    setattr(row, side, 1)
t = threading.Thread(target=write, args=("left",))
t.start()
assert all(getattr(row, name) == 0 for name in ("left", "right"))
t.join()

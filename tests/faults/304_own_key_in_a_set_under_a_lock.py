# expect: safe
# prints: ["2\n"]
import threading
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __hash__(self):
        return hash((self.x, self.y))
    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)
seen = set()
lock = threading.Lock()
def visit(points):
    for x, y in points:
        with lock:
            seen.add(Point(x, y))
a = threading.Thread(target=visit, args=([(0, 0), (0, 1)],))
b = threading.Thread(target=visit, args=([(0, 1), (0, 0)],))
a.start()
b.start()
a.join()
b.join()
print(len(seen))

# expect: safe
# prints: ["['x', 'y']\n", "['x']\n"]
import threading
class Point:
    def __init__(self):
        self.x = 1
point = Point()
def grow():
    point.y = 2
t = threading.Thread(target=grow)
t.start()
print([name for name in dir(point) if not name.startswith("_")])
t.join()

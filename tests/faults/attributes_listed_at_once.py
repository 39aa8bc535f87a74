# expect: safe
# prints: ["['x=1', 'y=2']\n", "['x=1', 'y=2', 'z=3']\n"]
# What C code walks through by itself, it has in one go: nobody's attribute comes in between.
import threading


class Point:
    def __init__(self):
        self.x, self.y = 1, 2


point = Point()


def grow():
    point.z = 3


thread = threading.Thread(target=grow)
thread.start()
print([f"{name}={value}" for name, value in list(vars(point).items())])
thread.join()

# expect: safe
# prints: ["0\n", "1\n"]
import threading


class Point:
    x = 0


point = Point()


def move():
    point.x = 1


threading.Thread(target=move).start()
print("{0.x}".format(point))

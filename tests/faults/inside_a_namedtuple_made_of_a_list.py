# expect: unsafe assertion
import threading
from collections import namedtuple
Point = namedtuple("Point", "x y")
place = [1, 1]
def look():
    assert place[0] == Point._make(place).x
def move():
    place[0] = 2
threads = [threading.Thread(target=f) for f in (look, move)]
for t in threads:
    t.start()
for t in threads:
    t.join()

"""Six heads, six strokes, and no look without a lock."""
from threading import Condition, Lock, Thread

sword, cave = Lock(), Condition()
heads, tired = 6, 0

def knight():
    global heads, tired
    for _ in range(3):
        with sword:
            left = heads - 1
        with sword:
            heads = left
    with cave:
        tired += 1
        cave.notify()

for name in ("Ann", "Bob"):
    Thread(target=knight, name=name).start()
with cave:
    cave.wait_for(lambda: tired == 2)
assert heads < 4, "four heads, and all of them hungry"

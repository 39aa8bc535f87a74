"""Two knights, two heads; main waits and keeps books."""
from threading import Condition, Thread

cave = Condition()
heads, strokes = 2, 0

def knight():
    global heads, strokes
    heads -= 1
    with cave:
        cave.notify()
    strokes += 1

knights = [Thread(target=knight, name=name)
           for name in ("Ann", "Bob")]
for each in knights:
    each.start()
with cave:
    cave.wait_for(lambda: heads < 2)
for each in knights:
    each.join()
assert (heads, strokes) != (1, 1), "it lives, unseen"

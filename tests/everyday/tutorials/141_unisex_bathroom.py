import random
import threading
import time

CAPACITY = 3


class Bathroom:
    def __init__(self):
        self.cond = threading.Condition()
        self.inside = {"woman": 0, "man": 0}

    def enter(self, kind):
        other = "man" if kind == "woman" else "woman"
        with self.cond:
            while self.inside[other] > 0 or self.inside[kind] == CAPACITY:
                self.cond.wait()
            self.inside[kind] += 1
            assert not (self.inside["man"] and self.inside["woman"])

    def leave(self, kind):
        with self.cond:
            self.inside[kind] -= 1
            if self.inside[kind] >= 0:
                self.cond.notify_all()


def person(kind, n, room):
    time.sleep(random.random() / 20)
    room.enter(kind)
    print("%s %d is inside" % (kind, n))
    time.sleep(random.random() / 20)
    room.leave(kind)


room = Bathroom()
people = [threading.Thread(target=person, args=(random.choice(["woman", "man"]), n, room)) for n in range(8)]
for p in people:
    p.start()
for p in people:
    p.join()
assert room.inside == {"woman": 0, "man": 0}

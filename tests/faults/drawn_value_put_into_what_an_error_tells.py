# expect: unsafe assertion
import random
import threading

out = []


def draw():
    out.append(random.choice([1, 2]))
    out.append(random.randint(1, 3))


threading.Thread(target=draw).start()
assert len(out) != 1, out

import copy, queue, random, threading, weakref


class Box:
    def __init__(self, inside): self.inside = inside
    def get(self): return self.inside


def both(x):
    for f in (copy.copy, copy.deepcopy):
        try: print(type(f(x)).__name__, end=" ")
        except TypeError as e: print(e, end=" ")
    print()


for x in ((n for n in "ab"), {1: 2}.items(), threading.Lock(), threading.RLock(), Box(threading.Event()),
          Box(threading.Condition()), Box(queue.Queue()), Box(threading.Semaphore()), Box((n for n in "ab"))): both(x)
box = Box([1])
get = copy.deepcopy(box.get)
box.inside.append(2)
print(get(), copy.copy(box.get)(), copy.copy(weakref.ref(box))() is box)

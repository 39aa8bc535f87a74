# expect: safe
# prints: ["[(1, 2)]\n", "[(1, 2), (3, 2)]\n", "[(1, 2), (1, 4), (3, 2), (3, 4)]\n"]
# CPython's C code reads both lists in one step.
import itertools
import threading

first, second = [1], [2]


def show():
    print(list(itertools.product(first, second)))


def put():
    first.append(3)
    second.append(4)


threads = [threading.Thread(target=each) for each in (show, put)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

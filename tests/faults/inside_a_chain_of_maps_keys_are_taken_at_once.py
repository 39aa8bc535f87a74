# expect: safe
# prints: ["['y', 'x']\n"]
import threading
from collections import ChainMap

first, second = {"x": 1}, {"y": 2}
both = ChainMap(first, second)


def show():
    print(list(both))


def put():
    first["y"] = 5


threads = [threading.Thread(target=each) for each in (show, put)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

# expect: unsafe exception
import copy
import threading
from collections import deque

rows = deque([[1], [2]])


def keep():
    print(list(copy.deepcopy(rows)))


def grow():
    rows.append([3])


threads = [threading.Thread(target=each) for each in (keep, grow)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

# expect: unsafe exception
from itertools import zip_longest
import threading
ages = {"ann": 1, "bob": 2}
def show():
    pairs = zip_longest(ages)
    print(list(pairs))
def enter():
    ages["cid"] = 3
threads = [threading.Thread(target=f) for f in (show, enter)]
for t in threads:
    t.start()
for t in threads:
    t.join()

# expect: unsafe exception
import itertools
import threading
ages = {"ann": 1, "bob": 2}
def show():
    names, again = itertools.tee(ages)
    print(list(names))
def enter():
    ages["cid"] = 3
threads = [threading.Thread(target=f) for f in (show, enter)]
for t in threads:
    t.start()
for t in threads:
    t.join()

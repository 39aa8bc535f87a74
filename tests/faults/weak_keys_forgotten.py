# expect: unsafe exception
import threading
import weakref
class Person:
    pass
ages = weakref.WeakKeyDictionary()
people = {"ann": Person()}
ages[people["ann"]] = 30
def leave():
    del people["ann"]
def youngest():
    print(min(ages.values()))
threads = [threading.Thread(target=f) for f in (leave, youngest)]
for t in threads:
    t.start()
for t in threads:
    t.join()

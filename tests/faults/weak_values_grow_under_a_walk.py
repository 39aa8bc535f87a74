# expect: unsafe exception
import threading
import weakref
class Room:
    pass
rooms = weakref.WeakValueDictionary()
kept = [Room(), Room()]
rooms["a"] = kept[0]
def build():
    rooms["b"] = kept[1]
def show():
    for name in rooms.keys():
        print(name)
threads = [threading.Thread(target=f) for f in (build, show)]
for t in threads:
    t.start()
for t in threads:
    t.join()

# expect: unsafe exception
# The picture may go between the look and the use.
import threading
import weakref


class Picture:
    pass


cache = weakref.WeakValueDictionary()
picture = Picture()
cache["a"] = picture


def use():
    if "a" in cache:
        cache["a"]


thread = threading.Thread(target=use)
thread.start()
picture = None
thread.join()

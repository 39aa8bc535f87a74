# expect: undecided
import threading, weakref
class Page: pass
page = Page()
seen = []
kept = weakref.ref(page, lambda gone: seen.append("gone"))
def drop():
    global page
    page = None
t = threading.Thread(target=drop)
t.start()
t.join()
assert seen == []

# expect: safe
import threading
import weakref


class Page:
    text = "page"


page = Page()
reader = weakref.ref(page)


def read():
    kept = reader()
    if kept is not None:
        print(reader().text)


def drop():
    global page
    del page


threads = [threading.Thread(target=read), threading.Thread(target=drop)]
for t in threads:
    t.start()
for t in threads:
    t.join()

# expect: unsafe exception
import threading
import weakref


class Page:
    text = "page"


page = Page()
reader = weakref.ref(page)


def read():
    if reader() is not None:
        print(reader().text)


def drop():
    global page
    page = None


threads = [threading.Thread(target=read), threading.Thread(target=drop)]
for t in threads:
    t.start()
for t in threads:
    t.join()

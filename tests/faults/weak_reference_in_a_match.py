# expect: unsafe exception
import threading
import weakref


class Page:
    text = "page"


shelf = {"page": Page()}
reader = weakref.ref(shelf["page"])


def read():
    match reader():
        case Page():
            print(reader().text)


threads = [threading.Thread(target=read), threading.Thread(target=shelf.clear)]
for t in threads:
    t.start()
for t in threads:
    t.join()

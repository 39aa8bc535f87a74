# expect: unsafe exception
import threading
import weakref


class Page:
    def show(self):
        print("page")


page = Page()
reader = weakref.ref(page)


def read():
    reader().show()


thread = threading.Thread(target=read)
thread.start()
del page
thread.join()

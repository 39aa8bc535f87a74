"""What a thread has as its `run`, however it is written."""

import threading


class Static(threading.Thread):
    @staticmethod
    def run():
        print("static")


class OfTheClass(threading.Thread):
    @classmethod
    def run(cls):
        print(cls.__name__)


class Assigned(threading.Thread):
    def __init__(self):
        super().__init__()
        self.run = self.loop

    def loop(self):
        print("loop")


class Callable:
    def __call__(self, *args):
        print("called with", len(args))


class OfAnObject(threading.Thread):
    run = Callable()


class Many(threading.Thread):
    def run(self, *args, key=1):
        print("many", args, key)


class Lambda(threading.Thread):
    run = lambda self: print("lambda")


class Native(threading.Thread):
    run = print


class Generator(threading.Thread):
    def run(self):
        print("never")
        yield


KINDS = (Static, OfTheClass, Assigned, OfAnObject, Many, Lambda, Native, Generator)
for kind in KINDS:
    thread = kind()
    thread.start()
    thread.join()
thread = threading.Thread(target=print, args=("never",))
thread.run = lambda: print("assigned")
thread.start()
thread.join()

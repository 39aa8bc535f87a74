# expect: safe
# prints: ["[1] {}\n5 () ('made',)\n2 P(x=1)\n"]
import threading
from collections import namedtuple


class Registry:
    _listed = ()
    _key_names = ("made",)

    def _finish_class(self):
        self._listed = ("finished",)

    def _call_class(self):
        return 5


class Plugins(Registry):
    pass


class P(namedtuple("P", "x")):
    def mark(self):
        self._values = 2


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self._locals = [1]
        self._keywords = {}

    def run(self):
        own.number = 1
        print(self._locals, self._keywords)


own = threading.local()
worker = Worker()
worker.start()
worker.join()
plugins = Plugins()
print(plugins._call_class(), plugins._listed, plugins._key_names)
p = P(1)
p.mark()
print(p._values, p)

import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("bye", self.name)


a = Node("a")
r = weakref.ref(a)
print(r() is a, r().name)
del a
print(r())
b = Node("b")
d = weakref.WeakValueDictionary(b=b)
s = weakref.WeakSet([b])
print(len(d), len(s), d["b"].name)
f = weakref.finalize(b, print, "finalized", "b")
print(f.alive)
del b
print(len(d), len(s), f.alive)
x, y = Node("x"), Node("y")
x.other, y.other = y, x
wx = weakref.ref(x)
y = None
x.other.other = None
x = None
gc.collect()
print(wx() is None)


class Obs:
    def ping(self):
        return "pong"


o = Obs()
m = weakref.WeakMethod(o.ping)
print(m()(), weakref.getweakrefcount(o) >= 1)
p = weakref.proxy(o)
print(p.ping())
del o
try:
    p.ping()
except ReferenceError as e:
    print(type(e).__name__)
try:
    weakref.ref([])
except TypeError as e:
    print(e)

class Borg:
    _shared = {}
    def __init__(self): self.__dict__ = self._shared
a = Borg(); a.x = 1; b = Borg(); print(b.x, a is b, a.__dict__ is b.__dict__); b.y = 2; print(a.y, vars(a))
class Attr(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.__dict__ = self
d = Attr(x=1); d.y = 2; print(d, d.x, d["y"])
class Counted:
    shared = {"n": 0}
    step = 2
    def __init__(self): self.own = 1; self.__dict__ = Counted.shared
    def up(self): self.n += self.step
    @property
    def double(self): return self.n * 2
    def __getattr__(self, name): return "dflt " + name
p, q = Counted(), Counted(); p.up(); q.up(); q.step = 5; p.up(); print(p.n, q.n, p.double, p.step, Counted.step, p.own, hasattr(p, "x"), p.zzz, vars(q)); del p.step; print(q.step)
try: p.__dict__ = 3
except TypeError as e: print(e)
class Plain: pass
o = Plain(); o.a = 1; o.__dict__ = {"b": 2}; print(o.b, getattr(o, "a", None), o.__dict__)
try: o.c
except AttributeError as e: print(e)
import threading
class Cfg:
    _s = {}
    def __init__(self): self.__dict__ = self._s
def w(i): Cfg().last = i; c = Cfg(); c.total = getattr(c, "total", 0) + 1
ts = [threading.Thread(target=w, args=(i,)) for i in range(2)]
for t in ts: t.start(); t.join()
print(Cfg().total, Cfg().last)

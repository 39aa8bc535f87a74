class A:
    "doc of A"
    k = 1
    def __init__(self): self.x = 1; self.y = 2
    def m(self): pass
a = A()
print(vars(a), a.__dict__, a.__dict__["x"], list(vars(a)), "x" in a.__dict__)
a.__dict__["z"] = 5; print(a.z); a.__dict__.update(w=6); print(a.w, vars(a).get("q", 0))
print([n for n in dir(a) if not n.startswith("_")])
print(type(a).__name__, A.__mro__, A.__bases__, A.__doc__, A.__module__, a.__class__.__name__, A.__base__)
for k, v in vars(a).items(): print(k, v)
print(len(vars(a)), vars(a) == {"x": 1, "y": 2, "z": 5, "w": 6}, dict(vars(a)))
def f(p, q=2, *, r=3):
    "df"
    return p
print(f.__name__, f.__doc__, f.__defaults__, f.__qualname__, f.__kwdefaults__, f.__module__)
def an(a: int, b: "str" = 1) -> bool: pass
print(A.m.__qualname__)
print({k: v for k, v in vars(A).items() if k == "k"})
class B:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __repr__(self): return f"B({self.__dict__})"
print(B(a=1, b=2))
v = vars(a)
a.fresh = 1
print("fresh" in v, v["fresh"], isinstance(v, dict), type(v).__name__)
del v["fresh"]
print(hasattr(a, "fresh"), v.pop("nope", 7), v.setdefault("s", 1), a.s, v.get("s"))
try: v["nope"]
except KeyError as e: print("KeyError", e)
def kw(**k): return sorted(k)
print(kw(**vars(a)), {**a.__dict__}, list(a.__dict__.values()), sorted(vars(a).items()), [k for k in vars(a)])
b2 = B(); b2.__dict__.update(a.__dict__); print(b2, vars(b2) == vars(a), vars(b2).copy() == vars(a))
try:
    for name in vars(a): setattr(a, name + "2", 0)
except RuntimeError as e: print(e)
print(A.__dict__["k"], "m" in vars(A), sorted(k for k in vars(A) if not k.startswith("__")), list(A.__dict__))
try: A.__dict__["k"] = 2
except TypeError as e: print(e)
class Sub(A): extra = 1
print([n for n in dir(Sub()) if not n.startswith("__")], dir(Sub)[:4], len(dir(A)), len(dir(a)) - len(vars(a)))
class Sl: __slots__ = ("p",)
try: vars(Sl())
except TypeError as e: print(e)
try: vars(3)
except TypeError as e: print(e)
class Dr:
    def __dir__(self): return ["b", "a"]
print(dir(Dr()), [n for n in dir(ValueError("x")) if not n.startswith("__")])
def f2(): pass
f2.x = 1
f2.__dict__["y"] = 2
print(f2.y, vars(f2))
class E(Exception):
    def __init__(self): self.code = 3
print(vars(E()), E().__dict__)
class Opt:
    def __init__(self, **kw): vars(self).update(kw)
print(Opt(x=1).x, getattr(Opt(y=2), "__dict__"))
x = Opt(a=1, b=2)
print(x.__dict__ | {"c": 3}, x.__dict__.items(), x.__dict__.keys(), dict(x.__dict__, z=1), len(x.__dict__), bool(vars(Opt())))


def renamed(): pass
renamed.x, renamed.__name__ = 1, "other"
print(vars(renamed), renamed.__name__, "__name__" in renamed.__dict__, list(renamed.__dict__))

from typing import TypedDict, NamedTuple, Protocol
from dataclasses import dataclass, InitVar, field
from functools import singledispatch, wraps
class M(TypedDict):
    a: int
    b: str
m: M = {"a": 1, "b": "x"}
print(m, M(a=1, b="y"))
@dataclass
class D:
    x: int
    scale: InitVar[int] = 2
    y: int = field(init=False)
    def __post_init__(self, scale): self.y = self.x * scale
print(D(3), D(3, 4))
@singledispatch
def show(x): return f"obj {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list {len(x)}"
print(show(1), show([1]), show("s"), show(True))
def deco(f):
    @wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def g(x):
    "doc"
    return x
print(g.__wrapped__(3), g.__name__, g.__doc__)
from dataclasses import fields, asdict, replace
print([f.name for f in fields(D)], asdict(D(1)), D(1) == D(1, 2), D.__match_args__)
@dataclass(frozen=True)
class Fz:
    a: int
    b: InitVar[str] = "x"
    c: list = field(default_factory=list)
    def __post_init__(self, b): self.c.append(b)
print(Fz(1), Fz(1, "q"), Fz(1, b="z").c)
@show.register
def _(x: float | None):
    return f"float or none {x}"
class Animal: pass
class Dog(Animal): pass
@show.register
def _(x: Animal): return "animal"
print(show(1.5), show(None), show(Dog()), show.dispatch(int)(3), show.registry[list]([1, 2]), show.__name__)
class Opt(TypedDict, total=False):
    x: int
o: Opt = {"x": 1}; print(o, Opt(), Opt(x=2), isinstance(o, dict))
P = TypedDict("P", {"n": int}); print(P(n=3))
try: show()
except TypeError as e: print(e)

from collections import namedtuple
from typing import NamedTuple
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._replace(x=5), p._asdict(), P._fields, P._make([7, 8]), p == (1, 2), p == P(1, 2), p < P(1, 3), hash(p) == hash((1, 2)), len(p), list(p), {p: "key"}[P(1, 2)], P.__name__, isinstance(p, tuple), isinstance(p, P), 2 in p, p + (3,), p[::-1])
x, y = p; print(x, y, *p, max(p), sorted([P(2, 1), P(1, 5)]), f"{p!r:>15}", str(p))
Q = namedtuple("Q", ["a", "b", "c"], defaults=[10, 20]); print(Q(1), Q(1, 2), Q(a=5, c=6), Q._field_defaults)
class R(NamedTuple):
    name: str
    age: int = 30
    def greet(self): return f"{self.name} is {self.age}"
r = R("bob"); print(r, r.greet(), r._replace(age=5), R("al", 1) < r, r == ("bob", 30), R._fields)
class S(namedtuple("S", "n")):
    def double(self): return self.n * 2
print(S(4).double(), S(4))
for bad in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: p.z, lambda: p[5], lambda: P._make([1]), lambda: p._replace(q=1), lambda: R(), lambda: namedtuple("B", "class"), lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "_a")):
    try: print(bad())
    except Exception as error: print(type(error).__name__, error)
try: p.x = 5
except AttributeError as error: print(error)
match p:
    case P(x=1, y=n): print("matched", n)
match r:
    case (n, a): print("sequence", n, a)

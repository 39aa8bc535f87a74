import enum, dataclasses, abc, functools, typing, operator, collections, itertools
from dataclasses import dataclass, field, asdict, astuple, replace, fields
@dataclass(order=True, frozen=True)
class V: major: int; minor: int = 0; tags: tuple = field(default=(), compare=False, repr=False)
print(V(1, 2) < V(1, 3), V(1), asdict(V(1)), astuple(V(2)), replace(V(1), minor=5), [f.name for f in fields(V)], hash(V(1)) == hash(V(1)))
try: V(1).minor = 3
except dataclasses.FrozenInstanceError as e: print(e)
@dataclass(slots=True, kw_only=True)
class K: a: int; b: list = field(default_factory=list); c: int = field(init=False, default=0)
def __post(self): pass
print(K(a=1), K(a=1) == K(a=1))
P = dataclasses.make_dataclass("P", [("x", int), ("y", int, 5)]); print(P(1))
class C(enum.Enum):
    RED = 1; GREEN = enum.auto()
    @classmethod
    def default(cls): return cls.RED
    def describe(self): return self.name.lower()
print(C.RED, C(1), C["GREEN"], list(C), C.RED.describe(), C.default(), len(C), C.RED in C, repr(C.GREEN), {c.name: c.value for c in C}, C.__members__["RED"])
try: C(9)
except ValueError as e: print(e)
@enum.unique
class U(enum.IntEnum): LOW = 1; HIGH = 2
print(U.LOW < U.HIGH, U.LOW + 1, sorted([U.HIGH, U.LOW]), f"{U.LOW}", max(U))
class F(enum.Flag): R = enum.auto(); W = enum.auto(); RW = R | W
print(F.R | F.W, F.R in F.RW, F.RW & F.R, ~F.R, bool(F.R & F.W), F(3), list(F.RW))
class Planet(enum.Enum):
    EARTH = (5.97e24, 6.37e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
print(Planet.EARTH.mass, Planet.EARTH.value)
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
    @classmethod
    @abc.abstractmethod
    def make(cls): ...
try: Shape()
except TypeError as e: print(e)
@functools.total_ordering
class T:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(T(1) <= T(2), T(3) >= T(3), T(2) > T(1))
@functools.singledispatch
def show(x): return "obj"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
print(show(1), show([]), show("a"), show.dispatch(int)(3))
class Cell:
    @functools.cached_property
    def v(self): print("computed"); return 4
    def set(self, a, b): return a, b
    alive = functools.partialmethod(set, 1)
c = Cell(); print(c.v, c.v, c.alive(2))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.cache_info()); print(functools.reduce(operator.mul, range(1, 6)), functools.partial(pow, 2)(5), sorted(["b", "A"], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
print(operator.itemgetter(1, 0)("ab"), operator.attrgetter("real")(3), operator.methodcaller("upper")("a"))
class D:
    @functools.singledispatchmethod
    def go(self, a): return "any"
    @go.register
    def _(self, a: int): return "int"
print(D().go(1), D().go("x"))
N = typing.NamedTuple("N", [("a", int), ("b", str)]); print(N(1, "x"), N(1, "x")._asdict())

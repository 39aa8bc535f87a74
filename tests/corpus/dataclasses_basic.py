from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace
@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False, compare=False)
    def total(self, n): return self.price * n
a, b = Item("x"), Item("x", 1.5)
a.tags.append("t"); print(a, b, a == b, a.total(4), a != b, Item("q", tags=["z"]), b.hidden, asdict(a), astuple(a), [f.name for f in fields(Item)], is_dataclass(a), is_dataclass(5), replace(a, name="r"))
@dataclass(frozen=True, order=True)
class V:
    x: int
    y: int = 0
print(V(1) < V(1, 2), sorted([V(2), V(1, 5), V(1)]), hash(V(1)) == hash(V(1)), {V(1): "a"}[V(1)], max(V(3), V(2, 9)), V(1) == V(1, 0), V(1) >= V(0), len({V(1), V(1), V(2)}))
try: V(1).x = 5
except Exception as e: print(type(e).__name__, e)
@dataclass
class Base:
    a: int
    def __post_init__(self): self.doubled = self.a * 2
@dataclass
class Child(Base):
    b: str = "child"
    c: int = field(init=False, default=9)
c = Child(4); print(c, c.doubled, c.c, Child(a=1, b="z"), Child(1) == Base(1), isinstance(c, Base))
@dataclass(kw_only=True)
class K:
    x: int
    y: int = 2
print(K(x=1), K(y=5, x=1))
@dataclass(slots=True)
class Sl:
    x: int = 1
s = Sl(); s.x = 2; print(s)
try: s.nope = 1
except AttributeError as e: print(e)
@dataclass(eq=False)
class NoEq: x: int = 1
print(NoEq() == NoEq(), NoEq())
@dataclass
class Node:
    value: int
    next: "Node | None" = None
n = Node(1, Node(2)); print(n, asdict(n)); n.next.next = None; print(n)
for bad in (lambda: Item(), lambda: Item(1, 2, 3, 4, 5), lambda: Item(nme="x"), lambda: K(1), lambda: {Item("a")}, lambda: Item("a") < Item("b"), lambda: V(1) < 5, lambda: asdict(5), lambda: replace(c, c=1)):
    try: print(bad())
    except Exception as error: print(type(error).__name__, error)
match V(1, 2):
    case V(x, y): print("match", x, y)
try:
    @dataclass
    class Bad:
        xs: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e: print(e)

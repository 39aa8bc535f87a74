from dataclasses import asdict, astuple, dataclass, field, fields, replace


@dataclass
class A:
    x: int
    y: int = 2
    items: list = field(default_factory=list)


@dataclass(order=True, frozen=True)
class P:
    p: int
    name: str = field(compare=False, default="?")

    def shift(self):
        self.p = 3


@dataclass(slots=True, kw_only=True)
class S(A):
    u: int

    def __post_init__(self):
        self.u += 1

    def spoil(self):
        self.w = 1


print(A(1), A(1) == A(1), A(1) == A(2), A(1).items is A(1).items, S(x=1, u=3), replace(P(1), p=9))
print(P(1) < P(2), sorted([P(3), P(1, "a")]), P(1, "a") == P(1, "b"), hash(P(1)) == hash(P(1)))
for args, kw in (((), {}), ((1, 2, [], 4), {}), ((1,), {"x": 2}), ((), {"q": 1})):
    say(lambda: A(*args, **kw))
for call in (P(1).shift, S(x=1, u=2).spoil, lambda: S(3), lambda: P(1) < 3, lambda: hash(A(1))):
    say(call)
print(asdict(A(1, items=[P(1)])), astuple(P(1)), [f.name for f in fields(S)])

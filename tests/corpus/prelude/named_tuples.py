from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y", defaults=[7])


class Q(NamedTuple):
    a: int
    b: str = "b"

    def both(self):
        return f"{self.a}{self.b}"


p = Point(1)
u, v = p
print(p, p.x, p[1], len(p), p == (1, 7), p._asdict(), p._replace(x=3), u, v, p + (1,), (0,) + p)
print(
    isinstance(p, tuple),
    sorted([Point(2), Point(1, 9)]),
    Q(1),
    Q(1).both(),
    Point._make([4, 5]),
    Q.__doc__,
)
for args, kw in (((), {}), ((1, 2, 3), {}), ((1,), {"x": 2}), ((), {"q": 1})):
    say(lambda: Point(*args, **kw))
say(lambda: namedtuple("X", "a a"))

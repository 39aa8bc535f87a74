from collections import Counter, namedtuple
from dataclasses import dataclass
from typing import NamedTuple
P = namedtuple("P", "x y")
class Q(NamedTuple):
    a: int
    b: int = 2
p = P(1, 2)
print(isinstance(p, tuple), isinstance(Q(1), tuple), issubclass(P, tuple), p == (1, 2), (1, 2) == p, p == Q(1))
print(hash(p) == hash((1, 2)), (1, 2) in [p], p in [(1, 2)])
print({p: "a"}[p], {p: "a"}[P(1, 2)])
d = {p: "a"}
print(d.get((1, 2)), d.get(Q(1)))
d[(1, 2)] = 5
print(d, len({p, (1, 2), Q(1)}))
print({(1, 2): 3}.get(p), (p in {(1, 2): 3}))
print({(p, 1): 3}.get(((1, 2), 1)))
match p:
    case tuple(): print("a tuple")
print({p: 1} == {(1, 2): 1}, {p} == {(1, 2)}, {p} & {(1, 2)}, {(1, 2)} - {p}, {p} | {(1, 2), (3, 4)}, {p} <= {(1, 2)})
print(len(frozenset([p, (1, 2)])), {frozenset([p]): 1}[frozenset([(1, 2)])], hash(p) == hash(Q(1)))
grid = {P(x, y): x * y for x in range(3) for y in range(3)}
print(grid[2, 2], (1, 1) in grid, (3, 3) in grid, grid.pop((0, 0)), len(grid), grid.setdefault((2, 1), 7))
del grid[1, 1]
print(P(1, 1) in grid, sorted(grid), list(grid)[0])
print({**{(1, 2): "plain"}, **{p: "named"}}, dict([(p, 1), ((1, 2), 2)]))


@dataclass(frozen=True)
class Spot:
    x: int
    y: int


here, there = {Spot(0, 0): "here"}, {Spot(0, 0): "there", Spot(1, 1): "far"}
print(here | there, {**here, **there}, here == {Spot(0, 0): "here"}, here.keys() & there.keys())
print({Spot(0, 0)} & {Spot(0, 0)}, {Spot(0, 0)} - {Spot(0, 0)}, {Spot(0, 0)} ^ {Spot(1, 1)})
print(Counter([Spot(0, 0)]) + Counter([Spot(0, 0), Spot(1, 1)]), Counter([p, (1, 2)]))
here |= there
print(here, {frozenset([1]): 1} | {frozenset([1]): 2}, {frozenset([1])} | {frozenset([1])})

"""What patterns take apart, and which names are bound when they do not match."""

from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass
from enum import Enum

Pair = namedtuple("Pair", "one two")


class Color(Enum):
    RED = 1
    BLUE = "b"


@dataclass
class Point:
    x: int = 0
    y: int = 0


def told(value):
    match value:
        case []:
            return "empty"
        case [x, 1]:
            return f"two, 1 behind {x}"
        case (1 | 2 as low, *rest) if len(rest) > 2:
            return f"{low} and {rest}"
        case [*_, "end"]:
            return "to the end"
        case [_, [a, b], *_]:
            return f"inner {a} {b}"
        case [_, _, c, *_, d]:
            return f"third {c}, last {d}"
        case [*everything]:
            return f"all of {everything}"
        case {"kind": "point", "at": (x, y), **more}:
            return f"point {x} {y} {more}"
        case {"kind": str(kind), **more}:
            return f"{kind}: {sorted(more)}"
        case {Color.RED: value, 5: None}:
            return f"red {value}"
        case {**others} if others:
            return f"mapping of {len(others)}"
        case {}:
            return "no items"
        case Point(0, y=0):
            return "origin"
        case Point(x=x, y=1 | 2) | Point(x, 3):
            return f"near {x}"
        case Color.BLUE | None:
            return "blue or nothing"
        case str() | bytes():
            return "text"
        case int(n) | float(n):
            return f"number {n}"
        case _:
            return type(value).__name__


for value in (
    [], (), [5, 1], [1, 2, 3, 4], (2, 0, 0, 0), ["a", "b", "end"], [0, (1, 2)], range(5), deque("xyz"), Pair(7, 1),
    Pair([1], [2]), {"kind": "point", "at": [1, 2], "name": "n"}, {"kind": "x", "b": 1, "a": 2}, {}, {1: 2},
    {Color.RED: 3, 5: None}, defaultdict(list, kind="d"), Counter("aab"), OrderedDict(), Point(), Point(4, 2),
    Point(4, 3), Point(9, 9), Color.RED, Color.BLUE, None, "text", b"b", 3, 2.5, True, {1, 2}, 1j,
):  # fmt: skip
    print(told(value))


def bound(value):
    """Names of a pattern are bound only when all of it matches."""
    kept = other = "unbound"
    match value:
        case [kept, 1]:
            return "first", kept
        case {"a": kept, "b": 1}:
            return "second", kept
        case [other, [kept, 2]] | [[kept, 3], other] if other != 0:
            return "third", kept, other
        case Point(x=kept, y=7):
            return "fourth", kept
    return kept, other


for value in ([5, 1], [5, 2], {"a": 1, "b": 2}, {"a": 4, "b": 1}, [1, [8, 2]], [[6, 3], 9], [0, [4, 2]], Point(3, 7), Point(3, 8)):  # fmt: skip
    print(bound(value))
m = defaultdict(int)
match m:
    case {"x": 0}:
        print("made")
    case _:
        print("not made", dict(m))
match (1, 2, 3):
    case [first, *middle, last]:
        print(first, middle, last)

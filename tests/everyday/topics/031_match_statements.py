from dataclasses import dataclass
from enum import Enum


@dataclass
class Point:
    x: int
    y: int


class Op(Enum):
    ADD = "+"
    SUB = "-"


def look(x):
    match x:
        case 0 | 1:
            return "bit"
        case int(n) if n < 0:
            return f"negative {n}"
        case float() | int():
            return "number"
        case "go" | "run" as word:
            return f"move by {word}"
        case str():
            return "text"
        case Point(x=0, y=0):
            return "origin"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(y=0):
            return "x axis"
        case [Op.ADD, a, b]:
            return a + b
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [first, *middle, last]:
            return f"{first}..{last} ({len(middle)} between)"
        case {"type": "user", "name": name, **rest}:
            return f"user {name} {rest}"
        case {}:
            return "dict"
        case None:
            return "nothing"
        case _:
            return "?"


for v in (1, -4, 2.5, 99, "run", "x", Point(0, 0), Point(2, 2), Point(3, 0), Point(1, 2), (Op.ADD, 1, 2), [], [7],
          range(4), (1, 2), {"type": "user", "name": "Bo", "age": 3}, {"a": 1}, None, {1}, True):
    print(repr(v)[:30], "->", look(v))

"""Programs of which one thread looks at a whole container while another changes its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tests.fuzz.writing import function, indented, threads

if TYPE_CHECKING:
    from random import Random

HEAD: Final = """import copy
import random
import threading
from collections import Counter, OrderedDict, deque
class Pair:
    def __init__(self, left, right):
        self.left = left
        self.right = right
out = []
total = 0
"""


class Container(NamedTuple):
    """A container as it is *made*; looks at a part and at the *whole* of it; changes of each."""

    made: tuple[str, ...]
    part: tuple[str, ...]
    whole: tuple[str, ...]
    change_part: tuple[str, ...]
    change_whole: tuple[str, ...]


_ROW: Final = Container(
    ("[1, 2]", "[1, 2, 3]", "deque([1, 2])", "deque([1, 2], maxlen=3)"),
    ("box[0]", "box[1]", "box[-1]", "len(box)", "bool(box)"),
    ("list(box)", "box == kept", "sum(box)", "max(box)", "5 in box", "str(box)", "[*box, 0]", "copy.copy(box)",
     "sorted(box)", "box.count(5)", "[x for x in box]", "tuple(box)", "list(reversed(box))", "box.index(5)",
     "list(zip(box, (7, 8)))", "any(x > 4 for x in box)", "random.choice(list(box))"),
    ("box[0] = 5", "box[1] += 1", "box.append(3)", "box.pop()", "box[0], box[1] = box[1], box[0]", "del box[1]"),
    ("box.reverse()", "box.insert(0, 9)", "box.extend([5, 6])", "box.clear()", "box = type(box)([5, 2])",
     "box.remove(2)"),
)  # fmt: skip
_TABLE: Final = Container(
    ("{0: 1, 1: 2}", "OrderedDict({0: 1, 1: 2})", "Counter({0: 1, 1: 2})"),
    ("box[0]", "box.get(2)", "1 in box", "len(box)", "box.setdefault(3, 0)"),
    ("dict(box)", "box == kept", "sum(box.values())", "list(box)", "sorted(box.items())", "str(box)",
     "[k for k in box]", "copy.copy(box)", "{**box}", "max(box, key=box.get)", "(5 in box.values())"),
    ("box[0] = 5", "box[1] += 1", "box[2] = 3", "box.pop(1)", "del box[0]"),
    ("box.update({0: 8, 4: 4})", "box.clear()", "box = {0: 5, 1: 2}", "box |= {1: 7}", "box.popitem()"),
)  # fmt: skip
_OBJECT: Final = Container(
    ("Pair(1, 2)",),
    ("box.left", "getattr(box, 'right')", "hasattr(box, 'third')"),
    ("dict(vars(box))", "copy.copy(box).left", "sorted(vars(box))", "vars(box) == kept", "(box.left, box.right)",
     "copy.deepcopy(box).right", "len(box.__dict__)"),
    ("box.left = 5", "box.right += 1", "box.third = 3", "del box.right", "setattr(box, 'left', 6)"),
    ("box.__dict__.update(left=8)", "box = Pair(5, 2)", "vars(box).clear()"),
)  # fmt: skip
KINDS: Final = (_ROW, _ROW, _TABLE, _TABLE, _OBJECT)
ENDS: Final = ("print(out)", "print(out, total)", "assert len(out) != 1, out", "pass")


def program(luck: Random) -> str:
    """A program of two threads, seldom three, that share one container."""
    kind = luck.choice(KINDS)
    kept = luck.choice(("[5, 2]", "{0: 5, 1: 2}", "{'left': 5, 'right': 2}"))
    bodies = [_looks(luck, kind), _changes(luck, kind, 3)]
    if luck.random() < 0.2:
        bodies.append(_changes(luck, kind, 1))
    names = [f"work{each}" for each in range(len(bodies))]
    works = [
        function(name, "", ("box", "total"), _guarded(body))
        for name, body in zip(names, bodies, strict=True)
    ]
    head = f"{HEAD}box = {luck.choice(kind.made)}\nkept = {kept}"
    return "\n".join([head, *works, threads(luck, names, [], luck.choice(ENDS))]) + "\n"


def _looks(luck: Random, kind: Container) -> list[str]:
    """Look at parts and at the whole, and perhaps change something at last."""
    part, whole = luck.choice(kind.part), luck.choice(kind.whole)
    looks = [
        luck.choice((f"out.append({part})", f"total = {part}", f"if {part}:\n    total = 1")),
        luck.choice((f"out.append({whole})", f"if {whole}:\n    out.append(1)", f"seen = {whole}\nout.append(seen)")),
    ]  # fmt: skip
    if luck.random() < 0.3:
        looks.reverse()
    return [*looks, *_changes(luck, kind, 1)] if luck.random() < 0.7 else looks


def _changes(luck: Random, kind: Container, most: int) -> list[str]:
    ways = (kind.change_part, kind.change_part, kind.change_whole)
    return [luck.choice(luck.choice(ways)) for _ in range(luck.randint(1, most))]


def _guarded(lines: list[str]) -> list[str]:
    """*lines*, with the errors of what is not there any more caught."""
    caught = "except (LookupError, RuntimeError, ValueError, AttributeError) as error:"
    name = indented("out.append(type(error).__name__)")
    return ["try:", indented("\n".join(lines)), caught, name]

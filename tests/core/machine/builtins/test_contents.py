"""Whatever changes a container leaves it the object that holds its items."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict, deque
from typing import TYPE_CHECKING, Final, cast

import pytest

from core.machine.contents import refill
from core.machine.objects import DictObject, ListObject, SetObject
from core.machine.operators import inplace
from core.machine.slots import METHODS
from core.machine.types.entries import enter_language
from tests.core.machine.builtins.calls import invoke, machine
from tests.core.machine.fake import put

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.objects import Obj
    from core.machine.values import Ref

enter_language()
MAKERS: Final[Mapping[str, object]] = {
    "Counter": Counter({1: 2}),
    "OrderedDict": OrderedDict({1: 2, 3: 4}),
    "defaultdict": defaultdict(int, {1: 2}),
    "deque": deque([1, 2]),
    "dict": {1: 2},
    "list": [1, 2],
    "set": {1, 2},
}
ARGUMENTS: Final[Mapping[str, tuple[object, ...]]] = {
    "__delitem__": (1,), "__setitem__": (1, 5), "add": (7,), "append": (7,), "appendleft": (7,),
    "clear": (), "difference_update": ([1],), "discard": (1,), "extend": ([7],),
    "extendleft": ([7],), "insert": (0, 7), "intersection_update": ([1],), "move_to_end": (1,),
    "pop": (), "popitem": (), "popleft": (), "remove": (1,), "reverse": (), "rotate": (1,),
    "setdefault": (7, 8), "sort": (), "subtract": ([1],), "symmetric_difference_update": ([1],),
    "update": ([1],),
}  # fmt: skip
MAPPING_ARGUMENTS: Final[Mapping[str, tuple[object, ...]]] = {"pop": (1,), "update": ([(7, 8)],)}


def items_of(obj: Obj) -> object:
    """The host's container inside *obj*."""
    assert isinstance(obj, DictObject | ListObject | SetObject)
    return obj.items


def examples() -> list[tuple[str, str]]:
    """Every method that changes a container, with the container's type."""
    return [
        (kind, name)
        for kind in MAKERS
        for name, method in METHODS[kind].items()
        if method.effect == "write"
    ]


@pytest.mark.parametrize(("kind", "name"), examples())
def test_a_method_changes_the_items_and_does_not_replace_what_holds_them(
    kind: str, name: str
) -> None:
    m = machine()
    mine = cast("Ref", put(m, MAKERS[kind]))
    held = items_of(m.own(mine))
    arguments = ARGUMENTS[name]
    if isinstance(MAKERS[kind], dict) and not (kind == "Counter" and name == "update"):
        arguments = MAPPING_ARGUMENTS.get(name, arguments)

    invoke(m, mine, name, *(put(m, a) if isinstance(a, list) else a for a in arguments))

    assert items_of(m.heap[mine]) is held


@pytest.mark.parametrize(
    ("kind", "op", "other"),
    [
        ("list", "+", [7]),
        ("list", "*", 2),
        ("deque", "+", [7]),
        ("deque", "*", 0),
        *(("set", op, {1, 7}) for op in "|&-^"),
        ("dict", "|", {7: 8}),
        *(("Counter", op, Counter({1: 1})) for op in "+-|&"),
    ],
)
def test_an_operator_in_place_does_not_replace_what_holds_the_items(
    kind: str, op: str, other: object
) -> None:
    m = machine()
    mine = cast("Ref", put(m, MAKERS[kind]))
    held = items_of(m.own(mine))

    assert inplace(m, op, mine, put(m, other)) is mine

    assert items_of(m.heap[mine]) is held


def test_a_dict_may_be_filled_from_itself() -> None:
    items = {1: 2}

    refill(items, items)

    assert items == {1: 2}

"""The order that `sorted`, `list.sort` and their like bring items into."""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING

from core.machine.builtins.calling import native_call
from core.machine.comparison import compare
from core.machine.immutable import PLAIN
from core.machine.iterables import paced
from core.machine.plain import hosted

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def ordered(
    m: Machine,
    items: list[Value],
    key: Value = None,
    reverse: Value = False,  # noqa: FBT002
) -> list[Value]:
    """A sorted copy of *items*.

    Raises:
        NeedsProgramError, CallProgram: *key* or a comparison is program code.
    """
    backwards = _flag(m, reverse)
    keys = items if key is None else [native_call(m, key, item) for item in paced(m, items)]
    return [items[place] for place in order(m, keys, backwards=backwards)]


def order(m: Machine, keys: list[Value], *, backwards: bool) -> list[int]:
    """The places of *keys* in the order of sorting, equal ones as they come."""
    places = range(len(keys))
    # In one go, so that is said before: whoever has less time does not begin.
    m.spend(len(keys) >> 4)
    if PLAIN.issuperset(map(type, keys)):
        found = hosted(m, sorted, (places,), {"key": keys.__getitem__, "reverse": backwards})
        assert isinstance(found, list)
        return found

    def less(a: int, b: int) -> int:
        return -1 if compare(m, "<", keys[a], keys[b]) else 1

    # Only "less than" is ever asked, as in CPython, so equal keys need no third answer.
    return sorted(places, key=cmp_to_key(less), reverse=backwards)


def _flag(m: Machine, reverse: Value) -> bool:
    if isinstance(reverse, int):
        return bool(reverse)
    hosted(m, sorted, ((),), {"reverse": reverse})
    return False

"""The sum of a container some of whose items are still undrawn, and the least and the greatest."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from core.machine.access import NOT_NOW, touch
from core.machine.drawn import computing
from core.machine.drawn.asking import holds
from core.machine.draws.forms import Reading, bounds_of, read_off
from core.machine.draws.undrawn import made_of
from core.machine.linker.gate import Gate
from core.machine.locations import CLOCK
from core.machine.objects import DictObject, ListObject
from core.machine.values import MISSING, DictView, Ref, Undrawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.linked import Place
    from core.machine.machine import Machine
    from core.machine.values import Value


def folded(m: Machine, place: Place, name: str, args: tuple[Value, ...]) -> Value:
    """Return what `sum`, `min` or `max` of numbers in a list or dict is, some of them undrawn.

    MISSING if they have to be asked for, NOT_NOW if others can reach them and the thread must
    wait for its turn to look.
    """
    source, *rest = args
    values = isinstance(source, DictView) and source.kind == "values"
    ref = source.source if isinstance(source, DictView) and values else source
    if type(ref) is not Ref or len(rest) > (name == "sum"):
        return MISSING
    with Gate(m):
        obj = m.heap[ref]
        if not isinstance(obj, DictObject if values else ListObject):
            return MISSING
        step = obj.shared and not place.quiet
        if step and not m.permits:
            return NOT_NOW
        items = list(obj.items.values() if isinstance(obj, DictObject) else obj.items)
    if not any(map(holds, items)):
        return MISSING
    found = _total(m, items, rest[0] if rest else 0) if name == "sum" else extreme(name, items)
    if found is MISSING or not step:
        return found
    with Gate(m):
        return touch(m, place, ref, lambda: found)


def _total(m: Machine, items: list[Value], total: Value) -> Value:
    if any(_kind_of(item) is not int for item in (total, *items)):
        # Others are added in a way of their own, from Python 3.12 on, so only what is never told
        # can be left open.
        ends = _ends_of_times([total, *items])
        return MISSING if ends is None else _time(float, *map(sum, zip(*ends, strict=True)))
    for item in items:
        total = computing.added(m, total, item)
        if total is MISSING:
            return MISSING
    return total


def extreme(name: str, items: Sequence[Value]) -> Value:
    """Return the least or the greatest of times that are open, with others of their type."""
    kinds, ends = {_kind_of(item) for item in items}, _ends_of_times(items)
    if ends is None or len(kinds) > 1:
        return MISSING
    return _time(kinds.pop(), *map(min if name == "min" else max, zip(*ends, strict=True)))


def _ends_of_times(items: Sequence[Value]) -> list[tuple[float, float]] | None:
    """Return between what each of *items* is; None if something else but the time is open."""
    if not all(type(item) is not Undrawn or read_off(item.form) for item in items):
        return None
    ends = [bounds_of(computing.form_of(item), lambda _: None) for item in items]
    numbers = all(map(computing.is_number, items)) and any(type(item) is Undrawn for item in items)
    return [each for each in ends if each is not None] if numbers and None not in ends else None


def _time(kind: type, low: float, high: float) -> Value:
    return made_of(kind, Reading(CLOCK, low, high)) if isfinite(low) and isfinite(high) else MISSING


def _kind_of(value: Value) -> type:
    return value.kind if type(value) is Undrawn else type(value)

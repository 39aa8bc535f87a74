"""The sum of a container some of whose items are still undrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.access import NOT_NOW, touch
from core.machine.drawn import computing
from core.machine.drawn.asking import holds
from core.machine.linker.gate import Gate
from core.machine.objects import DictObject, ListObject
from core.machine.values import MISSING, DictView, Ref, Undrawn

if TYPE_CHECKING:
    from core.machine.linked import Place
    from core.machine.machine import Machine
    from core.machine.values import Value


def total_of(m: Machine, place: Place, source: Value, total: Value = 0, *_: Value) -> Value:
    """Return the sum of whole numbers in a list or dict some of which are undrawn; else MISSING.

    NOT_NOW if others can reach them and the thread must wait for its turn to look.
    """
    values = isinstance(source, DictView) and source.kind == "values"
    ref = source.source if isinstance(source, DictView) and values else source
    if type(ref) is not Ref:
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
    for item in (total, *items):
        if (item.kind if type(item) is Undrawn else type(item)) is not int:
            # Others are added in a way of their own, from Python 3.12 on.
            return MISSING
    for item in items:
        total = computing.added(m, total, item)
        if total is MISSING:
            return MISSING
    if not step:
        return total
    with Gate(m):
        return touch(m, place, ref, lambda: total)

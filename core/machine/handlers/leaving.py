"""Generators that nothing holds any more: they are closed, as when CPython forgets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.garbage import not_held
from core.machine.iterators import GeneratorObject, IteratorObject
from core.machine.machine import ATOMS
from core.machine.objects import Cell, Instance
from core.machine.thrown import CallProgram
from core.machine.values import UNBOUND, Ref, leads_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value


def close_left(place: Place, first: int, kept: int | None) -> Handler:
    """Close what only registers from *first* on lead to; the frame needs none but *kept*."""
    after, depth = place.after, place.linked.code.depths[place.pc]

    def handler(m: Machine, r: list[Value]) -> int:
        left = _resting(m, r[first:depth])
        needed = r[:first] if kept is None else [*r[:first], r[kept]]
        if kept is None:
            # What stays there must not be found again by the next statement.
            r[first:depth] = [None] * (depth - first)
        if left and (left := not_held(m, left, needed)):
            raise CallProgram("_close_left", tuple(left))
        return after

    return handler


def keep(place: Place, d: int, s: int, name: str | None) -> Handler:
    """Keep what is in *s*, or in attribute *name* of that, in *d* for `close_left`."""
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        value = r[s]
        obj = m.heap.get(value) if type(value) is Ref else None
        if isinstance(obj, Cell):
            value = obj.value
            obj = m.heap.get(value) if type(value) is Ref else None
        if name is not None:
            value = obj.fields.get(name) if isinstance(obj, Instance) else None
        r[d] = value
        return after

    return handler


def keep_global(place: Place, d: int, slot: int) -> Handler:
    """The same with what a module variable holds."""
    after, number = place.after, place.slots + slot

    def handler(m: Machine, r: list[Value]) -> int:
        value = m.globals[number]
        r[d] = None if value is UNBOUND else value
        return after

    return handler


def _resting(m: Machine, values: Iterable[Value]) -> list[Ref]:
    """The generators among *values*, and behind others and iterators there, that are not over."""
    found: dict[Ref, None] = {}
    pending = [*_refs(values)]
    while pending:
        ref = pending.pop()
        obj = m.heap.get(ref)
        if isinstance(obj, GeneratorObject):
            if ref in found or obj.frame is None or obj.running:
                continue
            found[ref] = None
        elif not isinstance(obj, IteratorObject):
            continue
        if not obj.shared:
            pending.extend(_refs(obj.children()))
    return list(found)


def _refs(values: Iterable[Value]) -> Iterator[Ref]:
    for value in values:
        if type(value) is Ref:
            yield value
        elif type(value) not in ATOMS:
            yield from _refs(leads_to(value))


FACTORIES: Mapping[str, Factory] = {
    "close_left": close_left,
    "keep": keep,
    "keep_global": keep_global,
}

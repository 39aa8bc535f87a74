"""Taking iterables apart for the targets of an assignment."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW, shared_container, touch
from core.machine.builtins.iteration import materialise
from core.machine.classes import type_name
from core.machine.machine import REST
from core.machine.objects import ListObject
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value


def unpack(
    place: Place, d: int, s: int, before: int, star: int, registers: tuple[int, ...]
) -> Handler:
    """Takes apart an iterable into *before* items, a list if *star* >= 0, and *star* more.

    The `spread` behind it puts them into *registers*; the common cases do that at once.
    """
    after, done = place.after, place.pc + 2
    simple, pair = star < 0, star < 0 and before == 2  # noqa: PLR2004 - a pair
    one, other = registers if pair else (-1, -1)

    def handler(m: Machine, r: list[Value]) -> int:
        value = r[s]
        items: list[Value] | tuple[Value, ...] | None = None
        if type(value) is tuple:
            items = value
        elif type(value) is Ref:
            obj = m.heap[value]
            if type(obj) is ListObject and not obj.shared:
                items = obj.items
        if items is not None and simple and len(items) == before:
            if pair:
                r[one], r[other] = items
                return done
            for register, item in zip(registers, items, strict=True):
                r[register] = item
            return done
        ref = shared_container(m, (value,))
        result = touch(m, place, ref, lambda: _taken_apart(m, value, before, star))
        if result is NOT_NOW:
            return REST
        r[d] = result
        return after

    return handler


def _taken_apart(m: Machine, value: Value, before: int, star: int) -> Value:
    try:
        items = materialise(m, value)
    except Thrown:
        kind = type_name(m, value)
        message = f"cannot unpack non-iterable {kind} object"
        raise Thrown("TypeError", message) from None
    if items is None:
        raise CallProgram("_unpack", value, before, star)
    return spread_items(m, items, before, star)


def spread_items(m: Machine, items: list[Value], before: int, star: int) -> Value:
    """The values for the targets of an unpacking assignment.

    Raises:
        Thrown: ValueError if there are too many or not enough.
    """
    if star < 0:
        if len(items) > before:
            raise Thrown("ValueError", f"too many values to unpack (expected {before})")
        if len(items) < before:
            raise Thrown(
                "ValueError", f"not enough values to unpack (expected {before}, got {len(items)})"
            )
        return tuple(items)
    if len(items) < before + star:
        raise Thrown(
            "ValueError",
            f"not enough values to unpack (expected at least {before + star}, got {len(items)})",
        )
    last = len(items) - star
    middle = m.new(ListObject(items[before:last]))
    return (*items[:before], middle, *items[last:])


def spread(place: Place, registers: tuple[int, ...], s: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        for register, value in zip(registers, cast("tuple[Value, ...]", r[s]), strict=True):
            r[register] = value
        return after

    return handler


FACTORIES: Mapping[str, Factory] = {
    "unpack": unpack,
    "spread": spread,
}

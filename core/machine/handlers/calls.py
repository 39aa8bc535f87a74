"""Calls and returns."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW
from core.machine.attributes import get_attribute
from core.machine.classes import lookup, native_kind
from core.machine.handlers.caller import Caller
from core.machine.handlers.locking import locking
from core.machine.machine import REST, SWITCH
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject, Instance, ListObject
from core.machine.slots import METHODS
from core.machine.thrown import CallProgram
from core.machine.values import ENTERED, Function, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value


def call(place: Place, d: int, f: int, parts: tuple[int, ...], names: tuple[str, ...]) -> Handler:
    if names:
        return _call_with_names(place, d, f, parts, names)
    if len(parts) == 2:  # noqa: PLR2004 - written out: most draws and many calls have two
        return _call_with_two(place, d, f, *parts)
    caller = Caller(place, d)

    def handler(m: Machine, r: list[Value]) -> int:
        callee = r[f]
        if type(callee) is Function:
            return caller.function(m, callee, [r[part] for part in parts])
        args = tuple([r[part] for part in parts])
        if type(callee) is BuiltinFunction and callee.kind == "sync":
            return caller.step(m, r, callee, args)
        return caller.any(m, r, callee, args, {})

    return handler


def _call_with_two(place: Place, d: int, f: int, first: int, second: int) -> Handler:
    after, site, caller = place.after, place.site, Caller(place, d)

    def handler(m: Machine, r: list[Value]) -> int:
        callee = r[f]
        if type(callee) is Function:
            return caller.function(m, callee, [r[first], r[second]])
        if type(callee) is BuiltinFunction and callee.kind == "sync":
            m.site, m.result = site, d
            frame = m.frame
            value = callee.call(m, (r[first], r[second]), {})
            if value is NOT_NOW:
                return REST
            if value is ENTERED:
                frame.pc = after  # type: ignore[union-attr]
                return SWITCH
            r[d] = value
            return after
        return caller.any(m, r, callee, (r[first], r[second]), {})

    return handler


def _call_with_names(
    place: Place, d: int, f: int, parts: tuple[int, ...], names: tuple[str, ...]
) -> Handler:
    count = len(parts) - len(names)
    caller = Caller(place, d)

    def handler(m: Machine, r: list[Value]) -> int:
        args = tuple([r[part] for part in parts[:count]])
        kwargs = {n: r[p] for n, p in zip(names, parts[count:], strict=True)}
        return caller.any(m, r, r[f], args, kwargs)

    return handler


def call_method(
    place: Place, d: int, o: int, name: str, parts: tuple[int, ...], names: tuple[str, ...]
) -> Handler:
    count = len(parts) - len(names)
    plain = not names
    caller = Caller(place, d)
    # A method that the program never stores anywhere is the one that the class statement made, so
    # to find it is no read that others could change.
    direct = name not in place.image.stored_attributes and not place.image.meddling

    def handler(m: Machine, r: list[Value]) -> int:
        owner = r[o]
        if type(owner) is Ref and plain and direct:
            obj = m.heap[owner]
            if type(obj) is Instance and name not in obj.fields:
                raw = lookup(m, obj.cls, name)
                if type(raw) is Function:
                    return caller.function(m, raw, [owner, *[r[part] for part in parts]])
        args = tuple([r[part] for part in parts[:count]])
        kwargs = {n: r[p] for n, p in zip(names, parts[count:], strict=True)} if names else {}
        method = METHODS[native_kind(m, owner)].get(name)
        if method is not None:
            return caller.native_method(m, r, owner, method, name, args, kwargs)
        return caller.attribute(m, r, owner, name, args, kwargs)

    return handler if names else locking(place, d, o, name, parts, handler)


def check_method(place: Place, o: int, name: str) -> Handler:
    """Complains if *o* has no attribute *name*, which is called once its arguments are known."""
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        owner = r[o]
        obj = m.heap[owner] if type(owner) is Ref else None
        if type(obj) is Instance and type(lookup(m, obj.cls, name)) is Function:
            return after
        if name not in METHODS[native_kind(m, owner)]:
            # What only program code knows shows at the call.
            with suppress(CallProgram):
                get_attribute(m, owner, name)
        return after

    return handler


def call_spread(place: Place, d: int, f: int, positional: int, keywords: int) -> Handler:
    caller = Caller(place, d)

    def handler(m: Machine, r: list[Value]) -> int:
        items = m.heap[cast("Ref", r[positional])]
        named = m.heap[cast("Ref", r[keywords])]
        assert isinstance(items, ListObject)
        assert isinstance(named, DictObject)
        kwargs = {str(name): value for name, value in named.items.items()}
        return caller.any(m, r, r[f], tuple(items.items), kwargs)

    return handler


FACTORIES: Mapping[str, Factory] = {
    "call": call,
    "call_method": call_method,
    "check_method": check_method,
    "call_spread": call_spread,
}

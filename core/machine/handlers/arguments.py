"""Arguments behind stars, and keyword arguments put together with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW, shared_container, touch
from core.machine.iterables import can_iterate
from core.machine.machine import REST
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.objects import DictObject
from core.machine.plain import bare, defines, operand_name
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import BoundMethod, Function, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value


def add_keyword(place: Place, keywords: int, name: str, s: int, f: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        _add(m, cast("Ref", r[keywords]), name, r[s], r[f])
        return after

    return handler


def _add(m: Machine, keywords: Ref, name: Value, value: Value, function: Value) -> None:
    named = m.own(keywords)
    assert isinstance(named, DictObject)
    if not isinstance(name, str):
        raise Thrown("TypeError", "keywords must be strings")
    if name in named.items:
        message = f"{_called(function)} got multiple values for keyword argument '{name}'"
        raise Thrown("TypeError", message)
    named.items[name] = value


def _called(function: Value) -> str:
    """What messages about the arguments of a call say of *function*."""
    while isinstance(function, BoundMethod):
        function = function.function
    if isinstance(function, Function):
        return f"{function.code.module}.{function.code.qualname}()"
    if isinstance(function, BuiltinFunction | BuiltinType):
        return f"{function.name}()"
    return "function"


def check_starred(place: Place, s: int, f: int | None) -> Handler:
    """Complains if *s*, which stands behind a star, certainly has no items."""
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        value = r[s]
        # The library's own code stands for functions of which CPython says nothing of the kind.
        if place.linked.code.own and not can_iterate(m, value):
            kind = operand_name(m, value)
            where = "Value" if f is None else f"{_called(r[f])} argument"
            raise Thrown("TypeError", f"{where} after * must be an iterable, not {kind}")
        return after

    return handler


def check_mapping(place: Place, s: int) -> Handler:
    """Complains if *s*, which stands behind two stars in a dict, is no mapping."""
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        value = bare(m, r[s])
        obj = m.heap[value] if isinstance(value, Ref) else None
        if not (isinstance(obj, DictObject) or defines(m, value, "keys")):
            kind = operand_name(m, value)
            raise Thrown("TypeError", f"'{kind}' object is not a mapping")
        return after

    return handler


def merge_keywords(place: Place, keywords: int, s: int, f: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        source = bare(m, r[s])
        obj = m.heap[source] if isinstance(source, Ref) else None
        if defines(m, source, "keys"):
            raise CallProgram("_merge_keywords", _called(r[f]), r[keywords], source)
        if not isinstance(obj, DictObject):
            kind = operand_name(m, source)
            called = _called(r[f])
            raise Thrown("TypeError", f"{called} argument after ** must be a mapping, not {kind}")
        held, ref = obj.items, shared_container(m, (r[s],))
        items = touch(m, place, ref, lambda: tuple(held.items()))
        if items is NOT_NOW:
            return REST
        for name, value in cast("tuple[tuple[Value, Value], ...]", items):
            _add(m, cast("Ref", r[keywords]), name, value, r[f])
        return after

    return handler


FACTORIES: Mapping[str, Factory] = {
    "add_keyword": add_keyword,
    "check_mapping": check_mapping,
    "check_starred": check_starred,
    "merge_keywords": merge_keywords,
}

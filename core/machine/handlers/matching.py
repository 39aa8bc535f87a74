"""`match`: taking a subject apart, as section 8.6 of the language reference has it.

Each gives None where the subject has the wrong shape, and otherwise a tuple that begins
with True, so that a match of nothing at all still counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.classes import class_name, is_class, is_subclass, lookup, type_of
from core.machine.handlers.touching import NOT_NOW, shared_container, touch
from core.machine.handlers.unpacking import spread_items
from core.machine.machine import REST
from core.machine.objects import DictObject, Instance, ListObject
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import BuiltinType, Ref

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.image import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

SELF_MATCHING = {
    "bool", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple",
}  # fmt: skip


def _matching(place: Place, d: int, s: int, take: Callable[[Machine, Value], Value]) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        subject = r[s]
        ref = shared_container(m, (subject,))
        parts = touch(m, place, ref, lambda: take(m, subject))
        if parts is NOT_NOW:
            return REST
        r[d] = None if parts is None else (True, *parts)  # type: ignore[misc]
        return after

    return handler


def match_sequence(place: Place, d: int, s: int, before: int, star: int) -> Handler:
    def take(m: Machine, subject: Value) -> Value:
        obj = m.heap[subject] if isinstance(subject, Ref) else None
        if isinstance(obj, ListObject):
            items = list(obj.items)
        elif isinstance(subject, tuple | range):
            items = list(subject)
        elif isinstance(obj, Instance) and lookup(m, obj.cls, "_key_names") == ("_values",):
            # A named tuple.
            items = list(cast("tuple[Value, ...]", obj.fields["_values"]))
        else:
            return None
        fits = len(items) >= before + star if star >= 0 else len(items) == before
        return spread_items(m, items, before, star) if fits else None

    return _matching(place, d, s, take)


def match_mapping(place: Place, d: int, s: int, keys: tuple[int, ...], rest: bool) -> Handler:
    def handler(m: Machine, r: list[Value]) -> int:
        wanted = [r[key] for key in keys]

        def take(m: Machine, subject: Value) -> Value:
            obj = m.heap[subject] if isinstance(subject, Ref) else None
            if not isinstance(obj, DictObject) or any(key not in obj.items for key in wanted):
                return None
            found = [obj.items[key] for key in wanted]
            if rest:
                others = {k: v for k, v in obj.items.items() if k not in wanted}
                found.append(m.new(DictObject(others)))
            return tuple(found)

        return _matching(place, d, s, take)(m, r)

    return handler


def match_class(
    place: Place, d: int, s: int, c: int, count: int, names: tuple[str, ...]
) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        cls, subject = r[c], r[s]
        if not is_class(m, cls):
            raise Thrown("TypeError", "called match pattern must be a class")
        if not is_subclass(m, type_of(m, subject), cls):
            r[d] = None
        elif not count and not names:
            r[d] = (True,)
        elif isinstance(cls, BuiltinType) and cls.name in SELF_MATCHING:
            if count != 1 or names:
                raise Thrown(
                    "TypeError",
                    f"{class_name(m, cls)}() accepts 1 positional sub-pattern ({count} given)",
                )
            r[d] = (True, subject)
        else:
            raise CallProgram("_match_class", subject, cls, count, names)
        return after

    return handler


def match_rest(place: Place, d: int, s: int) -> Handler:
    """The parts of a match without the True in front."""
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        parts = r[s]
        assert isinstance(parts, tuple)
        r[d] = parts[1:]
        return after

    return handler


FACTORIES: Mapping[str, Factory] = {
    "match_sequence": match_sequence,
    "match_mapping": match_mapping,
    "match_class": match_class,
    "match_rest": match_rest,
}

"""`match`: taking a subject apart, as section 8.6 of the language reference has it.

What may be looked at in one step is what CPython looks at in one instruction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW, shared_container, touch
from core.machine.classes import class_name, is_class, is_subclass, lookup, type_of
from core.machine.hashing import key_of
from core.machine.hidden import VALUES
from core.machine.machine import REST
from core.machine.natives import BuiltinType
from core.machine.objects import DictObject, Instance, ListObject
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

SELF_MATCHING = {
    "bool", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple",
}  # fmt: skip


def match_length(place: Place, d: int, s: int, count: int, open_: bool) -> Handler:
    """Whether the subject is a sequence of *count* items, or of at least as many."""

    def fits(m: Machine, subject: Value) -> Value:
        size = _length(m, subject)
        return size is not None and (size >= count if open_ else size == count)

    return _look(place, d, s, fits)


def _length(m: Machine, subject: Value) -> int | None:
    obj = m.heap[subject] if isinstance(subject, Ref) else None
    if isinstance(obj, ListObject):
        return len(obj.items)
    # Texts and bytes are no sequences here: "Sequence Patterns" in the language reference.
    if isinstance(subject, tuple | range):
        return len(subject)
    if isinstance(obj, Instance) and lookup(m, obj.cls, "<key_names>") == (VALUES,):
        # A named tuple.
        return len(cast("tuple[Value, ...]", obj.fields[VALUES]))
    return None


def match_size(place: Place, d: int, s: int, count: int) -> Handler:
    """Whether the subject is a mapping of at least *count* items."""

    def fits(m: Machine, subject: Value) -> Value:
        obj = m.heap[subject] if isinstance(subject, Ref) else None
        return isinstance(obj, DictObject) and (not count or len(obj.items) >= count)

    return _look(place, d, s, fits)


def match_keys(place: Place, d: int, s: int, keys: tuple[int, ...]) -> Handler:
    """The values of *keys* in the subject, None unless all are there."""

    def handler(m: Machine, r: list[Value]) -> int:
        def found(m: Machine, subject: Value) -> Value:
            obj = m.heap[cast("Ref", subject)]
            assert isinstance(obj, DictObject)
            given = tuple(r[key] for key in keys)
            try:
                wanted = [key_of(m, key, obj.items, obj.hashes) for key in given]
            except NeedsProgramError:
                raise CallProgram("_match_keys", subject, given) from None
            if any(key not in obj.items for key in wanted):
                return None
            return tuple(obj.items[key] for key in wanted)

        return _look(place, d, s, found)(m, r)

    return handler


def _look(place: Place, d: int, s: int, look: Callable[[Machine, Value], Value]) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        subject = r[s]
        ref = shared_container(m, (subject,))
        found = touch(m, place, ref, lambda: look(m, subject))
        if found is NOT_NOW:
            return REST
        r[d] = found
        return after

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
            r[d] = ()
        elif isinstance(cls, BuiltinType) and cls.name in SELF_MATCHING:
            if count != 1 or names:
                raise Thrown(
                    "TypeError",
                    f"{class_name(m, cls)}() accepts 1 positional sub-pattern ({count} given)",
                )
            r[d] = (subject,)
        else:
            raise CallProgram("_match_class", subject, cls, count, names)
        return after

    return handler


FACTORIES: Mapping[str, Factory] = {
    "match_length": match_length,
    "match_size": match_size,
    "match_keys": match_keys,
    "match_class": match_class,
}

"""Hashes, keys of dicts and members of sets.

The host's own dicts hold the items, so a key must be equal, for the host, to just those
values that are equal to it in the program.  That is so for plain values, for tuples of
them, and for references to objects that are compared by identity.
"""

from __future__ import annotations

from types import EllipsisType, NoneType, NotImplementedType
from typing import TYPE_CHECKING, Final, TypeVar

from core.machine.addresses import address_of, digest
from core.machine.classes import lookup
from core.machine.hidden import VALUES
from core.machine.immutable import DATES, PLAIN
from core.machine.limits import Effort, check_nesting
from core.machine.objects import Instance, SetObject
from core.machine.plain import operand_name
from core.machine.slots import slots_of
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown, UnmodelledError
from core.machine.values import (
    MISSING,
    BoundMethod,
    BoundNative,
    Function,
    Ref,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from core.machine.machine import Machine
    from core.machine.values import Value

T = TypeVar("T")
_STEADY: Final[frozenset[type]] = frozenset({int, bool, float, complex})
"""Types whose host hash is the same in every process."""
_NUMBERED: Final = {NoneType: 0xFCA86420, EllipsisType: 0x3A8C2, NotImplementedType: 0x3A8C4}


def hash_of(m: Machine, value: Value) -> int:
    """What `hash(value)` is: CPython's number where that is fixed, else one of our own.

    Raises:
        Thrown: TypeError if *value* is unhashable.
        CallProgram: Its class, or that of a part, defines `__hash__`.
    """
    if type(value) is int:
        return hash(value)
    try:
        return _hash(m, value, 0)
    except _OwnHashError:
        raise CallProgram("_hash", value) from None


def key_of(
    m: Machine,
    value: Value,
    items: Collection[Value] | None = None,
    hashes: Mapping[Value, int] | None = None,
) -> Value:
    """The host key that stands for *value* among the keys *items* of a dict or set.

    *hashes* are those of the keys that program code has hashed.

    Raises:
        Thrown: TypeError if *value* is unhashable.
        NeedsProgramError: Program code has to hash it, or to compare it with a key.
        UnmodelledError: It is compared by what it holds and *items* is unknown.
    """
    # As in CPython, keys are compared only where their hashes are equal.
    if hashes and hash_of_plain(m, value) in hashes.values():
        raise NeedsProgramError
    if type(value) in PLAIN:
        return value
    try:
        frozen = _check(m, value, 0, Effort())
        # Last whether there are any, which is a look at how many there are.
        in_doubt = type(value) is tuple and _has_records(m)
        if frozen or (in_doubt and items and value not in items):
            return _twin(m, value, items)
    except _OwnHashError:
        raise NeedsProgramError from None
    return value


def hash_of_plain(m: Machine, value: Value) -> int | None:
    """What `hash(value)` is if it depends on nothing but what *value* holds, else None.

    Raises:
        Thrown: TypeError if *value* is unhashable.
        NeedsProgramError: Program code has to hash it.
    """
    try:
        is_object = isinstance(value, Ref) and not _check(m, value, 0, Effort())
        if is_object or isinstance(value, Function | BoundMethod | BoundNative):
            # By identity: no other value has that hash.
            return None
        return _hash(m, value, 0)
    except _OwnHashError:
        raise NeedsProgramError from None


def combined_hash(numbers: Sequence[int], *, ordered: bool) -> int:
    """The hash of a tuple, or if not *ordered* a frozenset, of what has the hashes *numbers*."""
    items = [_Hashed(number) for number in numbers]
    return hash(tuple(items)) if ordered else hash(frozenset(items))


def keyed_as(m: Machine, items: dict[Value, T], known: Collection[Value]) -> dict[Value, T]:
    """*items*, those under the same key as one of *known* under just that object."""
    if not known or all(type(key) in PLAIN for key in items):
        return items
    return {key_of(m, key, known): value for key, value in items.items()}


def arranged(items: dict[Value, None]) -> list[Value]:
    """The members of a set in the order in which a program sees them.

    CPython's order depends on the hashes; it is followed where those are the same in
    every process, and is the order of arrival otherwise.
    """
    if len(items) > 1 and all(_is_steady(item, 0) for item in items):
        # By way of a list, as the host would make the set of a dict in another size.
        return list(set(list(items)))  # noqa: C414
    return list(items)


class _Hashed:
    """Stands for an item whose hash is *number*, for the host to put hashes together."""

    __slots__ = ("number",)

    def __init__(self, number: int) -> None:
        self.number = number

    def __hash__(self) -> int:
        return self.number


class _OwnHashError(Exception):
    """A part of the value has a `__hash__` that the program defines."""


def _is_steady(value: Value, depth: int) -> bool:
    if isinstance(value, float):
        return value == value  # noqa: PLR0124 - only NaN, which hashes by address, differs
    if type(value) is tuple and depth < 3:  # noqa: PLR2004
        return all(_is_steady(item, depth + 1) for item in value)
    return isinstance(value, int)


def _check(m: Machine, value: Value, depth: int, effort: Effort) -> bool:
    """Whether a part of *value* is compared by what it holds; complain if it is unhashable."""
    effort.spend()
    if type(value) in PLAIN:
        return False
    if type(value) is tuple:
        check_nesting(depth)
        # All of them, because each may be unhashable.
        return sum(_check(m, item, depth + 1, effort) for item in value) > 0
    if isinstance(value, Ref):
        return _check_object(m, value)
    if slots_of(m, value).hashed == "never":
        raise _unhashable(m, value)
    return False


def _check_object(m: Machine, ref: Ref) -> bool:
    hashed = slots_of(m, ref).hashed
    if hashed == "never":
        raise _unhashable(m, ref)
    obj = m.heap[ref]
    return hashed == "by content" or (isinstance(obj, Instance) and _check_class(m, ref, obj.cls))


def _check_class(m: Machine, ref: Ref, cls: Value) -> bool:
    """Whether instances of *cls* are compared by their fields; complain unless by identity.

    A class that defines `__eq__` and not `__hash__` has lost the hash of its bases.
    """
    own = lookup(m, cls, "__hash__")
    if own is MISSING and lookup(m, cls, "__eq__") is MISSING:
        return False
    maker = next(base for base in _written(m, cls) if {"__eq__", "__hash__"} & base.keys())
    if "<key_names>" in maker:
        return True
    own = maker.get("__hash__")
    if own is None:
        raise _unhashable(m, ref)
    if isinstance(own, Function):
        raise _OwnHashError
    return False


def _written(m: Machine, cls: Value) -> Iterable[dict[str, Value]]:
    """The namespaces of *cls* and its bases, as far as they are written in Python."""
    assert isinstance(cls, Ref)
    for base in m.heap[cls].mro:  # type: ignore[attr-defined]
        if isinstance(base, Ref):
            yield m.heap[base].fields  # type: ignore[attr-defined]


def _unhashable(m: Machine, value: Value) -> Thrown:
    return Thrown("TypeError", f"unhashable type: '{operand_name(m, value)}'")


def _hash(m: Machine, value: Value, depth: int) -> int:
    kind = type(value)
    if kind in _STEADY:
        # NaN is hashed by its address.
        return hash(value) if value == value else 0  # noqa: PLR0124
    if isinstance(value, tuple):
        check_nesting(depth)
        return hash(tuple([_Hashed(_hash(m, item, depth + 1)) for item in value]))
    if isinstance(value, str | bytes):
        return digest(value) if value else 0
    if isinstance(value, range):
        return _hash(m, _range_parts(value), depth)
    if kind in DATES:
        return digest(repr(value))
    if kind in _NUMBERED:
        return _NUMBERED[kind]
    if _check(m, value, depth, Effort()):
        assert isinstance(value, Ref)
        obj = m.heap[value]
        if isinstance(obj, Instance):
            return _hash(m, _key_fields(m, obj), depth + 1)
        members = obj.items  # type: ignore[attr-defined]
        return hash(frozenset([_Hashed(_hash(m, member, depth + 1)) for member in members]))
    return address_of(m, value) >> 4


def _range_parts(value: range) -> tuple[int, int | None, int | None]:
    if not value:
        return (0, None, None)
    # Not `len`, which cannot count beyond an index.
    count = (value[-1] - value.start) // value.step + 1
    return (count, value.start, value.step if count > 1 else None)


def _has_records(m: Machine) -> bool:
    """Whether there can be named tuples, each the same key as the tuple it is equal to."""
    return m.image.slot("collections._records", "_Record") is not None


def _twin(m: Machine, value: Value, items: Collection[Value] | None) -> Value:
    """The key among *items* equal to *value*, which is compared by what it holds; else itself."""
    if items is None:
        raise UnmodelledError("this value as a key or member is not simulated here; use a tuple")
    wanted = _deep(m, value)
    return next((key for key in items if _deep(m, key) == wanted), value)


def _deep(m: Machine, value: Value) -> Value:
    """*value* with what they hold in place of references that are compared by that."""
    if isinstance(value, tuple):
        return tuple(_deep(m, item) for item in value)
    obj = m.heap[value] if isinstance(value, Ref) else None
    if isinstance(obj, SetObject) and obj.kind == "frozenset":
        return frozenset(_deep(m, member) for member in obj.items)
    if isinstance(obj, Instance) and _check_class(m, value, obj.cls):  # type: ignore[arg-type]
        held = _deep(m, _key_fields(m, obj))
        return held if _is_record(m, obj) else (obj.cls, held)
    return value


def _key_fields(m: Machine, obj: Instance) -> tuple[Value, ...]:
    """What makes up equality and hash of a frozen dataclass or named tuple."""
    if _is_record(m, obj):
        items = obj.fields[VALUES]
        assert isinstance(items, tuple)
        return items
    names = lookup(m, obj.cls, "<key_names>")
    assert isinstance(names, tuple)
    return tuple(obj.fields[name] for name in names)


def _is_record(m: Machine, obj: Instance) -> bool:
    """Whether *obj* is a named tuple, which has all its items in one field."""
    return lookup(m, obj.cls, "<key_names>") == (VALUES,)

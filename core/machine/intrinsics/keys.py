"""Dicts and sets by keys that program code hashes and compares, for the prelude.

CPython asks for the hash first, then compares the key with those of the same hash, and
carries out the operation in one go with the last look at them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, cast

from core.machine.access import NOT_NOW, called_from, may_touch
from core.machine.comparison import same
from core.machine.contents import forget_hashes
from core.machine.events import Kind
from core.machine.hashing import combined_hash, hash_of_plain
from core.machine.limits import check_room
from core.machine.locations import SHAPE, Mode
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject, SetObject
from core.machine.thrown import NeedsProgramError, Thrown
from core.machine.values import MISSING, DictView, Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]

Keyed: TypeAlias = DictObject | SetObject


class _Key(NamedTuple):
    """A key with its hash, and *stored*, the one that the container has for it or MISSING."""

    key: Value
    number: int
    stored: Value


def _keyed(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_keyed(what, container, key, number, seen, found, more)``: the operation, if it can be.

    A pair: True and what the operation gives; or False and a key with the same hash that
    has to be compared first; or None and a key that has to be hashed first.
    """
    what, container, key, number, seen, found, more = args
    ref = _container(container)
    obj = cast("Keyed", m.heap[ref])
    if obj.shared and not m.permits:
        return NOT_NOW
    compared, stored = _search(m, obj, _Key(key, cast("int", number), found), seen)
    kind = Kind.READ if compared is not True else _KINDS[cast("str", what)]
    m.site = called_from(m, m.site)
    try:
        if compared is not True:
            return compared, stored
        wanted = _Key(key, cast("int", number), stored)
        return True, _OPERATIONS[cast("str", what)](m, ref, wanted, *cast("Args", more))
    finally:
        if obj.shared:
            m.visible(kind, ref, None, None)


def _container(container: Value) -> Ref:
    return cast("Ref", container.source if isinstance(container, DictView) else container)


def _search(m: Machine, obj: Keyed, wanted: _Key, seen: Value) -> tuple[bool | None, Value]:
    """What there is for *wanted* in *obj*, where *seen* were compared in vain."""
    for known in obj.items:
        try:
            number = _number_of(m, obj, known)
        except NeedsProgramError:
            return None, known
        if number != wanted.number:
            continue
        if same(known, wanted.key) or known is wanted.stored:
            return True, known
        if not any(known is other for other in cast("Args", seen)):
            return False, known
    return True, MISSING


def _number_of(m: Machine, obj: Keyed, known: Value) -> int | None:
    number = (obj.hashes or {}).get(known)
    return hash_of_plain(m, known) if number is None else number


def _put(m: Machine, ref: Ref, wanted: _Key, value: Value) -> None:
    mine = cast("DictObject", m.own(ref))
    key = wanted.stored
    if key is MISSING:
        check_room(mine.items)
        key = wanted.key
        _remember(m, mine, key, wanted.number)
    if mine.shared:
        m.publish((key, value))
    mine.items[key] = value


def _remember(m: Machine, mine: Keyed, key: Value, number: int) -> None:
    """Keep the hash of *key* unless the host can tell it again."""
    try:
        hash_of_plain(m, key)
    except NeedsProgramError:
        mine.hashes = {**(mine.hashes or {}), key: number}


def _take_out(m: Machine, ref: Ref, wanted: _Key) -> Value:
    mine = cast("Keyed", m.own(ref))
    value = mine.items.pop(wanted.stored)
    forget_hashes(mine)
    return value


def _get(m: Machine, ref: Ref, wanted: _Key, default: Value) -> Value:
    found = wanted.stored is not MISSING
    return cast("DictObject", m.heap[ref]).items[wanted.stored] if found else default


def _set_default(m: Machine, ref: Ref, wanted: _Key, default: Value) -> Value:
    if wanted.stored is MISSING:
        _put(m, ref, wanted, default)
        return default
    return _get(m, ref, wanted, default)


def _pop(m: Machine, ref: Ref, wanted: _Key, default: Value) -> Value:
    if wanted.stored is not MISSING:
        return _take_out(m, ref, wanted)
    if default is MISSING:
        raise Thrown("KeyError", wanted.key)
    return default


def _discard(m: Machine, ref: Ref, wanted: _Key) -> None:
    if wanted.stored is not MISSING:
        _take_out(m, ref, wanted)


def _add(m: Machine, ref: Ref, wanted: _Key) -> None:
    if wanted.stored is MISSING:
        _put(m, ref, wanted, None)


def _contains(m: Machine, ref: Ref, wanted: _Key) -> bool:
    return wanted.stored is not MISSING


def _move(m: Machine, ref: Ref, wanted: _Key, last: Value) -> None:
    if wanted.stored is MISSING:
        raise Thrown("KeyError", wanted.key)
    items = cast("DictObject", m.own(ref)).items
    rest = [pair for pair in items.items() if pair[0] is not wanted.stored]
    moved = (wanted.stored, items[wanted.stored])
    items.clear()
    items.update([*rest, moved] if last else [moved, *rest])


_OPERATIONS: Final[dict[str, Callable[..., Value]]] = {  # type: ignore[explicit-any]
    "add": _add, "contains": _contains, "discard": _discard, "get": _get, "move": _move,
    "pop": _pop, "put": _put, "setdefault": _set_default,
}  # fmt: skip
_KINDS: Final = {
    name: Kind.READ if name in {"contains", "get"} else Kind.WRITE for name in _OPERATIONS
}


def _note_hash(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_note_hash(container, key, number)``: keep the hash of a key that came without."""
    ref = _container(args[0])
    if not may_touch(m, ref, Kind.WRITE):
        return NOT_NOW
    m.access(ref, SHAPE, Mode.WRITE)
    mine = cast("Keyed", m.own(ref))
    if args[1] in mine.items:
        _remember(m, mine, args[1], cast("int", args[2]))
    return None


def _known_hash(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_known_hash(container, key)``: the hash that *key* had when it was put in, or MISSING."""
    obj = m.heap[_container(args[0])] if isinstance(args[0], Ref | DictView) else None
    hashes = obj.hashes if isinstance(obj, DictObject | SetObject) else None
    return (hashes or {}).get(args[1], MISSING)


def _has_own_keys(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Whether program code has to hash a key of the dict or set."""
    obj = m.heap[_container(args[0])] if isinstance(args[0], Ref | DictView) else None
    if not isinstance(obj, DictObject | SetObject):
        return False
    try:
        for key in obj.items:
            hash_of_plain(m, key)
    except NeedsProgramError:
        return True
    return False


def _take_over(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_take_over(mapping, source)``: copy a dict into an empty one, False if it is not empty."""
    ref, source = (cast("Ref", arg) for arg in args)
    obj, other = cast("DictObject", m.heap[ref]), cast("DictObject", m.heap[source])
    if (obj.shared or other.shared) and not m.permits:
        return NOT_NOW
    m.site = called_from(m, m.site)
    if obj.shared:
        m.visible(Kind.WRITE, ref, None, None)
    elif other.shared:
        m.visible(Kind.READ, source, None, None)
    if obj.items:
        return False
    mine = cast("DictObject", m.own(ref))
    mine.items.update(other.items)
    mine.hashes = other.hashes and other.hashes.copy()
    if mine.shared:
        m.publish(tuple(other.items.items()))
    return True


def _frozen(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_frozen(members)``: a frozenset of the members of a set that is of no more use."""
    mine = cast("SetObject", m.own(cast("Ref", args[0])))
    mine.kind = "frozenset"
    return args[0]


def _keeps_keys(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Whether the value is a dict, a set, or a view of the keys of a dict."""
    value = args[0]
    if isinstance(value, DictView):
        return value.kind == "keys"
    return isinstance(value, Ref) and isinstance(m.heap[value], DictObject | SetObject)


def _hash_together(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_hash_together(numbers, ordered)``: the hash of a tuple or frozenset of such items."""
    return combined_hash(cast("tuple[int, ...]", args[0]), ordered=bool(args[1]))


KEYS: dict[str, Value] = {
    "_keyed": BuiltinFunction("_keyed", _keyed, "sync"),
    "_note_hash": BuiltinFunction("_note_hash", _note_hash, "sync"),
    "_known_hash": BuiltinFunction("_known_hash", _known_hash, "pure"),
    "_keeps_keys": BuiltinFunction("_keeps_keys", _keeps_keys, "pure"),
    "_has_own_keys": BuiltinFunction("_has_own_keys", _has_own_keys, "read"),
    "_take_over": BuiltinFunction("_take_over", _take_over, "sync"),
    "_frozen": BuiltinFunction("_frozen", _frozen, "pure"),
    "_hash_together": BuiltinFunction("_hash_together", _hash_together, "pure"),
}
"""Under the names that the prelude has for them."""

"""The types `set` and `frozenset`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import MANY, Spec, function, methods
from core.machine.builtins.containers import COMMON, items_left
from core.machine.builtins.iteration import exhaust
from core.machine.comparison import position
from core.machine.contents import forget_hashes, refill
from core.machine.hashing import arranged, key_of
from core.machine.iterables import paced
from core.machine.iterators import Walk
from core.machine.limits import check_room, check_size
from core.machine.objects import SetObject
from core.machine.relations import object_at
from core.machine.slots import Slots
from core.machine.thrown import NeedsProgramError, Thrown
from core.machine.types.set_operators import change, combine
from core.machine.values import MISSING, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.builtins.arguments import Body
    from core.machine.machine import Machine
    from core.machine.representation import Writer
    from core.machine.values import Value

    Members = dict[Value, None]


def set_at(m: Machine, ref: Ref) -> SetObject:
    """The set at *ref*, to be looked at."""
    return m.heap[ref]  # type: ignore[return-value]


def own_set(m: Machine, ref: Ref) -> SetObject:
    """The set at *ref*, to be changed."""
    return m.own(ref)  # type: ignore[return-value]


def plain_members(m: Machine, ref: Ref) -> Members:
    """The members of the set at *ref*, where no program code has hashed any."""
    return _members(m, set_at(m, ref))


def members_of(m: Machine, iterable: Value, known: Members | None = None) -> Members:
    """The items of *iterable* as members; those equal to *known* ones as these have them.

    Raises:
        NeedsProgramError: only program code can produce them.
        Thrown: TypeError if one is unhashable.
    """
    members: Members = {}
    for item in paced(m, items_left(m, iterable)):
        key = key_of(m, item, known or members)
        members[key if not known or key in known else key_of(m, item, members)] = None
    check_size(len(members))
    exhaust(m, iterable)
    return members


def _intersection(members: Members, other: Members, *, as_set: bool = False) -> Members:
    # CPython walks through the smaller set, which decides which of two equal members stays.
    if as_set and len(other) > len(members):
        return {member: None for member in members if member in other}
    return {member: None for member in other if member in members}


def _difference(members: Members, other: Members) -> Members:
    return {member: None for member in members if member not in other}


def _union(members: Members, other: Members) -> Members:
    check_size(len(members) + len(other))
    return {**members, **other}


def _symmetric_difference(members: Members, other: Members) -> Members:
    return {**_difference(members, other), **_difference(other, members)}


def _making(making: Callable[[Members, Members], Members]) -> Body:
    """The method that gives a new set of what *making* makes."""

    def method(m: Machine, ref: Ref, *others: Value) -> Ref:
        obj = set_at(m, ref)
        known = plain_members(m, ref)
        members = dict.fromkeys(arranged(known)) if others else known.copy()
        for other in others:
            members = making(members, members_of(m, other, members))
        return m.new(SetObject(members, obj.kind))

    return method


def _changing(making: Callable[[Members, Members], Members]) -> Body:
    """The method that changes the set into what *making* makes, one iterable after the other.

    Doing it again from the start, as the prelude does if the second one is a matter of
    the program, changes nothing more.
    """

    def method(m: Machine, ref: Ref, *others: Value) -> None:
        for other in others:
            members = plain_members(m, ref)
            refill(own_set(m, ref).items, making(members, members_of(m, other, members)))

    return method


def _common(m: Machine, ref: Ref, others: tuple[Value, ...]) -> Members:
    members = plain_members(m, ref)
    for other in others:
        as_set = isinstance(other, Ref) and isinstance(m.heap[other], SetObject)
        members = _intersection(members, members_of(m, other, members), as_set=as_set)
    return members if others else members.copy()


def _make_intersection(m: Machine, ref: Ref, *others: Value) -> Ref:
    return m.new(SetObject(_common(m, ref, others), set_at(m, ref).kind))


def _intersection_update(m: Machine, ref: Ref, *others: Value) -> None:
    refill(own_set(m, ref).items, _common(m, ref, others))


def _add(m: Machine, ref: Ref, item: Value) -> None:
    obj = set_at(m, ref)
    key = key_of(m, item, obj.items, obj.hashes)
    items = own_set(m, ref).items
    check_room(items)
    items[key] = None


def _member(m: Machine, ref: Ref, item: Value) -> Value:
    """The member of the set that is equal to *item*, else MISSING.

    A set, which cannot be a member, stands for a frozenset.
    """
    obj = set_at(m, ref)
    items = obj.items
    if isinstance(item, Ref) and isinstance(m.heap[item], SetObject):
        sets = [member for member in items if isinstance(member, Ref)]
        sets = [ref for ref in sets if isinstance(m.heap[ref], SetObject)]
        found = position(m, sets, item)
        return sets[found] if found >= 0 else MISSING
    key = key_of(m, item, items, obj.hashes)
    return key if key in items else MISSING


def _discard(m: Machine, ref: Ref, item: Value) -> None:
    member = _member(m, ref, item)
    mine = own_set(m, ref)
    mine.items.pop(member, None)
    forget_hashes(mine)


def _remove(m: Machine, ref: Ref, item: Value) -> None:
    member = _member(m, ref, item)
    if member is MISSING:
        raise Thrown("KeyError", item)
    mine = own_set(m, ref)
    del mine.items[member]
    forget_hashes(mine)


def _pop(m: Machine, ref: Ref) -> Value:
    mine = own_set(m, ref)
    if not mine.items:
        raise Thrown("KeyError", "pop from an empty set")
    # CPython takes the first that its table has, which is the order it shows them in.
    first = arranged(mine.items)[0]
    del mine.items[first]
    forget_hashes(mine)
    return first


def _clear(m: Machine, ref: Ref) -> None:
    mine = own_set(m, ref)
    mine.items.clear()
    forget_hashes(mine)


def _copy(m: Machine, ref: Ref) -> Ref:
    obj = set_at(m, ref)
    if obj.kind == "frozenset":
        return ref
    # As for a dict: the copy is new, so no other thread can reach it.
    twin = obj.copy()
    twin.shared = False
    return m.new(twin)


def _isdisjoint(m: Machine, ref: Ref, other: Value) -> bool:
    members = plain_members(m, ref)
    return not any(key_of(m, item, members) in members for item in paced(m, items_left(m, other)))


def _issubset(m: Machine, ref: Ref, other: Value) -> bool:
    members = plain_members(m, ref)
    rest = members_of(m, other, members)
    return all(member in rest for member in members)


def _issuperset(m: Machine, ref: Ref, other: Value) -> bool:
    members = plain_members(m, ref)
    return all(key_of(m, item, members) in members for item in paced(m, items_left(m, other)))


def _set(m: Machine, iterable: Value = ()) -> Ref:
    return m.new(SetObject(members_of(m, iterable)))


def _frozenset(m: Machine, iterable: Value = ()) -> Ref:
    if isinstance(iterable, Ref):
        obj = m.heap[iterable]
        if isinstance(obj, SetObject) and obj.kind == "frozenset":
            return iterable
    return m.new(SetObject(members_of(m, iterable), "frozenset"))


def _represent(writer: Writer, obj: SetObject, depth: int) -> str:
    if not obj.items:
        return f"{obj.kind}()"
    inner = f"{{{writer.join(arranged(obj.items), depth)}}}"
    return inner if obj.kind == "set" else f"frozenset({inner})"


def _members(m: Machine, obj: SetObject) -> Members:
    if obj.hashes:
        raise NeedsProgramError
    return obj.items


def _items(m: Machine, obj: SetObject) -> list[Value]:
    return arranged(obj.items)


def _walk(ref: Ref, obj: SetObject) -> Walk:
    return Walk(ref, tuple(arranged(obj.items)), len(obj.items), "set", backwards=False)


def _has(m: Machine, obj: SetObject, item: Value) -> bool:
    if isinstance(object_at(m, item), SetObject):
        # A set, which cannot be a member, stands for a frozenset.
        sets = [each for each in obj.items if isinstance(object_at(m, each), SetObject)]
        return position(m, sets, item) >= 0
    return key_of(m, item, obj.items, obj.hashes) in obj.items


_LOOKING: Final = {
    **COMMON,
    "copy": Spec(_copy, 0, 0),
    "isdisjoint": Spec(_isdisjoint, 1, 1),
    "issubset": Spec(_issubset, 1, 1),
    "issuperset": Spec(_issuperset, 1, 1),
    "union": Spec(_making(_union), 0, MANY),
    "intersection": Spec(_make_intersection, 0, MANY),
    "difference": Spec(_making(_difference), 0, MANY),
    "symmetric_difference": Spec(_making(_symmetric_difference), 1, 1),
}
_CHANGING: Final = {
    "add": Spec(_add, 1, 1, "write"),
    "discard": Spec(_discard, 1, 1, "write"),
    "remove": Spec(_remove, 1, 1, "write"),
    "pop": Spec(_pop, 0, 0, "write"),
    "clear": Spec(_clear, 0, 0, "write"),
    "update": Spec(_changing(_union), 0, MANY, "write"),
    "intersection_update": Spec(_intersection_update, 0, MANY, "write"),
    "difference_update": Spec(_changing(_difference), 0, MANY, "write"),
    "symmetric_difference_update": Spec(_changing(_symmetric_difference), 1, 1, "write"),
}
SLOTS: Final = {
    "set": Slots(
        methods=methods("set", set(), SetObject, {**_LOOKING, **_CHANGING}),
        new=function("set", Spec(_set, 0, 1), set).call,
        represent=_represent,
        members=_members,
        hashed="never",
        items=_items,
        walk=_walk,
        contains=_has,
        combine=combine,
        change=change,
    ),
    "frozenset": Slots(
        methods=methods("frozenset", frozenset(), SetObject, _LOOKING),
        new=function("frozenset", Spec(_frozenset, 0, 1), frozenset).call,
        represent=_represent,
        members=_members,
        hashed="by content",
        items=_items,
        walk=_walk,
        contains=_has,
        combine=combine,
    ),
}

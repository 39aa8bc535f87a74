"""One step of a walk through a list, dict, set or deque that may change meanwhile.

A walk through a list is the list and an index, as in CPython, so it sees what is changed
meanwhile.  A walk through a dict or set remembers what there was at its start and notices
a change of size and keys that came again, one through a deque every item that came, went or moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.inside import looked_into
from core.machine.iterators import Backwards, DequeWalk, Walk
from core.machine.objects import DictObject, ListObject
from core.machine.thrown import Thrown
from core.machine.values import END

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.machine.machine import Machine
    from core.machine.recorded import RecordedDict
    from core.machine.values import AtWork, Ref, Value

FEW: Final = 64
"""A walk through a dict with so many keys looks at all of them with each item."""
_HOLE: Final = 1 << 32
"""What a key that went counts in the place of a walk, which has the keys given otherwise."""


def dict_walk(ref: Ref, obj: AtWork, kind: str = "keys") -> Walk:
    """The source of a walk through the *kind* of the dict *obj* at *ref*."""
    return Walk(ref, tuple(obj.items), len(obj.items), kind, backwards=False)


def step_back(m: Machine, walk: Backwards, index: int) -> Value:
    """The item that is number *index* of a walk from the end of a list, or END."""
    items, place = looked_into(m, walk.ref).items, walk.size - 1 - index  # type: ignore[attr-defined]
    return items[place] if 0 <= place < len(items) else END


def step_dict(m: Machine, walk: Walk, place: int) -> tuple[Value, int]:
    """What is at *place* of a walk through a dict or set, or END; and the place behind it.

    Raises:
        Thrown: RuntimeError if it changed its size, or its keys.
    """
    obj = looked_into(m, walk.ref)
    items: dict[Value, Value] = obj.items  # type: ignore[attr-defined]
    # It is a linked list in CPython: it notices that its end is another one, and says so in other
    # words.
    if isinstance(obj, DictObject) and obj.kind == "OrderedDict":
        if place >= walk.size:
            return END, place
        if len(items) != walk.size or _last(items) != walk.keys[0 if walk.backwards else -1]:
            raise Thrown("RuntimeError", "OrderedDict mutated during iteration")
    if len(items) != walk.size:
        what = "Set" if walk.kind == "set" else "dictionary"
        raise Thrown("RuntimeError", f"{what} changed size during iteration")
    key, following = _next_key(walk, items, place)
    if key is END or walk.kind in {"keys", "set"}:
        return key, following
    return (items[key] if walk.kind == "values" else (key, items[key])), following


def _next_key(walk: Walk, items: dict[Value, Value], place: int) -> tuple[Value, int]:
    """The key at or behind *place* that is still there, or END; and the place behind it.

    As in CPython, keys that came since the start are behind those there were, and to come
    to one of them when there should be no more items is a fault.
    """
    skipped, given = divmod(place, _HOLE)
    left = items if walk.kind == "set" else _there_since(walk, items)
    while (at := given + skipped) < walk.size and walk.keys[at] not in left:
        skipped += 1
    if at < walk.size:
        return walk.keys[at], place_of(skipped, given + 1)
    # Only where all keys there were are done, which for most walks is once, at their end.
    known = set(walk.keys) if left is items else left
    fresh = [] if walk.backwards else [key for key in items if key not in known]
    if at - walk.size >= len(fresh):
        return END, place
    if given >= walk.size and walk.kind != "set":
        raise Thrown("RuntimeError", "dictionary keys changed during iteration")
    return fresh[at - walk.size], place_of(skipped, given + 1)


def _there_since(walk: Walk, items: dict[Value, Value]) -> Collection[Value]:
    """The keys among *items* that have not been away since the start of *walk*, or *items* itself.

    One that went and came again stands last, as if it had never been there.
    """
    keys = walk.keys[::-1] if walk.backwards else walk.keys
    # In order of their coming, which changes only with the shape: that has been looked at. A large
    # dict is gone through only where its end tells of one that came.
    if len(keys) > FEW and keys[-1] == next(dict.__reversed__(items)):
        return items
    if type(items) is not dict:
        # A dict that notes its uses; the walk may have begun when nobody else could reach it.
        noting = cast("RecordedDict", items)
        noting.recorder.walk(noting.owner.at)
    order = list(dict.__iter__(items))
    if order == [*keys]:
        return items
    places = {key: number for number, key in enumerate(keys)}
    there: set[Value] = set()
    last = -1
    for key in order:
        if places.get(key, -1) <= last:
            break
        last = places[key]
        there.add(key)
    return there


def place_of(skipped: int, given: int) -> int:
    """The place in a walk through a dict that has *given* keys and *skipped* those that went."""
    return skipped * _HOLE + given


def is_stale(m: Machine, walk: DequeWalk) -> bool:
    """Whether the deque that *walk* goes through was changed since it began."""
    obj = looked_into(m, walk.ref)
    assert isinstance(obj, ListObject)
    return len(obj.items) != walk.size or obj.rounds != walk.rounds


def _last(items: dict[Value, Value]) -> Value:
    return next(reversed(items))


def step_deque(m: Machine, walk: DequeWalk, index: int) -> Value:
    """The item that is number *index* of a walk through a deque, or END.

    Raises:
        Thrown: RuntimeError if items came, went or moved.
    """
    # At its end a walk from the left still looks whether there were changes, in CPython.
    if (index < walk.size or not walk.backwards) and is_stale(m, walk):
        raise Thrown("RuntimeError", "deque mutated during iteration")
    if index >= walk.size:
        return END
    items: list[Value] = m.heap[walk.ref].items  # type: ignore[attr-defined]
    return items[walk.size - 1 - index if walk.backwards else index]

"""Parts of built-in containers, for prelude loops in which program code runs in between.

Each function looks at, or changes, a container in one go, as CPython's C code does between
two calls of program code; whatever was found out before may no longer be so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW, called_from, may_touch, shared_container
from core.machine.builtins.iteration import advance, start_iteration
from core.machine.builtins.walk_steps import is_stale
from core.machine.contents import forget_hashes
from core.machine.events import Kind
from core.machine.hashing import key_of
from core.machine.limits import FUEL
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject, ListObject
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown
from core.machine.types.counter import count_all
from core.machine.values import END, MISSING, DictView, Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.iterators import DequeWalk
    from core.machine.machine import Machine
    from core.machine.values import Value


Args = tuple["Value", ...]
Kwargs = dict[str, "Value"]


def _items_of(m: Machine, sequence: Value) -> Sequence[Value]:
    """The items of a list, deque or tuple."""
    if isinstance(sequence, tuple):
        return sequence
    return cast("ListObject", m.heap[cast("Ref", sequence)]).items


def _size(m: Machine, container: Value) -> int:
    if isinstance(container, tuple):
        return len(container)
    ref = container.source if isinstance(container, DictView) else container
    return len(cast("ListObject | DictObject", m.heap[cast("Ref", ref)]).items)


def _item_at(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_item_at(sequence, place)``: the item there, END if there is none."""
    items, place = _items_of(m, args[0]), cast("int", args[1])
    return items[place] if place < len(items) else END


def _items_at(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_items_at(place, *sequences)``: the items there, END if one sequence has none."""
    place, *sequences = args
    rows = [_items_of(m, sequence) for sequence in sequences]
    at = cast("int", place)
    return tuple([row[at] for row in rows]) if all(at < len(row) for row in rows) else END


def _lengths(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """How many items each of the containers has."""
    return tuple([_size(m, container) for container in args])


def _entry_after(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_entry_after(mapping, seen)``: the first key that is not in *seen*, with its value."""
    mapping, seen = args
    known = set(_items_of(m, seen))
    for key, value in cast("DictObject", m.heap[cast("Ref", mapping)]).items.items():
        if key not in known:
            return key, value
    return END


def _walk_through(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """A walk through a deque, and its first item, END if there is none."""
    walk = start_iteration(m, args[0])
    return walk, advance(m, walk, 0)[0]


def _delete_or_go_on(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_delete_or_go_on(walk, place, found)``: what `deque.remove` does behind a comparison.

    MISSING if the item at *place* was deleted, else the next one, or END.
    """
    walk, place, found = cast("tuple[DequeWalk, int, bool]", args)
    if not may_touch(m, walk.ref, Kind.WRITE if found else Kind.READ):
        return NOT_NOW
    # The comparison before may have let others change the deque.
    if is_stale(m, walk):
        raise Thrown("IndexError", "deque mutated during iteration")
    if not found:
        return advance(m, walk, place + 1)[0]
    del cast("ListObject", m.own(walk.ref)).items[place]
    return MISSING


def _take_items(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Empty a list, and give a list of what was in it."""
    ref = cast("Ref", args[0])
    if not may_touch(m, ref, Kind.WRITE):
        return NOT_NOW
    obj = cast("ListObject", m.own(ref))
    taken = obj.items.copy()
    obj.items.clear()
    return m.new(ListObject(taken))


def _put_back(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Fill a list that was emptied again; whether it had stayed empty."""
    ref, items = cast("Ref", args[0]), cast("Ref", args[1])
    if not may_touch(m, ref, Kind.WRITE):
        return NOT_NOW
    obj = cast("ListObject", m.own(ref))
    # `list.sort` empties the list meanwhile, as CPython does, and complains of what came into it.
    untouched = not obj.items
    obj.items[:] = cast("ListObject", m.heap[items]).items
    return untouched


def _count_all(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_count_all(counter, iterable)``; False, and nothing is done, if program code must run."""
    ref, iterable = cast("Ref", args[0]), args[1]
    looked_at = shared_container(m, args)
    if looked_at is not None and not m.permits:
        return NOT_NOW
    try:
        count_all(m, ref, iterable)
    except (CallProgram, NeedsProgramError):
        m.fuel = FUEL
        return False
    counter = cast("DictObject", m.heap[ref])
    # Keys may be objects that so far nobody else could reach.
    if counter.shared:
        m.publish(tuple(counter.items))
    if looked_at is not None:
        m.site = called_from(m, m.site)
        m.visible(Kind.WRITE if looked_at is ref else Kind.READ, looked_at, None, None)
    return True


def _delete_item(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``dict.__delitem__``, which complains about a key that is not there."""
    ref, key = cast("Ref", args[0]), args[1]
    if not may_touch(m, ref, Kind.WRITE):
        return NOT_NOW
    mine = cast("DictObject", m.own(ref))
    known = key_of(m, key, mine.items, mine.hashes)
    if known not in mine.items:
        raise Thrown("KeyError", key)
    del mine.items[known]
    forget_hashes(mine)
    return None


def _step_of(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """A step in which quiet code goes on to touch the object, up to what rests next."""
    return None if may_touch(m, cast("Ref", args[0]), Kind.WRITE) else NOT_NOW


def _look_at(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Like `_step_of`, for quiet code that goes on to look only."""
    obj = args[0]
    looked = not isinstance(obj, Ref) or may_touch(m, obj, Kind.READ)
    return None if looked else NOT_NOW


def _look_or_step(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_look_or_step(items, low, high)``: a look while there are places between, else a change.

    With *high* None they go up to the end.
    """
    ref, low, high = cast("tuple[Value, int, int | None]", args)
    if not isinstance(ref, Ref):
        return None
    obj = m.heap[ref]
    if obj.shared and not m.permits:
        return NOT_NOW
    if high is None and isinstance(obj, ListObject):
        high = len(obj.items)
    between = high is None or low < high
    return None if may_touch(m, ref, Kind.READ if between else Kind.WRITE) else NOT_NOW


_LOOKS = {
    "_entry_after": _entry_after,
    "_item_at": _item_at,
    "_items_at": _items_at,
    "_lengths": _lengths,
    "_walk_through": _walk_through,
}
CONTAINERS: dict[str, Value] = {
    **{name: BuiltinFunction(name, look, "read") for name, look in _LOOKS.items()},
    "_count_all": BuiltinFunction("_count_all", _count_all, "sync"),
    "_delete_or_go_on": BuiltinFunction("_delete_or_go_on", _delete_or_go_on, "sync"),
    "_delete_item": BuiltinFunction("_delete_item", _delete_item, "sync"),
    "_look_at": BuiltinFunction("_look_at", _look_at, "sync"),
    "_look_or_step": BuiltinFunction("_look_or_step", _look_or_step, "sync"),
    "_put_back": BuiltinFunction("_put_back", _put_back, "sync"),
    "_step_of": BuiltinFunction("_step_of", _step_of, "sync"),
    "_take_items": BuiltinFunction("_take_items", _take_items, "sync"),
}

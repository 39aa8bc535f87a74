"""Iterating over built-in values: all at once, or one item after the other.

What a walk through each kind of container remembers and notices is in `walk_steps.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.adaptor_state import Hands, places_of, restore
from core.machine.builtins.adaptors import move, move_or_call
from core.machine.builtins.walk_steps import dict_walk, step_back, step_deque, step_dict
from core.machine.hidden import OBJECT
from core.machine.inside import looked_into
from core.machine.iterables import counted, listed, not_iterable, paced
from core.machine.iterators import (
    Adaptor,
    Backwards,
    DequeWalk,
    GeneratorObject,
    IteratorObject,
    Walk,
)
from core.machine.limits import MAX_TAKEN, SMALLER, check_size
from core.machine.objects import DictObject, Instance, ListObject
from core.machine.plain import bare
from core.machine.slots import slots_at
from core.machine.thrown import CallProgram, LimitError, NeedsProgramError, Thrown, UnmodelledError
from core.machine.values import END, DictView, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.machine import Machine
    from core.machine.values import Value


def start_iteration(m: Machine, value: Value) -> Value | None:
    """What a walk through *value* reads from; None if only program code can tell.

    Raises:
        Thrown: TypeError if *value* cannot be iterated over.
    """
    if type(value) is Ref:
        return _walk_of(m, value)
    if isinstance(value, str | tuple | range | bytes):
        return value
    if isinstance(value, DictView):
        return dict_walk(value.source, m.heap[value.source], value.kind)
    raise not_iterable(m, value)


def _walk_of(m: Machine, ref: Ref) -> Value | None:
    obj = m.heap[ref]
    if isinstance(obj, Instance):
        # Who walks through a `__dict__` looks at the object again and again.
        items = ref if OBJECT in obj.fields else bare(m, ref)
        return None if items is ref else start_iteration(m, items)
    walk = slots_at(obj).walk
    if walk is not None:
        return walk(ref, obj)
    return ref if isinstance(obj, IteratorObject | GeneratorObject) else None


def advance(m: Machine, source: Value, place: int) -> tuple[Value, int]:
    """The item at *place* of the walk through *source*, or END, and the place of the next one.

    The first place is 0.

    Raises:
        Thrown: RuntimeError if what is walked through changed its size.
    """
    if type(source) is Walk:
        return step_dict(m, source, place)
    if type(source) is DequeWalk:
        return step_deque(m, source, place), place + 1
    if type(source) is Ref:
        obj = m.heap[source]
        if type(obj) is not ListObject:
            item = next_of(m, source)
        else:
            looked_into(m, source)
            item = obj.items[place] if place < len(obj.items) else END
    elif type(source) is Backwards:
        item = step_back(m, source, place)
    else:
        item = source[place] if place < len(source) else END  # type: ignore[arg-type,index]
    return item, place + 1


def next_of(m: Machine, ref: Ref) -> Value:
    """The next item of the iterator at *ref*, which moves on, or END.

    Raises:
        LimitError: one call takes items without end.
    """
    obj = m.heap[ref]
    assert isinstance(obj, IteratorObject)
    # As every round of a loop, so that a thread gives way in time.
    m.fuel -= 1
    if m.fuel < -MAX_TAKEN:
        raise LimitError(f"more than {MAX_TAKEN:,} items taken by one call", SMALLER)
    if type(obj.source) is Adaptor:
        return move(m, ref, HANDS)
    item, following = advance(m, obj.source, obj.index)
    if item is not END:
        m.own(ref).index = following  # type: ignore[attr-defined]
    # The empty tuple stands for an end that was met before.
    elif obj.source != ():
        _finish(m, ref)
    return item


def follow(m: Machine, source: Value, place: int) -> tuple[Value, int]:
    """Like `advance`, for whoever takes what a call of the program gives for the item.

    Raises:
        CallAfterLook: the iterator has moved, and the program's function gives the item.
    """
    if type(source) is Ref:
        obj = m.heap[source]
        if isinstance(obj, IteratorObject) and type(obj.source) is Adaptor:
            return move_or_call(m, source, HANDS), place + 1
    return advance(m, source, place)


def _finish(m: Machine, ref: Ref) -> None:
    """An iterator that came to its end stays there even if more items come."""
    obj = m.own(ref)
    assert isinstance(obj, IteratorObject)
    obj.source, obj.index = (), 0


def materialise(m: Machine, value: Value) -> list[Value] | None:
    """All items of *value* in a list of its own, or None if program code must run.

    An iterator over a built-in is at its end afterwards.
    """
    if type(value) is Ref and _is_adaptor(m, value):
        return _drained(m, value)
    items = remaining(m, value)
    if items is not None:
        exhaust(m, value)
    return items


def remaining(m: Machine, value: Value) -> list[Value] | None:
    """Like `materialise`, but an iterator stays where it is until `exhaust` is called."""
    if isinstance(value, range):
        return _numbers(m, value)
    if type(value) is Ref:
        obj = m.heap[value]
        if _is_adaptor(m, value):
            places = places_of(m, value)
            found = _drained(m, value)
            restore(m, places)
            return found
        if isinstance(obj, IteratorObject):
            return _rest(m, obj)
    items = listed(m, value)
    return None if items is None else list(items)


def exhaust(m: Machine, value: Value) -> None:
    """Bring *value* to its end if it is an iterator."""
    if type(value) is Ref and isinstance(m.heap[value], IteratorObject):
        if _is_adaptor(m, value):
            _drained(m, value)
        else:
            _finish(m, value)


def _is_adaptor(m: Machine, ref: Ref) -> bool:
    obj = m.heap[ref]
    return isinstance(obj, IteratorObject) and type(obj.source) is Adaptor


def _drained(m: Machine, ref: Ref) -> list[Value] | None:
    """What the adaptor at *ref* gives up to its end; None if program code takes part."""
    items: list[Value] = []
    places = places_of(m, ref)
    try:
        while (item := next_of(m, ref)) is not END:
            items.append(item)
            check_size(len(items))
    # What was taken goes back: the interpreted library begins again, and takes all items itself.
    except (CallProgram, NeedsProgramError):
        restore(m, places)
        return None
    except UnmodelledError:
        restore(m, places)
        raise
    return items


def iterator_of(m: Machine, iterable: Value) -> Ref:
    """What walks through *iterable*: a new iterator, or what is one already.

    Raises:
        NeedsProgramError: only program code can tell.
    """
    source = start_iteration(m, iterable)
    if source is None:
        raise NeedsProgramError
    if type(source) is Ref and isinstance(m.heap[source], IteratorObject | GeneratorObject):
        return source
    return m.new(IteratorObject(source, 0))


def backwards_through(m: Machine, value: Value) -> Value | None:
    """What a walk through *value* from its end reads from; None if only the program can tell."""
    if isinstance(value, str | bytes | tuple | range):
        return value[::-1]
    ref = value.source if isinstance(value, DictView) else value
    obj = m.heap[ref] if isinstance(ref, Ref) else None
    if isinstance(obj, ListObject) and obj.kind == "list":
        assert isinstance(ref, Ref)
        return Backwards(ref, len(obj.items))
    if isinstance(obj, ListObject | DictObject):
        walk = start_iteration(m, value)
        if isinstance(walk, DequeWalk):
            return walk._replace(backwards=True)
        assert isinstance(walk, Walk)
        return walk._replace(keys=walk.keys[::-1], backwards=True)
    return None


def _numbers(m: Machine, value: range) -> list[Value]:
    try:
        check_size(len(value))
    except OverflowError as error:
        raise Thrown("OverflowError", *error.args) from None
    return list(paced(m, value))


def _rest(m: Machine, obj: IteratorObject) -> list[Value]:
    source = obj.source
    if isinstance(source, range):
        return _numbers(m, source[obj.index :])
    return list(counted(m, _walked(m, source, obj.index)))


def _walked(m: Machine, source: Value, place: int) -> Iterator[Value]:
    while True:
        item, place = advance(m, source, place)
        if item is END:
            return
        yield item


HANDS: Final = Hands(next_of, iterator_of)

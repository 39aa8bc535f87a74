"""Carrying out an operation that may touch data other threads can reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.class_objects import ClassObject
from core.machine.events import Kind
from core.machine.hidden import OBJECT
from core.machine.iterators import (
    Adaptor,
    Backwards,
    DequeWalk,
    GeneratorObject,
    IteratorObject,
    Walk,
)
from core.machine.limits import FUEL
from core.machine.objects import DictObject, Instance, ListObject, SetObject
from core.machine.plain import bare
from core.machine.primitives.objects import TELLING
from core.machine.thrown import CallAfterLook, CallProgram, NeedsTurnError, Thrown
from core.machine.values import BoundNative, DictView, Function, Ref, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.machine.linked import Place
    from core.machine.machine import Machine
    from core.machine.values import Value

CONTAINERS: Final = (ListObject, DictObject, SetObject, IteratorObject, GeneratorObject)
WITH_FIELDS: Final = (Instance, ClassObject)
"""What has attributes that a program can store.

Whether an attribute of a shared one is looked up there, or computed, shows only in what it
holds: a thread without a permit rests before it looks.
"""
MOST_LOOKED_AT: Final = 1_000
"""How many values are looked at in search of a container that is shared."""
NOT_NOW: Final = mark("not now")
"""What an operation gives that must wait for its turn; the handler returns `REST`."""


def shared_container(m: Machine, values: Iterable[Value]) -> Ref | None:
    """The first of *values* that is a container within reach of other threads."""
    for value in values:
        ref = value.source if isinstance(value, DictView) else value
        if isinstance(ref, Ref):
            obj = m.heap[ref]
            if type(obj) is Instance:
                # A `__dict__`: what is done with it is done with the object whose attributes it
                # shows.
                if OBJECT in obj.fields:
                    holder = _with_attributes(obj.fields[OBJECT])
                    if isinstance(holder, Ref) and m.heap[holder].shared:
                        return holder
                    continue
                items = bare(m, ref)
                if not isinstance(items, Ref):
                    continue
                ref, obj = items, m.heap[items]
            if obj.shared and isinstance(obj, CONTAINERS):
                return ref
            # Whoever advances a walk of its own still reads what it walks through.
            if isinstance(obj, IteratorObject) and (
                shared := shared_container(m, _walked(obj.source))
            ):
                return shared
    return None


def _with_attributes(owner: Value) -> Value:
    """What has the attributes of *owner*."""
    return owner.cells[-1] if isinstance(owner, Function) else owner


def _walked(source: Value) -> Iterable[Value]:
    """What an iterator that reads from *source* looks at."""
    if isinstance(source, Walk | DequeWalk | Backwards):
        return (source.ref,)
    if isinstance(source, Adaptor):
        function = source.function
        receiver = (function.receiver,) if isinstance(function, BoundNative) else ()
        return (*source.iterators, *receiver)
    return (source,)


def contained(m: Machine, values: Iterable[Value], *, fields: bool = False) -> Ref | None:
    """As `shared_container`, but also looks into tuples and containers of the thread's own.

    For what goes through a value from top to bottom, such as `str`, `print` and ``==``.  With
    *fields* also for what has attributes.
    """
    pending, looked_at = list(values), 0
    told = (*TELLING, *WITH_FIELDS) if fields else TELLING
    while pending and looked_at < MOST_LOOKED_AT:
        looked_at += 1
        value = pending.pop()
        if ref := shared_container(m, (value,)):
            return ref
        if isinstance(value, tuple):
            pending += value
        elif isinstance(value, Ref) and isinstance(obj := m.heap[value], told):
            if obj.shared:
                return value
        elif isinstance(value, Ref) and isinstance(obj := m.heap[value], ListObject | DictObject):
            pending += obj.items.values() if isinstance(obj, DictObject) else obj.items
    return None


def called_from(m: Machine, site: int) -> int:
    """Where the program called the library that is at *site*; *site* itself if it did not."""
    frame = m.frame
    while frame is not None and not frame.code.own:
        frame = frame.parent
    # Below the top a frame stands behind the call that it is in.
    return site if frame is None else frame.linked.base + frame.pc - 1


def site_told(m: Machine, place: Place) -> int:
    """Where a use of data at *place* is said to be: where the program called the library."""
    return place.site if place.linked.code.own else called_from(m, place.site)


def may_touch(m: Machine, ref: Ref, kind: Kind) -> bool:
    """Whether it is the thread's turn to touch the object at *ref*, if that is a step.

    For intrinsics of the prelude: the step is taken, the touch follows.
    """
    if m.heap[ref].shared:
        if not m.permits:
            return False
        m.site = called_from(m, m.site)
        m.visible(kind, ref, None, None)
    return True


def touch(
    m: Machine,
    place: Place,
    ref: Ref | None,
    operation: Callable[[], Value],
    *,
    kind: Kind = Kind.READ,
    key: Value = None,
) -> Value:
    """The result of *operation*, which touches *key* of the shared object *ref*, as one step.

    NOT_NOW if the thread must wait for its turn.  Where *ref* is None, it may still come to
    something shared deep inside, and is a step then.  An operation that calls program code
    instead is no step: that code's own accesses are.
    """
    if ref is None:
        # Nothing shared is known to be touched, so it is tried. Where it comes to something that
        # others can reach it raises before it has changed anything, and is made again as a step.
        m.wary = True
        try:
            return operation()
        except NeedsTurnError as need:
            ref, kind, key = need.ref, Kind.LOOK if need.ref is None else Kind.READ, None
        finally:
            m.wary = False
    elif place.quiet:
        return operation()
    if not m.permits:
        return NOT_NOW
    if ref is not None and isinstance(m.heap[ref], IteratorObject):
        # Whatever looks at the items of an iterator moves it on.
        kind = Kind.WRITE
    m.site = site_told(m, place)
    m.made_by_look = False
    m.looking = True
    permits = m.permits
    try:
        result = operation()
    # It failed, but it has looked: that was the step, and others may be why it failed.
    except (Thrown, CallAfterLook):
        _tell(m, permits, kind, ref, key, None)
        raise
    except CallProgram:
        # The thread may or may not have rested here, which must make no difference.
        m.fuel = FUEL
        raise
    finally:
        m.looking = False
    if m.made_by_look:
        _tell(m, permits, Kind.WRITE, ref, key, result)
    else:
        _tell(m, permits, kind, ref, key, result if kind is Kind.READ else None)
    return result


def _tell(m: Machine, permits: int, kind: Kind, ref: Ref | None, key: Value, value: Value) -> None:
    """Say what the operation was that began with so many *permits*, if it did not by itself.

    To put something into a queue in order does, and may look at what all can reach meanwhile.
    """
    if m.permits == permits:
        m.visible(kind, ref, key, value)

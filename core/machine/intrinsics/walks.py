"""Iterators and generators, for the prelude."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW, shared_container, touch
from core.machine.builtins.iteration import follow, start_iteration
from core.machine.errors import leave_generator
from core.machine.events import Kind
from core.machine.handlers.iteration import resume
from core.machine.handlers.unpacking import spread_items
from core.machine.iterators import GeneratorObject, IteratorObject
from core.machine.natives import BuiltinFunction
from core.machine.objects import Instance, ListObject
from core.machine.thrown import CallProgram, ThrownObject
from core.machine.values import END, ENTERED, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


Args = tuple["Value", ...]
Kwargs = dict[str, "Value"]


def step_iterator(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_step_iterator(iterator)``: its next item, or END, as a step of its own."""
    (iterator,) = args
    obj = m.heap[cast("Ref", iterator)]
    if isinstance(obj, GeneratorObject):
        return _resumed(m, cast("Ref", iterator), obj, None)
    if isinstance(obj, Instance):
        raise CallProgram("_advance", iterator)
    looked_at = shared_container(m, args)
    if looked_at is None:
        return follow(m, iterator, 0)[0]
    place = m.image.place_of(m.site)
    return touch(m, place, looked_at, lambda: follow(m, iterator, 0)[0])


def _resumed(m: Machine, ref: Ref, obj: GeneratorObject, sent: Value) -> Value:
    if obj.shared:
        if not m.permits:
            return NOT_NOW
        m.visible(Kind.WRITE, ref, None, None)
    return resumed(m, ref, obj, sent)


def resumed(m: Machine, ref: Ref, obj: GeneratorObject, sent: Value) -> Value:
    """Let the generator go on with *sent* as part of the step that has begun; END if it is over."""
    if obj.frame is None and not obj.running:
        return END
    resume(m, ref, sent, m.result)
    return ENTERED


def _resume(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    ref, sent = args
    obj = cast("GeneratorObject", m.heap[cast("Ref", ref)])
    return _resumed(m, cast("Ref", ref), obj, sent)


def _throw_into(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    ref, error = args
    obj = cast("GeneratorObject", m.heap[cast("Ref", ref)])
    if obj.shared:
        if not m.permits:
            return NOT_NOW
        m.visible(Kind.WRITE, cast("Ref", ref), None, None)
    # Nothing of it has run, so no `try` of it is entered: it is over at once.
    if obj.frame is not None and not obj.frame.pc:
        error = leave_generator(m, cast("Ref", ref), cast("Ref", error))
    # One that is running already complains, and is not thrown into.
    elif obj.frame is not None or obj.running:
        resume(m, cast("Ref", ref), None, m.result)
        assert m.frame is not None
        # The exception is raised where the generator rests: at the yield before its place.
        m.frame.pc -= 1
    raise ThrownObject(error)


def _generator_result(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    obj = m.heap[cast("Ref", args[0])]
    return obj.result if isinstance(obj, GeneratorObject) else None


def _make_iterator(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    source = start_iteration(m, args[0])
    if source is None:
        raise CallProgram("_iter", args[0])
    # A list is the source of its own walk; anything else on the heap is an iterator already.
    if isinstance(source, Ref) and not isinstance(m.heap[source], ListObject):
        return source
    return m.new(IteratorObject(source, 0))


def _delegate(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_delegate(iterator)``: what ``yield from`` goes through in its place."""
    iterator = args[0]
    # Only a generator keeps what it ends with, so an iterator of the program gets one.
    if isinstance(iterator, Ref) and isinstance(m.heap[iterator], Instance):
        raise CallProgram("_through", iterator)
    return iterator


def _spread_items(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    items, before, star = args
    obj = cast("ListObject", m.heap[cast("Ref", items)])
    return spread_items(m, list(obj.items), cast("int", before), cast("int", star))


WALKS: dict[str, Value] = {
    "_delegate": BuiltinFunction("_delegate", _delegate, "pure"),
    "_generator_result": BuiltinFunction("_generator_result", _generator_result, "pure"),
    "_make_iterator": BuiltinFunction("_make_iterator", _make_iterator, "pure"),
    "_spread_items": BuiltinFunction("_spread_items", _spread_items, "pure"),
    "_step_iterator": BuiltinFunction("_step_iterator", step_iterator, "sync"),
    "_resume": BuiltinFunction("_resume", _resume, "sync"),
    "_throw_into": BuiltinFunction("_throw_into", _throw_into, "sync"),
}

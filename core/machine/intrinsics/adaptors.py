"""Iterators over other iterators, for the prelude, which moves them where program code runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW, may_touch, shared_container, touch
from core.machine.builtins.adaptor_moves import numbered
from core.machine.builtins.adaptor_state import Move, adaptor_at
from core.machine.builtins.iteration import HANDS, follow
from core.machine.builtins.itertools_moves import again, count_item, remember, takes
from core.machine.classes import native_kind
from core.machine.events import Kind
from core.machine.immutable import PLAIN
from core.machine.intrinsics.walks import resumed, step_iterator
from core.machine.iterators import Adaptor, GeneratorObject, IteratorObject
from core.machine.natives import BuiltinFunction
from core.machine.objects import Instance
from core.machine.representation import arguments_told
from core.machine.slots import METHODS
from core.machine.thrown import CallAfterLook, CallProgram, NeedsProgramError
from core.machine.values import END, MISSING, BoundMethod, BoundNative, Function, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.natives import Method
    from core.machine.objects import ListObject
    from core.machine.values import Value


Args = tuple["Value", ...]
Kwargs = dict[str, "Value"]


def _adaptor(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_adaptor(kind, iterators, function, *state)``: a new iterator."""
    kind, iterators, function, *state = args
    source = Adaptor(cast("str", kind), cast("tuple[Ref, ...]", iterators), function, tuple(state))
    return m.new(IteratorObject(source, 0))


def _fixed_parts(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The function and the iterators of an adaptor of a kind that keeps them."""
    adaptor = adaptor_at(m, cast("Ref", args[0]))
    return adaptor.function, adaptor.iterators


def _parts(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The iterators of an adaptor now, and what it knows."""
    adaptor = adaptor_at(m, cast("Ref", args[0]))
    return adaptor.iterators, adaptor.state


def _told(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """What a `count` or `repeat` is called, and what its text has in brackets."""
    ref = cast("Ref", args[0])
    if not may_touch(m, ref, Kind.READ):
        return NOT_NOW
    adaptor = adaptor_at(m, ref)
    return adaptor.kind, arguments_told(adaptor)


def _begin_move(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_begin_move(iterator, begun)``: a step if others can see what the move goes through.

    Whether there was one, or *begun* says so: what follows up to program code is part of it.
    """
    iterator, begun = args
    if begun:
        return True
    return _stepped(m, iterator)


def _stepped(m: Machine, iterator: Value) -> Value:
    looked_at = shared_container(m, (iterator,))
    if looked_at is None:
        return False
    moves = isinstance(m.heap[looked_at], IteratorObject | GeneratorObject)
    return True if may_touch(m, looked_at, Kind.WRITE if moves else Kind.READ) else NOT_NOW


def _come_back(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_come_back(iterator, begun, *sources)``: a step, if program code ran in *sources*.

    A generator that rests or ends is a step already, and C goes on from there without a break.
    """
    iterator, begun, *sources = args
    if all(_goes_straight_on(m, source) for source in sources):
        return begun
    return _stepped(m, iterator)


def _goes_straight_on(m: Machine, source: Value) -> bool:
    """Whether nobody comes in between an item of *source* and what is done with it."""
    if not isinstance(source, Ref):
        return source is not END
    obj = m.heap[source]
    if not isinstance(obj, IteratorObject) or not isinstance(obj.source, Adaptor):
        return not isinstance(obj, Instance)
    parts = (obj.source.function, *obj.source.iterators)
    return not isinstance(parts[0], Function | BoundMethod) and all(
        _goes_straight_on(m, part) for part in parts
    )


def _pull(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_pull(iterator, begun)``: its next item or END, as part of the step that has *begun*."""
    iterator, begun = args
    if not begun:
        return step_iterator(m, (iterator,), kwargs)
    obj = m.heap[cast("Ref", iterator)]
    if isinstance(obj, GeneratorObject):
        return resumed(m, cast("Ref", iterator), obj, None)
    if isinstance(obj, Instance):
        raise CallProgram("_advance", iterator)
    try:
        return follow(m, iterator, 0)[0]
    except CallAfterLook:
        raise
    except CallProgram as wish:
        raise CallProgram(wish.function, *wish.values, begun) from None


def _changing(change: Callable[[Move, Args], Value]) -> Callable[[Machine, Args, Kwargs], Value]:
    """An intrinsic that changes what the adaptor that is its first argument knows."""

    def changed(m: Machine, args: Args, kwargs: Kwargs) -> Value:
        ref, *rest = args
        return change(Move(m, cast("Ref", ref), HANDS), tuple(rest))

    return changed


def _pull_items(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_pull_items(iterators, items)``: adds to *items* what the next of *iterators* give.

    MISSING once there is an item of each, END if one has none.  Where program code gives an
    item that is called at once, as in CPython, and what it gives is the result.
    """
    iterators, ref = args
    assert isinstance(iterators, tuple)
    items = cast("ListObject", m.own(cast("Ref", ref))).items
    looked_at = shared_container(m, iterators[len(items) :])
    if looked_at is None:
        return _pulled(m, iterators, items)
    return touch(m, m.image.place_of(m.site), looked_at, lambda: _pulled(m, iterators, items))


def _pulled(m: Machine, iterators: tuple[Ref, ...], items: list[Value]) -> Value:
    for iterator in iterators[len(items) :]:
        if not isinstance(m.heap[iterator], IteratorObject):
            raise CallAfterLook("_go_on_from", iterator)
        try:
            item, _ = follow(m, iterator, 0)
        except CallAfterLook:
            raise
        except CallProgram as wish:
            # The others have moved, so this is no longer as if nothing had been done.
            raise CallAfterLook(wish.function, *wish.values, kwargs=wish.kwargs) from None
        if item is END:
            return END
        items.append(item)
    return MISSING


def _call_for(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_call_for(iterator)``: what the container's method gives that the iterator calls.

    With whether it is known to be an item or END, and the sentinel; MISSING if something else
    is called.
    CPython calls, compares and ends in C, so nobody comes in between.
    """
    ref = cast("Ref", args[0])
    function = adaptor_at(m, ref).function
    if not isinstance(function, BoundNative):
        return MISSING
    method = METHODS[native_kind(m, function.receiver)].get(function.name)
    if method is None or method.effect == "sync":
        return MISSING
    place = m.image.place_of(m.site)
    looked_at = shared_container(m, args)
    return touch(m, place, looked_at, lambda: _called(Move(m, ref, HANDS), method, function))


def _called(move: Move, method: Method, function: BoundNative) -> Value:
    sentinel, over = move.adaptor.state
    if over:
        return END, True, sentinel
    try:
        item = method.call(move.m, function.receiver, (), {})
    except (CallProgram, NeedsProgramError):
        return MISSING
    if item is not sentinel and not (_is_plain(item) and _is_plain(sentinel)):
        # To compare them may take code of the program.
        return item, False, sentinel
    if item is sentinel or item == sentinel:
        move.keep(sentinel, True)
        return END, True, sentinel
    return item, True, sentinel


def _is_plain(value: Value) -> bool:
    return all(map(_is_plain, value)) if type(value) is tuple else type(value) in PLAIN


def _go_on_with(move: Move, args: Args) -> Value:
    move.go_on_with(*cast("tuple[Ref, ...]", args))
    return None


def _keep(move: Move, args: Args) -> Value:
    move.keep(*args)
    return None


def _numbered(move: Move, args: Args) -> Value:
    return numbered(move, args[0])


def _cycled(move: Move, args: Args) -> Value:
    """What a cycle gives when *args*, an item or END, has come."""
    (item,) = args
    if item is not END:
        remember(move, item)
        return item
    move.go_on_with()
    return again(move)


def _takes(move: Move, args: Args) -> Value:
    """Whether the next item is part of the slice; at its end END, and it lets go of its source."""
    taken = takes(move) if move.adaptor.iterators else END
    if taken is END:
        move.go_on_with()
    return taken


def _sliced(move: Move, args: Args) -> Value:
    (taken,) = args
    count_item(move, taken)
    return None


_CHANGES = {
    "_adaptor_cycled": _cycled,
    "_adaptor_goes_on_with": _go_on_with,
    "_adaptor_keeps": _keep,
    "_adaptor_numbered": _numbered,
    "_adaptor_sliced": _sliced,
    "_adaptor_takes": _takes,
}
ADAPTORS: dict[str, Value] = {
    "_adaptor": BuiltinFunction("_adaptor", _adaptor, "pure"),
    "_adaptor_parts": BuiltinFunction("_adaptor_parts", _parts, "sync"),
    "_adaptor_told": BuiltinFunction("_adaptor_told", _told, "sync"),
    "_call_for": BuiltinFunction("_call_for", _call_for, "sync"),
    "_begin_move": BuiltinFunction("_begin_move", _begin_move, "sync"),
    "_come_back": BuiltinFunction("_come_back", _come_back, "sync"),
    "_pull": BuiltinFunction("_pull", _pull, "sync"),
    "_pull_items": BuiltinFunction("_pull_items", _pull_items, "sync"),
    "_fixed_parts": BuiltinFunction("_fixed_parts", _fixed_parts, "pure"),
    **{name: BuiltinFunction(name, _changing(change), "sync") for name, change in _CHANGES.items()},
}

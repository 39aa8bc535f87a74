"""Iterators over other iterators, for the prelude, which moves them where program code runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW, may_touch, shared_container, touch
from core.machine.builtins.adaptor_moves import numbered
from core.machine.builtins.adaptor_state import Move, adaptor_at
from core.machine.builtins.iteration import HANDS, follow
from core.machine.builtins.itertools_moves import again, is_through, is_wanted, remember
from core.machine.classes import native_kind
from core.machine.events import Kind
from core.machine.immutable import PLAIN
from core.machine.iterators import Adaptor, IteratorObject
from core.machine.natives import BuiltinFunction
from core.machine.slots import METHODS
from core.machine.thrown import CallAfterLook, CallProgram, NeedsProgramError
from core.machine.values import END, MISSING, BoundNative, Ref

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
    ref = cast("Ref", args[0])
    if not may_touch(m, ref, Kind.READ):
        return NOT_NOW
    adaptor = adaptor_at(m, ref)
    return adaptor.iterators, adaptor.state


def _changing(change: Callable[[Move, Args], Value]) -> Callable[[Machine, Args, Kwargs], Value]:
    """An intrinsic that changes what the adaptor that is its first argument knows."""

    def changed(m: Machine, args: Args, kwargs: Kwargs) -> Value:
        ref, *rest = args
        assert isinstance(ref, Ref)
        if not may_touch(m, ref, Kind.WRITE):
            return NOT_NOW
        return change(Move(m, ref, HANDS), tuple(rest))

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


def _pull_for(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_pull_for(iterator)``: the next item of its source, and what it knows at that moment.

    An accumulation that begins takes the item for its total.
    """
    ref = cast("Ref", args[0])
    looked_at = shared_container(m, args)
    if looked_at is None:
        return _pulled_for(Move(m, ref, HANDS))
    place = m.image.place_of(m.site)
    return touch(m, place, looked_at, lambda: _pulled_for(Move(m, ref, HANDS)))


def _pulled_for(move: Move) -> Value:
    known = move.adaptor.state[0]
    source = move.adaptor.iterators[0]
    if not isinstance(move.m.heap[source], IteratorObject):
        return MISSING
    try:
        item = HANDS.following(move.m, source)
    except CallProgram:
        return MISSING
    if move.adaptor.kind == "accumulate" and known is MISSING and item is not END:
        move.keep(item, None)
    return item, known


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


def _sliced(move: Move, args: Args) -> Value:
    """Whether the item that came is part of the slice."""
    return is_wanted(move)


def _ended(move: Move, args: Args) -> Value:
    """Whether the slice has come to its stop; then it lets go of its iterator."""
    if move.adaptor.iterators and is_through(move):
        move.go_on_with()
    return not move.adaptor.iterators


_CHANGES = {
    "_adaptor_cycled": _cycled,
    "_adaptor_ended": _ended,
    "_adaptor_goes_on_with": _go_on_with,
    "_adaptor_keeps": _keep,
    "_adaptor_numbered": _numbered,
    "_adaptor_sliced": _sliced,
}
ADAPTORS: dict[str, Value] = {
    "_adaptor": BuiltinFunction("_adaptor", _adaptor, "pure"),
    "_adaptor_parts": BuiltinFunction("_adaptor_parts", _parts, "sync"),
    "_call_for": BuiltinFunction("_call_for", _call_for, "sync"),
    "_pull_for": BuiltinFunction("_pull_for", _pull_for, "sync"),
    "_pull_items": BuiltinFunction("_pull_items", _pull_items, "sync"),
    "_fixed_parts": BuiltinFunction("_fixed_parts", _fixed_parts, "pure"),
    **{name: BuiltinFunction(name, _changing(change), "sync") for name, change in _CHANGES.items()},
}

"""Iterators over other iterators, for the prelude, which moves them where program code runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.builtins.adaptor_moves import again, is_through, is_wanted, numbered, remember
from core.machine.builtins.adaptor_state import Move, adaptor_at
from core.machine.builtins.iteration import HANDS
from core.machine.events import Kind
from core.machine.handlers.touching import NOT_NOW, may_touch
from core.machine.values import END, BuiltinFunction, Ref
from core.machine.walkers import Adaptor, IteratorObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
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
    "_fixed_parts": BuiltinFunction("_fixed_parts", _fixed_parts, "pure"),
    **{name: BuiltinFunction(name, _changing(change), "sync") for name, change in _CHANGES.items()},
}

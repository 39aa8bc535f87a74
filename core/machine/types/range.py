"""The types `range` and `slice`, which both have bounds and a step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, function
from core.machine.comparison import contains
from core.machine.natives import Method
from core.machine.plain import as_index, defines, hosted, operand_name
from core.machine.slots import Slots
from core.machine.thrown import NeedsProgramError, Thrown, UnmodelledError

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.representation import Writer
    from core.machine.values import Value


def _range_count(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    if len(args) != 1 or kwargs:
        return hosted(m, range.count, (range(0), *args), kwargs)
    if defines(m, args[0], "__eq__"):
        raise UnmodelledError("range.count of an object with its own __eq__ is not simulated")
    return int(contains(m, receiver, args[0]))


def _range_index(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    assert isinstance(receiver, range)
    if len(args) != 1 or kwargs:
        return hosted(m, range.index, (range(0), *args), kwargs)
    if defines(m, args[0], "__eq__"):
        raise UnmodelledError("range.index of an object with its own __eq__ is not simulated")
    # CPython reckons only for whole numbers and looks at one after the other for all else, so the
    # words differ: `range_index` in Objects/rangeobject.c.
    if not contains(m, receiver, args[0]):
        if isinstance(args[0], int):
            raise Thrown("ValueError", f"{args[0]} is not in range")
        raise Thrown("ValueError", "sequence.index(x): x not in sequence")
    number = args[0]
    return receiver.index(int(number.real if isinstance(number, complex) else number))  # type: ignore[call-overload]


def _slice_indices(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    assert isinstance(receiver, slice)
    # The length before the parts, as `slice_indices` in Objects/sliceobject.c.
    for length in args:
        if as_index(m, length) is None:
            name = operand_name(m, length)
            raise Thrown("TypeError", f"'{name}' object cannot be interpreted as an integer")
    parts = (receiver.start, receiver.stop, receiver.step)
    if any(part is not None and as_index(m, part) is None for part in parts):
        # The host complains about whatever it cannot count with.
        return hosted(m, slice("").indices, args, kwargs)
    return hosted(m, receiver.indices, args, kwargs)


def _of_bounds(
    part: Callable[[range | slice[Value, Value, Value]], Value],
) -> Callable[[Machine, Value], Value]:
    def get(m: Machine, value: Value) -> Value:
        assert isinstance(value, range | slice)
        return part(value)

    return get


def _range(m: Machine, *bounds: Value) -> Value:
    for bound in bounds:
        as_index(m, bound)
    return hosted(m, range, bounds)


def _slice(m: Machine, *parts: Value) -> Value:
    return slice(*parts)


def _has(m: Machine, numbers: range, item: Value) -> bool:
    if defines(m, item, "__eq__"):
        raise NeedsProgramError
    if isinstance(item, complex) and not item.imag:
        item = item.real
    if isinstance(item, float) and item.is_integer():
        # The host would walk through the whole range.
        item = int(item)
    return isinstance(item, int) and item in numbers


def _represent_slice(writer: Writer, bounds: slice[Value, Value, Value], depth: int) -> str:
    return f"slice({writer.join((bounds.start, bounds.stop, bounds.step), depth)})"


_BOUNDS: Final = {
    "start": _of_bounds(lambda bounds: bounds.start),
    "step": _of_bounds(lambda bounds: bounds.step),
    "stop": _of_bounds(lambda bounds: bounds.stop),
}
SLOTS: Final = {
    "range": Slots(
        methods={"count": Method(_range_count), "index": Method(_range_index)},
        attributes=_BOUNDS,
        new=function("range", Spec(_range, 1, 3), range).call,
        contains=_has,
    ),
    "slice": Slots(
        methods={"indices": Method(_slice_indices)},
        attributes=_BOUNDS,
        new=function("slice", Spec(_slice, 1, 3), slice).call,
        represent=_represent_slice,
        hashed="never",
    ),
}

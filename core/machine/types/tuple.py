"""The type `tuple`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, function
from core.machine.builtins.containers import all_items
from core.machine.comparison import position
from core.machine.natives import Method
from core.machine.plain import as_index, hosted
from core.machine.sequences import combine_sequences
from core.machine.slots import Slots
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def _count(m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    assert isinstance(receiver, tuple)
    if len(args) != 1 or kwargs:
        return hosted(m, tuple.count, ((), *args), kwargs)
    count, rest = 0, receiver
    try:
        while (place := position(m, rest, args[0])) >= 0:
            count, rest = count + 1, rest[place + 1 :]
    except NeedsProgramError:
        raise CallProgram("_tuple_count", receiver, *args) from None
    return count


def _index(m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    assert isinstance(receiver, tuple)
    bounds = [as_index(m, bound) for bound in args[1:]]
    if not 1 <= len(args) <= 3 or kwargs or None in bounds:  # noqa: PLR2004 - item, start, stop
        # Wrong arguments, of which the host's own method complains in its version's words.
        return hosted(m, tuple.index, (tuple(range(0)), *args), kwargs)
    start, stop, _ = slice(*bounds, *[None] * (2 - len(bounds))).indices(len(receiver))
    try:
        place = position(m, receiver[start:stop], args[0])
    except NeedsProgramError:
        raise CallProgram("_tuple_index", receiver, *args) from None
    if place < 0:
        raise Thrown("ValueError", "tuple.index(x): x not in tuple")
    return start + place


def _tuple(m: Machine, iterable: Value = ()) -> tuple[Value, ...]:
    # As in CPython the very tuple: a program can see that by `is`.
    return iterable if type(iterable) is tuple else tuple(all_items(m, iterable))


def _has(m: Machine, items: tuple[Value, ...], item: Value) -> bool:
    return position(m, items, item) >= 0


SLOTS: Final = {
    "tuple": Slots(
        methods={"count": Method(_count, "read"), "index": Method(_index, "read")},
        new=function("tuple", Spec(_tuple, 0, 1), tuple).call,
        contains=_has,
        combine=combine_sequences,
    )
}

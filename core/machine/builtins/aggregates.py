"""The built-in functions that go through a whole iterable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.adaptor_state import places_of, restore
from core.machine.builtins.arguments import BY_KEYWORD, MANY, Spec, function
from core.machine.builtins.calling import native_call
from core.machine.builtins.containers import items_left
from core.machine.builtins.iteration import exhaust, next_of
from core.machine.builtins.sorting import ordered
from core.machine.comparison import compare, truth
from core.machine.iterables import paced
from core.machine.iterators import IteratorObject
from core.machine.limits import limited
from core.machine.objects import ListObject
from core.machine.operators import binary
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown, UnmodelledError
from core.machine.values import END, MISSING, Ref

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from core.machine.machine import Machine
    from core.machine.natives import BuiltinFunction
    from core.machine.values import Value

_NUMBERS: Final[frozenset[type]] = frozenset({int, float, bool})


def _all(m: Machine, iterable: Value) -> bool:
    return _judged(m, iterable, all)


def _any(m: Machine, iterable: Value) -> bool:
    return _judged(m, iterable, any)


def _judged(m: Machine, iterable: Value, judge: Callable[[Iterable[object]], bool]) -> bool:
    """What *judge* says; an iterator moves on only as far as it looks."""
    if not (isinstance(iterable, Ref) and isinstance(m.heap[iterable], IteratorObject)):
        # Only one of its numbers can be 0, so that two tell as much as all of them.
        if isinstance(iterable, range):
            return 0 not in iterable if judge is all else any(iterable[:2])
        return judge(truth(m, item) for item in paced(m, items_left(m, iterable)))
    places = places_of(m, iterable)
    try:
        return judge(truth(m, item) for item in _drawn(m, iterable))
    except (CallProgram, NeedsProgramError, UnmodelledError):
        # The prelude does it all again, so it must find the iterator where it was.
        restore(m, places)
        raise


def _drawn(m: Machine, iterator: Ref) -> Iterator[Value]:
    while (item := next_of(m, iterator)) is not END:
        yield item


def _max(m: Machine, *args: Value, key: Value = None, default: Value = MISSING) -> Value:
    return _extreme(m, "max", ">", args, key, default)


def _min(m: Machine, *args: Value, key: Value = None, default: Value = MISSING) -> Value:
    return _extreme(m, "min", "<", args, key, default)


def _extreme(
    m: Machine, name: str, op: str, args: tuple[Value, ...], key: Value, default: Value
) -> Value:
    if len(args) > 1 and default is not MISSING:
        message = f"Cannot specify a default for {name}() with multiple positional arguments"
        raise Thrown("TypeError", message)
    items = list(args) if len(args) > 1 else items_left(m, args[0])
    if not items:
        if default is MISSING:
            raise Thrown("ValueError", _empty(name))
        return default
    best = items[0]
    best_key = best if key is None else native_call(m, key, best)
    for item in paced(m, items[1:]):
        item_key = item if key is None else native_call(m, key, item)
        # Of equal ones the first stays.
        if compare(m, op, item_key, best_key):
            best, best_key = item, item_key
    if len(args) == 1:
        exhaust(m, args[0])
    return best


def _empty(name: str) -> str:
    """The host's own complaint, whose words differ between its versions."""
    try:
        (max if name == "max" else min)(())
    except ValueError as error:
        return str(error)
    raise AssertionError(name)


def _sorted(m: Machine, iterable: Value, *, key: Value = None, reverse: Value = False) -> Ref:
    items = ordered(m, items_left(m, iterable), key, reverse)
    exhaust(m, iterable)
    return m.new(ListObject(items))


def _sum(m: Machine, iterable: Value, start: Value = 0) -> Value:
    if isinstance(iterable, range) and isinstance(start, int):
        return limited(start + _sum_of_range(iterable))
    items = items_left(m, iterable)
    for kind, advice in ((str, "''.join(seq)"), (bytes, "b''.join(seq)")):
        if isinstance(start, kind):
            what = "strings" if kind is str else "bytes"
            raise Thrown("TypeError", f"sum() can't sum {what} [use {advice} instead]")
    if type(start) in _NUMBERS and _NUMBERS.issuperset(map(type, paced(m, items))):
        total = _sum_of_numbers(paced(m, items), start)
    else:
        total = start
        for item in paced(m, items):
            total = binary(m, "+", total, item)
    exhaust(m, iterable)
    return total


def _sum_of_range(numbers: range) -> int:
    """What *numbers* add up to, which takes no longer if they are ten millions."""
    if not numbers:
        return 0
    first, last = numbers[0], numbers[-1]
    return (first + last) * ((last - first) // numbers.step + 1) // 2


def _sum_of_numbers(items: Iterable[Value], start: Value) -> Value:
    # The host's own way, because it adds floats more exactly from Python 3.12 on.
    try:
        total: object = sum(items, start)  # type: ignore[call-overload]
    except OverflowError as error:
        raise Thrown("OverflowError", *error.args) from None
    return limited(total) if isinstance(total, int) else total


AGGREGATES: Final[dict[str, BuiltinFunction]] = {
    "all": function("all", Spec(_all, 1, 1), all),
    "any": function("any", Spec(_any, 1, 1), any),
    "max": function(
        "max", Spec(_max, 1, MANY, keywords={"key": BY_KEYWORD, "default": BY_KEYWORD}), max
    ),
    "min": function(
        "min", Spec(_min, 1, MANY, keywords={"key": BY_KEYWORD, "default": BY_KEYWORD}), min
    ),
    "sorted": function(
        "sorted", Spec(_sorted, 1, 1, keywords={"key": BY_KEYWORD, "reverse": BY_KEYWORD}), sorted
    ),
    "sum": function("sum", Spec(_sum, 1, 2, keywords={"start": 1}), sum),
}
"""By name."""

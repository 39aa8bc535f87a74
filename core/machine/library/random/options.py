"""In how many ways a random draw can go, and each of them, for whoever tries them all."""

from __future__ import annotations

import random
from inspect import signature
from itertools import accumulate
from math import factorial, perm
from typing import TYPE_CHECKING, Final

from core.machine.draws.draw import SEQUENCES, numbers_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.values import Value

MOST: Final = 1000
"""More ways than this are too many to try each."""
_ARRANGED: Final = 6
"""Of more items than this there are too many arrangements."""
_NOTHING: Final[Mapping[str, Value]] = {}
_SIGNATURES: Final = {
    name: signature(getattr(random.Random, name))
    for name in ("randint", "choice", "choices", "shuffle", "sample")
}


def options(
    method: str, args: tuple[Value, ...], kwargs: Mapping[str, Value] = _NOTHING
) -> int | None:
    """How many values *method* can give for these arguments, or None if too many or unknown."""
    count = _count(method, _in_order(method, args, kwargs))
    return count if count is not None and 0 < count <= MOST else None


def _in_order(
    method: str, args: tuple[Value, ...], kwargs: Mapping[str, Value]
) -> tuple[Value, ...] | None:
    """The arguments by position, without those left out at the end; None if they do not fit."""
    if not kwargs and method != "choices":
        return args
    if method not in _SIGNATURES:
        return None
    try:
        bound = _SIGNATURES[method].bind(None, *args, **kwargs)
    except TypeError:
        return None
    if method == "choices":
        bound.apply_defaults()
    return tuple(bound.arguments.values())[1:]


def _count(method: str, args: tuple[Value, ...] | None) -> int | None:
    match method, args:
        case "randint" | "randrange", tuple():
            numbers = numbers_of(method, args)
            return None if numbers is None else -(-(numbers.stop - numbers.start) // numbers.step)
        case "getrandbits", (int(bits),):
            return 1 << bits if 0 <= bits <= MOST.bit_length() else None
        case "choice", (population,) if isinstance(population, SEQUENCES):
            return len(population)
        case "index", (int(size),):
            return size
        case "choices", (_, _, _, int(k)) if 0 <= k <= MOST.bit_length():
            return int(len(_places(args)) ** k)
        case "weighted", (list(totals), _, int(last)):
            return len(_by_weight(totals[: last + 1]))
        case "shuffle", (population,) if isinstance(population, SEQUENCES):
            return factorial(len(population)) if len(population) <= _ARRANGED else None
        case "sample", (population, int(k)) if isinstance(population, SEQUENCES):
            fits = 0 <= k <= min(MOST, len(population))
            return perm(len(population), k) if fits else None
        case _:
            return None


def nth_option(
    method: str, args: tuple[Value, ...], number: int, kwargs: Mapping[str, Value] = _NOTHING
) -> Value:
    """Value *number* of those that `options` counts for the same arguments."""
    ordered = _in_order(method, args, kwargs)
    assert ordered is not None
    population = ordered[0]
    if method in {"randint", "randrange"}:
        numbers = numbers_of(method, ordered)
        assert numbers is not None
        return numbers[number]
    if method in {"getrandbits", "index"}:
        return number
    assert isinstance(population, SEQUENCES)
    if method == "weighted":
        return _by_weight(list(population))[number]
    if method == "choice":
        return population[number]
    if method == "choices":
        return _chosen(ordered, population, number)
    count = len(population) if method == "shuffle" else ordered[1]
    assert isinstance(count, int)
    return _arrangement(population, count, number)


def _chosen(args: tuple[Value, ...], population: Sequence[Value], number: int) -> list[Value]:
    """Choice *number*, in order of places, of as many items as `choices` is asked for."""
    places, k = _places(args), args[3]
    assert isinstance(k, int)
    chosen: list[Value] = []
    for _ in range(k):
        number, place = divmod(number, len(places))
        chosen.insert(0, population[places[place]])
    return chosen


def _places(args: tuple[Value, ...]) -> list[int]:
    """The places in the population that `choices` can draw; none if that is not known."""
    match args:
        case population, None, None, _ if isinstance(population, SEQUENCES):
            return list(range(len(population)))
        case population, (list() | tuple()) as weights, None, _:
            totals = list(accumulate(weights)) if _are_numbers(weights) else []
        case population, None, (list() | tuple()) as given, _:
            totals = list(given)
        case _:
            return []
    if not isinstance(population, SEQUENCES) or len(totals) != len(population):
        return []
    return _by_weight(totals)


def _by_weight(totals: Sequence[Value]) -> list[int]:
    """The places that a draw by weights with these running *totals* can give."""
    if not _are_numbers(totals):
        return []
    found, before = [], 0.0
    for place, total in enumerate(totals):
        assert isinstance(total, int | float)
        if total < before:
            # A weight is negative: CPython gives something, but who knows what.
            return []
        if total > before:
            found.append(place)
        before = total
    return found


def _are_numbers(values: Sequence[Value]) -> bool:
    return all(isinstance(value, int | float) for value in values)


def _arrangement(population: Sequence[Value], count: int, number: int) -> list[Value]:
    """Arrangement *number*, in order of places, of *count* items of *population*."""
    left = list(population)
    chosen: list[Value] = []
    for taken in range(count):
        block = perm(len(left) - 1, count - taken - 1)
        place, number = divmod(number, block)
        chosen.append(left.pop(place))
    return chosen

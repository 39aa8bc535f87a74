"""In how many ways a random draw can go, and each of them, for whoever tries them all."""

from __future__ import annotations

from math import factorial, perm
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.values import Value

SEQUENCES: Final = (list, tuple, str, bytes, range)
"""The types of populations."""
MOST: Final = 1000
"""More ways than this are too many to try each."""
_ARRANGED: Final = 6
"""Of more items than this there are too many arrangements."""


def options(method: str, args: tuple[Value, ...]) -> int | None:
    """How many values *method* can give for *args*, or None if too many to try or unknown."""
    count = _count(method, args)
    return count if count is not None and 0 < count <= MOST else None


def _count(method: str, args: tuple[Value, ...]) -> int | None:
    match method, args:
        case "randint" | "randrange", _:
            numbers = _numbers(method, args)
            return None if numbers is None else -(-(numbers.stop - numbers.start) // numbers.step)
        case "getrandbits", (int(bits),):
            return 1 << bits if 0 <= bits <= MOST.bit_length() else None
        case "choice" | "choices", (population,) if isinstance(population, SEQUENCES):
            return len(population)
        case "shuffle", (population,) if isinstance(population, SEQUENCES):
            return factorial(len(population)) if len(population) <= _ARRANGED else None
        case "sample", (population, int(k)) if isinstance(population, SEQUENCES):
            fits = 0 <= k <= min(MOST, len(population))
            return perm(len(population), k) if fits else None
        case _:
            return None


def nth_option(method: str, args: tuple[Value, ...], number: int) -> Value:
    """Value *number* of those that `options` counts for the same arguments."""
    population = args[0]
    if method in {"randint", "randrange"}:
        numbers = _numbers(method, args)
        assert numbers is not None
        return numbers[number]
    if method == "getrandbits":
        return number
    assert isinstance(population, SEQUENCES)
    if method == "choice":
        return population[number]
    if method == "choices":
        return [population[number]]
    count = len(population) if method == "shuffle" else args[1]
    assert isinstance(count, int)
    return _arrangement(population, count, number)


def _numbers(method: str, args: tuple[Value, ...]) -> range | None:
    match method, args:
        case "randint", (int(low), int(high)):
            return range(low, high + 1)
        case "randrange", (int(high),):
            return range(high)
        case "randrange", (int(low), int(high)):
            return range(low, high)
        case "randrange", (int(low), int(high), int(step)) if step:
            return range(low, high, step)
        case _:
            return None


def _arrangement(population: Sequence[Value], count: int, number: int) -> list[Value]:
    """Arrangement *number*, in order of places, of *count* items of *population*."""
    left = list(population)
    chosen: list[Value] = []
    for taken in range(count):
        block = perm(len(left) - 1, count - taken - 1)
        place, number = divmod(number, block)
        chosen.append(left.pop(place))
    return chosen

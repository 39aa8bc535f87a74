"""What a random draw can give, as a row of ways in which the value never falls.

A draw has as many ways as CPython's generator can give it, each as likely as any other.
Where a value is not asked for, a `Draw` in the heap stands for all ways from *first* to
*last* at once.
"""

from __future__ import annotations

from math import isfinite, log
from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.objects import NOBODY, Obj
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.machine.values import Value

SEQUENCES: Final = (list, tuple, str, bytes, range)
"""The types of populations."""
UNIT: Final = 1 << 53
"""How many different values `random.random()` has."""
KINDS: Final = (int, float, str)
"""The types of values that can stay without being asked for."""


class Numbers(NamedTuple):
    """Way n gives ``start + n * step``."""

    start: int
    step: int


class Fraction(NamedTuple):
    """Way n gives ``low + (high - low) * random()``, or just ``random()``."""

    low: float | None
    high: float | None


class Exponential(NamedTuple):
    """Way n gives what `expovariate` makes of ``random()``."""

    rate: float


class Table(NamedTuple):
    """Way n gives item n."""

    items: tuple[Value, ...]


Source: TypeAlias = Numbers | Fraction | Exponential | Table


def value_at(source: Source, way: int) -> Value:
    """The value that way *way* of *source* gives, to the last bit as CPython has it."""
    match source:
        case Numbers(start, step):
            return start + way * step
        case Fraction(None, _):
            return way / UNIT
        case Fraction(low, high):
            return low + (high - low) * (way / UNIT)  # type: ignore[operator]
        case Exponential(rate):
            return -log(1.0 - way / UNIT) / rate
        case Table(items):
            return items[way]


class Draw(Obj):
    """A draw whose value is one of the ways *first* up to *last* of *source*, and no more is known.

    It had *count* ways; *name* and *site* say what was called and where.
    """

    __slots__ = ("count", "first", "last", "name", "site", "source")
    fixed = frozenset({"count", "name", "site", "source"})
    type_name = "draw"

    def __init__(self, name: str, site: int, source: Source, count: int) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.name = name
        self.site = site
        self.source = source
        self.count = count
        self.first = 0
        self.last = count - 1

    def copy(self) -> Draw:
        """The same draw, about which more may become known."""
        twin = Draw(self.name, self.site, self.source, self.count)
        twin.first, twin.last, twin.shared = self.first, self.last, self.shared
        return twin

    def children(self) -> Iterable[Value]:
        """Nothing: its values are plain."""
        return ()

    def content(self) -> tuple[object, ...]:
        """What was drawn where, and what is known of it."""
        return (self.site, tuple(self.source), self.first, self.last)

    def value(self, way: int) -> Value:
        """The value that it has by *way*."""
        return value_at(self.source, way)

    @property
    def kind(self) -> type:
        """The type of its values."""
        return type(self.value(self.first))


def source_of(name: str, args: Sequence[Value], kwargs: object = None) -> tuple[Source, int] | None:
    """The source of draw *name* with *args*, and how many ways it has; None if not known.

    Also None where the call is an error, or where there is nothing to choose.
    """
    if kwargs:
        return None
    found = _source_of(name, tuple(args))
    return found if found is not None and found[1] > 1 else None


def _source_of(name: str, args: tuple[Value, ...]) -> tuple[Source, int] | None:
    match name, args:
        case "randint" | "randrange", _:
            numbers = numbers_of(name, args)
            if not numbers or any(isinstance(arg, bool) for arg in args):
                return None
            return Numbers(numbers.start, numbers.step), len(numbers)
        case "random", ():
            return Fraction(None, None), UNIT
        case "uniform", (int() | float() as low, int() | float() as high):
            plain = isfinite(low) and isfinite(high) and isfinite(high - low) and low < high
            return (Fraction(low, high), UNIT) if plain else None
        case "expovariate", (int() | float() as rate,):
            return (Exponential(rate), UNIT) if isfinite(rate) and rate > 0 else None
        case "choice", (population,) if isinstance(population, SEQUENCES) and population:
            return _table(population)
        case _:
            return None


def _table(population: Sequence[Value]) -> tuple[Source, int] | None:
    kinds = {type(item) for item in population}
    if len(kinds) != 1 or not kinds <= set(KINDS):
        # What is an object, or of many kinds, is looked at sooner or later.
        return None
    return Table(tuple(population)), len(population)


def numbers_of(method: str, args: tuple[Value, ...]) -> range | None:
    """The numbers that `randint` or `randrange` draws from; None for other arguments."""
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

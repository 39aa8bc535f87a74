"""`random`: CPython's own algorithms over a row of words that any place can be read from.

CPython's generator turns a seed into an endless row of 32-bit words and every method
consumes some of them in order.  Here the row is kept and the place in it is a number,
so a draw is a function of the seed, the place and the arguments: it can be repeated,
undone and resumed, and gives what `random.Random(seed)` gives.
"""

from __future__ import annotations

import random
from bisect import bisect
from functools import lru_cache
from math import floor, isfinite
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from core.machine.draws.draw import SEQUENCES
from core.machine.library.random.options import nth_option, options
from core.machine.library.random.words import StreamRandom, words_of
from core.machine.limits import check_bits, check_size
from core.machine.plain import thrown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.builtins.arguments import Body
    from core.machine.state import Seed
    from core.machine.values import Value

__all__ = ["METHODS", "PLACE_BITS", "draw", "nth_option", "options"]

DISTRIBUTIONS: Final = (
    "random", "uniform", "triangular", "betavariate", "expovariate", "gammavariate", "gauss",
    "lognormvariate", "normalvariate", "vonmisesvariate", "paretovariate", "weibullvariate",
)  # fmt: skip
"""The methods whose value is a float."""
METHODS: Final = (
    *DISTRIBUTIONS, "randint", "randrange", "getrandbits", "randbytes",
    "choice", "choices", "sample", "shuffle",
)  # fmt: skip
"""Every method that `draw` knows."""
PARTS: Final = ("index", "weighted")
"""What `choices` draws for each item: its place, by weights or without."""
PLACE_BITS: Final = 48
"""A place's low bits count words; the rest, if any, tell where a second `gauss` waits."""
_PLACE: Final = (1 << PLACE_BITS) - 1
_WORD: Final = 2**32 - 1
# Some rejection loops never end for a NaN or an infinity among their parameters.
_PATIENCE: Final = 10_000
_NOTHING: Final[Mapping[str, Value]] = {}


@lru_cache(maxsize=16)
def _generator(seed: Seed) -> StreamRandom:
    return StreamRandom(words_of(seed))


def draw(
    seed: Seed,
    index: int,
    method: str,
    args: tuple[Value, ...],
    kwargs: Mapping[str, Value] = _NOTHING,
) -> tuple[Value, int]:
    """What *method* gives at place *index* of the row of *seed*, and the place after.

    Populations are host sequences; `shuffle` gives the new order as a list.

    Raises:
        Thrown: what CPython raises for these arguments.
    """
    fast = FAST.get(method)
    if fast is not None and not kwargs and index <= _PLACE:
        words = words_of(seed)
        while True:
            try:
                drawn = fast(words.row, index, args)
            except IndexError:
                words.extend()
            else:
                break
        if drawn is not None:
            return drawn
    return _draw_slowly(seed, index, method, args, kwargs)


def _draw_slowly(
    seed: Seed,
    index: int,
    method: str,
    args: tuple[Value, ...],
    kwargs: Mapping[str, Value],
) -> tuple[Value, int]:
    place, pending = index & _PLACE, index >> PLACE_BITS
    generator = _generator(seed)
    generator.go_to(place, _patience(method, args, kwargs))
    if method == "gauss" and pending:
        generator.kept = _second_gauss(seed, pending - 1)
        pending = 0
    elif method == "gauss":
        pending = place + 1
    try:
        value = _call(generator, method, args, dict(kwargs))
    except (TypeError, ValueError, ArithmeticError, LookupError) as error:
        raise thrown(error) from None
    return value, generator.place | pending << PLACE_BITS


def _call(
    generator: StreamRandom, method: str, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    if method in {"random", "getrandbits"} and (kwargs or len(args) != (method != "random")):
        # The methods of the subclass would complain under its own name.
        getattr(random.Random(0), method)(*args, **kwargs)
    if method in PARTS:
        return _place(generator, method, args)
    function: Body = getattr(generator, METHODS[METHODS.index(method)])
    if method == "shuffle" and len(args) == 1 and not kwargs:
        order = list(args[0])  # type: ignore[call-overload]
        generator.shuffle(order)
        return order
    return function(*args, **kwargs)


def _place(generator: StreamRandom, method: str, args: tuple[Value, ...]) -> int:
    """As CPython's `choices` draws the place of an item."""
    if method == "index":
        (size,) = args
        return floor(generator.random() * cast("int", size))
    totals, total, last = cast("tuple[list[float], float, int]", args)
    if not isfinite(total):
        raise ValueError("Total of weights must be finite")
    return bisect(totals, generator.random() * total, 0, last)


def _patience(method: str, args: tuple[Value, ...], kwargs: Mapping[str, Value]) -> int:
    """How many words *method* may take: by its arguments, where they ask for many.

    Raises:
        LimitError: It would make more than anything may have.
    """
    numbers = [arg for arg in (*args[:2], *kwargs.values()) if isinstance(arg, int)]
    biggest = max((0, *numbers))
    match method:
        case "choices" | "sample":
            check_size(biggest)
            return _PATIENCE + 200 * biggest
        case "shuffle":
            return _PATIENCE + sum(200 * len(arg) for arg in args if isinstance(arg, SEQUENCES))
        case "getrandbits" | "randbytes":
            check_bits(8 * biggest if method == "randbytes" else biggest)
            return _PATIENCE + biggest
        case "randint" | "randrange":
            return _PATIENCE + 10 * max((0, *(number.bit_length() for number in numbers)))
        case _:
            return _PATIENCE


def _second_gauss(seed: Seed, place: int) -> float:
    """The value that a `gauss` at *place* keeps for the next one."""
    generator = StreamRandom(words_of(seed))
    generator.go_to(place, _PATIENCE)
    generator.gauss(0.0, 1.0)
    return generator.kept


Drawn: TypeAlias = "tuple[Value, int]"


def _below(row: Sequence[int], index: int, low: int, size: int) -> Drawn | None:
    """*low* plus a number below *size*, as CPython rejects until it has one."""
    if not 0 < size <= _WORD:
        return None
    # `getrandbits` takes the upper bits of a word, `_random_Random_getrandbits_impl` in CPython's
    # Modules/_randommodule.c; what is too large is thrown away, `_randbelow_with_getrandbits` in
    # Lib/random.py.
    shift = 32 - size.bit_length()
    while True:
        number = row[index] >> shift
        index += 1
        if number < size:
            return low + number, index


def _randint(row: Sequence[int], index: int, args: tuple[Value, ...]) -> Drawn | None:
    if len(args) != 2:  # noqa: PLR2004 - low and high
        return None
    low, high = args
    if type(low) is not int or type(high) is not int:
        return None
    return _below(row, index, low, high - low + 1)


def _randrange(row: Sequence[int], index: int, args: tuple[Value, ...]) -> Drawn | None:
    low, high = args if len(args) == 2 else (0, *args) if len(args) == 1 else (0, None)  # noqa: PLR2004
    if type(low) is int and type(high) is int:
        return _below(row, index, low, high - low)
    return None


def _choice(row: Sequence[int], index: int, args: tuple[Value, ...]) -> Drawn | None:
    if len(args) != 1 or not isinstance(args[0], SEQUENCES) or not args[0]:
        return None
    drawn = _below(row, index, 0, len(args[0]))
    return drawn and (args[0][drawn[0]], drawn[1])  # type: ignore[call-overload,index]


def _random(row: Sequence[int], index: int, args: tuple[Value, ...]) -> Drawn | None:
    if args:
        return None
    # 53 bits of two words, as `_random_Random_random_impl` in CPython's Modules/_randommodule.c.
    number = (row[index] >> 5) * 67108864.0 + (row[index + 1] >> 6)
    return number * (1.0 / 9007199254740992.0), index + 2


def _sample(row: Sequence[int], index: int, args: tuple[Value, ...]) -> Drawn | None:
    """The way of `random.sample` with a pool, which it goes for populations up to 21."""
    population, count = args if len(args) == 2 else (None, None)  # noqa: PLR2004
    if type(population) not in _POPULATIONS:
        return None
    # A range may have more numbers than there is room for.
    pool = list(population[: _POOLED + 1])  # type: ignore[index]
    left = len(pool)
    if type(count) is not int or not 0 <= count <= left or left > _POOLED:
        return None
    taken = []
    for _ in range(count):
        shift = _SHIFTS[left]
        number = row[index] >> shift
        index += 1
        while number >= left:
            number = row[index] >> shift
            index += 1
        left -= 1
        taken.append(pool[number])
        pool[number] = pool[left]
    return taken, index


def sampled_pair(
    row: Sequence[int], index: int, population: Sequence[Value]
) -> tuple[tuple[Value, Value], int] | None:
    """Two items of *population* as `_sample` takes them, without a list of what is left."""
    last = len(population) - 1
    if not 0 < last < _POOLED:
        return None
    shift = _SHIFTS[last + 1]
    first = row[index] >> shift
    index += 1
    while first > last:
        first = row[index] >> shift
        index += 1
    shift = _SHIFTS[last]
    second = row[index] >> shift
    index += 1
    while second >= last:
        second = row[index] >> shift
        index += 1
    # In the place of the item that is taken stands the last one from then on.
    other = population[last if second == first else second]
    return (population[first], other), index


_POPULATIONS: Final = frozenset({list, tuple, range})
_POOLED: Final = 21
"""Up to this size every sample is taken from a pool, whatever its own size."""
_SHIFTS: Final = tuple(32 - size.bit_length() for size in range(_POOLED + 1))
"""By the size of what is left, how many bits of a word are of no use."""

FAST: Final = {
    "sample": _sample,
    "randint": _randint,
    "randrange": _randrange,
    "choice": _choice,
    "random": _random,
}
"""The methods that are called most, written out."""

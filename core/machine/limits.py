"""How big a value of the simulated program may get, and how long it may compute in one stretch.

Whatever could need more is refused before it is computed, so no program can make the
host run out of memory or time by one operation.  These limits are Interlock's own: going
beyond one is no failure of the program, but ends what can be said of it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, TypeVar

from core.machine.thrown import LimitError

if TYPE_CHECKING:
    from core.machine.values import Value

T = TypeVar("T")
MAX_BITS: Final = 2**17
"""The most bits an int has."""
MAX_ITEMS: Final = 2**24
"""The most characters, bytes or items anything has."""
MAX_NESTING: Final = 100
"""How deep values nest in each other before an operation that follows them gives up.

The host's own recursion limit must not be reached, at five host frames a level.
"""
MAX_VISITS: Final = 2**20
"""How many parts one operation on nested values looks at, plain ones counted as less."""
MAX_TAKEN: Final = 2**17
"""The most items that one call takes from iterators which work them out one by one."""
SIZED: Final = frozenset({str, bytes, tuple})
HEAVY: Final = 2**12
"""With more characters or items than this a value is work, however quickly it is made.

A stretch that makes many of them gives way, so that somebody can look at the memory.
"""
SMALLER: Final = "make it smaller"
SMALL: Final = 2**63
"""Ints between its negative and it need no further look."""
INDEX_LIMIT: Final = 2**63
"""What an index or a length of CPython is below."""
FUEL: Final = 20_000
"""How many loops and calls a stretch of local work may make before it gives way."""
PATIENCE: Final = 16
"""How often a thread may read the time before it sees that it passes."""
IMPATIENT: Final = PATIENCE + 40
"""After so many looks, which show it more than a week, time passes no more by looking."""
TICK: Final = 2.0**-20
"""The least time that passes, in seconds: what `time.time` can still tell apart."""
ROOM: Final = 2**10
"""How many bytes a value takes that counts as one loop."""


def check_size(count: int) -> None:
    """Refuse what would have *count* items if that is too many.

    Raises:
        LimitError: It is.
    """
    if count > MAX_ITEMS:
        raise LimitError(f"more than {MAX_ITEMS:,} items or characters in one value", SMALLER)


def check_room(items: dict[Value, T]) -> None:
    """Refuse one more in *items* if that is too many.

    Raises:
        LimitError: It is.
    """
    # Past what notes looks: how many there are is no question of the program's.
    check_size(dict.__len__(items) + 1)


def check_bits(count: int) -> None:
    """Refuse an int of *count* bits if that is too many.

    Raises:
        LimitError: It is.
    """
    if count > MAX_BITS:
        raise LimitError(f"an int of more than {MAX_BITS:,} bits", SMALLER)


def limited(number: int) -> int:
    """*number*, refused if it is too big.

    Raises:
        LimitError: It is.
    """
    if not -SMALL < number < SMALL:
        check_bits(number.bit_length())
    return number


def check_nesting(depth: int) -> None:
    """Refuse to follow values *depth* deep if that is too deep.

    Raises:
        LimitError: It is.
    """
    if depth > MAX_NESTING:
        raise LimitError(f"values nested more than {MAX_NESTING} deep", "nest them less")


def integer_told(number: int) -> str:
    """*number* in digits, or how many it has if they are more than the host writes out."""
    try:
        return repr(number)
    except ValueError:
        return f"an int of {_digits(abs(number)):,} digits"


def _digits(number: int) -> int:
    """How many digits *number* has, found without writing them."""
    count = max(1, int((number.bit_length() - 1) * math.log10(2)))
    while number >= 10**count:
        count += 1
    return count


class Effort:
    """Counts the parts that one operation looks at, and ends it when they are too many."""

    __slots__ = ("spent",)

    def __init__(self) -> None:
        self.spent = 0

    def spend(self, parts: int = 1) -> None:
        """Note that *parts* more are looked at.

        Raises:
            LimitError: They are too many; CPython would take unbearably long.
        """
        self.spent += parts
        if self.spent > MAX_VISITS:
            raise LimitError(f"one operation on more than {MAX_VISITS:,} nested values", SMALLER)


_GRAIN: Final = 2.0**22
"""Virtual time goes by in so many parts of a second: all that `time.time()` tells exactly."""


def waited(seconds: float) -> float:
    """Return how much of virtual time goes by while somebody waits *seconds*, never less.

    CPython's sleep takes no less than it was asked for, and `time.time()` shows it; a double
    that counts from 1970 on has no room for less than a part.
    """
    if not 0 < seconds < _GRAIN:
        return max(0.0, seconds)
    return math.ceil(seconds * _GRAIN) / _GRAIN

"""How big a value of the simulated program may get.

Whatever could need more is refused before it is computed, so no program can make the
host run out of memory or time by one operation.
"""

from __future__ import annotations

from typing import Final

from core.machine.thrown import Thrown, UnmodelledError

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
SMALL: Final = 2**63
"""Ints between its negative and it need no further look."""
INDEX_LIMIT: Final = 2**63
"""What an index or a length of CPython is below."""


def check_size(count: int) -> None:
    """Refuse what would have *count* items, with MemoryError, if that is too many."""
    if count > MAX_ITEMS:
        raise Thrown("MemoryError")


def check_bits(count: int) -> None:
    """Refuse an int of *count* bits, with MemoryError, if that is too many."""
    if count > MAX_BITS:
        raise Thrown("MemoryError")


def limited(number: int) -> int:
    """*number*, refused with MemoryError if it is too big."""
    if not -SMALL < number < SMALL and number.bit_length() > MAX_BITS:
        raise Thrown("MemoryError")
    return number


def check_nesting(depth: int, doing: str) -> None:
    """Refuse to follow values *depth* deep, with RecursionError, if that is too deep."""
    if depth > MAX_NESTING:
        raise Thrown("RecursionError", f"maximum recursion depth exceeded {doing}")


class Effort:
    """Counts the parts that one operation looks at, and ends it when they are too many."""

    __slots__ = ("spent",)

    def __init__(self) -> None:
        self.spent = 0

    def spend(self, parts: int = 1) -> None:
        """Note that *parts* more are looked at.

        Raises:
            UnmodelledError: They are too many; CPython would take unbearably long.
        """
        self.spent += parts
        if self.spent > MAX_VISITS:
            raise UnmodelledError(f"one operation on more than {MAX_VISITS} nested values")

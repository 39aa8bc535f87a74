"""The rows of random words that CPython's generator makes, and its methods over them."""

from __future__ import annotations

import random
import sys
from array import array
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.machine.limits import SMALLER
from core.machine.thrown import LimitError

if TYPE_CHECKING:
    from core.machine.state import Seed

_AT_ONCE: Final = 1024


class Words:
    """The row of words of one seed, made as far as anybody has looked."""

    __slots__ = ("_source", "row")

    def __init__(self, seed: Seed) -> None:
        self._source: Final = source_of_words(seed)
        self.row: Final = array("I")

    def extend(self) -> None:
        """Make some more of the row."""
        # The first word drawn is the lowest part of one large draw.
        bits = self._source.getrandbits(32 * _AT_ONCE)
        block = array("I", bits.to_bytes(4 * _AT_ONCE, "little"))
        if sys.byteorder == "big":
            block.byteswap()
        self.row.extend(block)


@lru_cache(maxsize=16)
def words_of(seed: Seed) -> Words:
    """The row of *seed*; equal seeds have equal rows."""
    return Words(seed)


def source_of_words(seed: Seed) -> random.Random:
    """CPython's generator of the row of *seed*, at its begin."""
    if not isinstance(seed, tuple):
        return random.Random(seed)
    source = random.Random(0)
    source.setstate(seed)
    return source


class StreamRandom(random.Random):
    """CPython's methods over a row of `Words`, from a place on."""

    def __init__(self, words: Words) -> None:
        super().__init__(0)
        self._words = words
        self._last = 0
        self.place = 0

    def go_to(self, place: int, patience: int) -> None:
        """Read on from word *place*, at most *patience* words."""
        self.place = place
        self._last = place + patience
        self.gauss_next = None

    @property
    def kept(self) -> float:
        """The second value that the last `gauss` made."""
        value: float = self.gauss_next  # type: ignore[assignment]
        return value

    @kept.setter
    def kept(self, value: float) -> None:
        self.gauss_next = value  # type: ignore[assignment]

    def _word(self) -> int:
        if self.place >= self._last:
            raise LimitError("a random draw of too many words", SMALLER)
        while self.place >= len(self._words.row):
            self._words.extend()
        word = self._words.row[self.place]
        self.place += 1
        return word

    def random(self) -> float:
        """The next float; two words."""
        high, low = self._word() >> 5, self._word() >> 6
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0)

    def getrandbits(self, k: int, /) -> int:
        """The next *k* bits; a word for every 32."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        whole, rest = divmod(k, 32)
        parts = [self._word() for _ in range(whole)]
        if rest:
            parts.append(self._word() >> (32 - rest))
        return int.from_bytes(b"".join(part.to_bytes(4, "little") for part in parts), "little")

"""What locks look like: each a colour, a shape and a letter, any one of which is enough."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPES: Final = (
    "circle", "triangle", "square", "diamond", "pentagon", "star", "hexagon", "cross",
)  # fmt: skip
COLOURS: Final = ("blue", "orange", "green", "pink", "sky", "violet", "olive", "brown")
"""Names for people; the paint stands in each theme, at the same place."""
_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_OWNER: Final = re.compile(r"^.*'s (?=\w)")
"""Whose it is, where it has no name of its own: "Bob's src"."""
_KEY: Final = re.compile(r"\[(.*?)\][^\[]*$")
_LONGEST: Final = 2


@dataclass(frozen=True, slots=True)
class LockLook:
    """What tells the lock with this *number* from the others, three times over.

    Beyond the first eight, colours and shapes are paired anew: 64 pairs before any is repeated.
    *letter* is taken from the name of the lock, and empty where no lock is meant.
    """

    number: int
    letter: str = ""

    @property
    def shape(self) -> str:
        """The shape of the padlock, one of `SHAPES`."""
        return SHAPES[self.number % len(SHAPES)]

    @property
    def paint(self) -> int:
        """The place of its colour in each theme."""
        return (self.number + self.number // len(SHAPES)) % len(COLOURS)

    @property
    def words(self) -> str:
        """The look in words: "blue circle"."""
        return f"{COLOURS[self.paint]} {self.shape}"


@lru_cache(maxsize=64)
def looks_of(names: tuple[str, ...]) -> tuple[LockLook, ...]:
    """The looks of the locks called *names*; no two have one letter, and later ones change none.

    Whoever reads "left" beside a padlock sees why there is an L on it.
    """
    taken: dict[str, None] = {}
    for name in names:
        taken[next(letter for letter in _letters(name) if letter not in taken)] = None
    return tuple(LockLook(number, letter) for number, letter in enumerate(taken))


def _letters(name: str) -> Iterator[str]:
    """What may stand for *name*, the best first: `locks['Bob']` is B, `forks[3]` 3, `left` L."""
    own = _own_words(name)
    initials = [word[-_LONGEST:] if word.isdecimal() else word[0].upper() for word in own]
    yield from initials
    yield from (sign.upper() for sign in own[0] if sign.isalpha() and sign not in "aeiouAEIOU")
    for number in count(2):
        yield f"{initials[0][0]}{number}"


def _own_words(name: str) -> list[str]:
    """The words of *name*, those first that tell it from its like: key, number or single letter."""
    path = _OWNER.sub("", name)
    words = _WORD.findall(path) or ["lock"]
    key = _KEY.search(path)
    keys = [] if key is None else _WORD.findall(key[1])
    short = [word for word in reversed(words) if word.isdecimal() or len(word) == 1]
    return list(dict.fromkeys((*keys, *short, *words)))

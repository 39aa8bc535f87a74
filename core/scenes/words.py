"""The language in which a scene speaks: handed in, since only a window knows whose eyes see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol


class Translate(Protocol):
    """Gives *text*, which belongs to *context*, in the language of whoever looks.

    Whatever holds one is called `translate`: Qt's tool for gathering texts looks for that name.
    """

    def __call__(self, context: str, text: str) -> str:
        """*text* as people see it."""


class Plural(Protocol):
    """Gives *text* in the form for the number *n*, which replaces %n; it is called `tr`."""

    def __call__(self, text: str, disambiguation: str, n: int) -> str:
        """*text* as people see it."""


@dataclass(frozen=True, slots=True)
class Words:
    """A language: its texts, and their forms for numbers."""

    translate: Translate
    tr: Plural


def english(context: str, text: str) -> str:
    """*text* as it is written, in any *context*."""
    del context
    return text


def _english_number(text: str, disambiguation: str, n: int) -> str:
    del disambiguation
    told = text.replace("%n", str(n))
    for ending in ("s", "es"):
        told = told.replace(f"({ending})", "" if n == 1 else ending)
    return told


ENGLISH: Final = Words(english, _english_number)
"""The language of the texts themselves."""

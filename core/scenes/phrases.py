"""Words in parts, so that a lock has its padlock before its name wherever it is written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.values import Ref


class Bit(NamedTuple):
    """A part of a phrase; the name of *lock* if that is one, *code* if a program says it.

    *wanted* says that the lock is somebody else's.
    """

    text: str
    lock: Ref | None = None
    code: bool = False
    wanted: bool = False


Phrase = tuple[Bit, ...]


@lru_cache(maxsize=1024)
def phrase(template: str, *parts: Bit | str) -> Phrase:
    """*template* with its places {0}, {1} ... filled by *parts*."""
    return tuple(bit for bit in _filled(template, parts) if bit.text)


def _filled(template: str, parts: tuple[Bit | str, ...]) -> Iterator[Bit]:
    for at, piece in enumerate(_pieces(template)):
        if at % 2 == 0:
            yield Bit(piece)
        else:
            part = parts[int(piece)]
            yield Bit(part) if isinstance(part, str) else part


@lru_cache(maxsize=1024)
def _pieces(template: str) -> tuple[str, ...]:
    """Words and numbers of places of *template*, in turn."""
    return tuple(re.split(r"\{(\d+)\}", template))


def plain(words: Phrase) -> str:
    """The text of *words* as one string."""
    return "".join(bit.text for bit in words)

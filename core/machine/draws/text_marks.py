"""Marks in texts, each of which stands for something undrawn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.draws.forms import Leaf, Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Two characters that Unicode keeps for the inner use of programs.
_BEGIN: Final = "\ufdd0"
_END: Final = "\ufdd1"
_MARK: Final = re.compile(f"{_BEGIN}([0-9]+){_END}")

Part: TypeAlias = Shown | Leaf


class Marks:
    """The undrawn *parts* of all texts, by the numbers of their marks."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._numbers: dict[str, int] = {}

    def mark(self, part: Part) -> str:
        """Return the mark that stands for *part*."""
        # Not by the part itself, as 1 and 1.0 are equal.
        number = self._numbers.setdefault(repr(part), len(self.parts))
        if number == len(self.parts):
            self.parts.append(part)
        return f"{_BEGIN}{number}{_END}"

    def parts_in(self, text: str) -> Iterator[str | Part]:
        """Give *text* in parts, with what is undrawn in the place of its marks."""
        # Between what is matched lies each number, as it is in a group.
        for at, piece in enumerate(_MARK.split(text)):
            if at % 2:
                yield self.parts[int(piece)]
            elif piece:
                yield piece

    def filled(self, text: str, tell: Callable[[Part], str]) -> str:
        """Return *text* with what *tell* says of each part in the place of its mark."""
        return _MARK.sub(lambda found: tell(self.parts[int(found[1])]), text)

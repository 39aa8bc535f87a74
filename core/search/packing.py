"""A state of the whole program as one integer, a field of bits for each part that changes.

Every content of a part gets a small number when it is first seen; 0 is what the part was
at the start of the program, nothing where it did not exist.  So a part needs room only
from its first change on, and the states before need not be touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable

    from core.search.tracking import Location

Content = TypeVar("Content")
_NARROW: Final = 6
_WIDE: Final = 20
_USUAL: Final = 16
LOCAL_MASK: Final = (1 << _WIDE) - 1
"""The bits of a thread's own part, at the low end."""


class SpaceFullError(Exception):
    """A part of the program has more different contents than there are numbers for them."""


class Field(Generic[Content]):
    """The bits of one part: at *shift*, as wide as *mask*; *contents* by number."""

    __slots__ = ("contents", "mask", "numbers", "shift")

    def __init__(self, shift: int, width: int, nothing: Content) -> None:
        self.shift: Final = shift
        self.mask: Final = (1 << width) - 1
        self.numbers: dict[Hashable, int] = {}
        self.contents: list[Content] = [nothing]

    @property
    def bits(self) -> int:
        """All its bits, where they are in a state."""
        return self.mask << self.shift

    def of(self, state: int) -> Content:
        """The content in *state*."""
        return self.contents[state >> self.shift & self.mask]

    def add(self, key: Hashable, content: Content) -> int:
        """The number of *content*, which *key* tells from others.

        Raises:
            SpaceFullError: there is none left.
        """
        number = self.numbers[key] = len(self.contents)
        if number > self.mask:
            raise SpaceFullError
        self.contents.append(content)
        return number

    def delta(self, state: int, number: int) -> int:
        """What to add to *state* so that this part has content *number*."""
        return (number - (state >> self.shift & self.mask)) << self.shift


class Layout:
    """Which part lies where; grows at its end."""

    def __init__(self) -> None:
        self.width = 0

    def field(self, location: Location, nothing: Content) -> Field[Content]:
        """Room for *location*, whose content was *nothing* so far."""
        width = _USUAL
        if isinstance(location, tuple):
            width = {"local": _WIDE, "printed": _WIDE, "face": _NARROW}.get(location[0], _USUAL)
        field = Field(self.width, width, nothing)
        self.width += width
        return field

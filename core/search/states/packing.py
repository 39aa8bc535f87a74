"""A state of the whole program as one integer, a field of bits for each part that changes.

Every content of a part gets a small number when it is first seen; 0 is what the part was
at the start of the program, nothing where it did not exist.  So a part needs room only
from its first change on, and the states before need not be touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

from core.machine.locations import FACE, LOCAL, OUTPUT
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from core.machine.locations import Location
    from core.machine.values import Ref

Content = TypeVar("Content")


class Widths(NamedTuple):
    """How many bits a part gets: what is a thread's *own*, its *face* to others, *usual* parts."""

    own: int
    face: int
    usual: int


NARROW: Final = Widths(own=18, face=8, usual=14)
"""Enough for most programs, and states of little memory."""
WIDE: Final = Widths(own=32, face=20, usual=28)
"""Enough for whatever can be searched at all."""


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
        """Return the content in *state*."""
        return self.contents[state >> self.shift & self.mask]

    def add(self, key: Hashable, content: Content) -> int:
        """Give *content*, which *key* tells from others, a number and return it.

        Raises:
            SpaceFullError: there is none left.
        """
        number = len(self.contents)
        # Never by wrapping round: two contents with one number would be one state.
        if number > self.mask:
            raise SpaceFullError
        self.numbers[key] = number
        self.contents.append(content)
        return number

    def delta(self, state: int, number: int) -> int:
        """Return what to add to *state* so that this part has content *number*."""
        # A difference and not a new state: it holds in every state that agrees in this part, and
        # those of several parts are added up. Python's integers make a negative one right by
        # borrowing, since the sum has number *number* in the field again.
        return (number - (state >> self.shift & self.mask)) << self.shift

    def row(self, state: int) -> tuple[object, ...]:
        """Return the row of items that `longer` has made it in *state*."""
        found: list[object] = []
        number = state >> self.shift & self.mask
        while number:
            number, item = cast("tuple[int, object]", self.contents[number])
            found.append(item)
        return tuple(reversed(found))

    def longer(self, state: int, items: Iterable[Hashable]) -> int:
        """Return what to add to *state* so that *items* come to the row that is there.

        Each is kept with the number of those before, so that a long row costs no more than a
        short one.
        """
        number = state >> self.shift & self.mask
        for item in items:
            key = (number, item)
            known = self.numbers.get(key)
            number = self.add(key, cast("Content", key)) if known is None else known
        return self.delta(state, number)


class Layout:
    """Which part lies where, in the *widths* given; grows at its end."""

    def __init__(self, widths: Widths) -> None:
        self.width = 0
        self._widths: Final = widths

    def field(self, location: Location, nothing: Content) -> Field[Content]:
        """Make room for *location*, whose content was *nothing* so far."""
        own, face, usual = self._widths
        owner = location[0]
        special: dict[Ref | str, int] = {LOCAL: own, OUTPUT: own, FACE: face}
        width = special.get(owner, usual)
        # At the end, so that all states made before have zeros there, which is what the part was
        # then.
        field = Field(self.width, width, nothing)
        self.width += width
        return field

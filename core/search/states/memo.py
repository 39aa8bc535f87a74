"""What is remembered of a computation, by the contents of the locations it looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from core.machine.locations import Location

Result = TypeVar("Result")


class Dependent:
    """What depends on the locations *reads*, which have the bits of *mask* in a state."""

    __slots__ = ("mask", "reads")

    def __init__(self) -> None:
        self.mask = 0
        self.reads: set[Location] = set()

    def forget(self) -> None:
        """Drop all that was remembered."""


class Memo(Dependent, Generic[Result]):
    """Results by the bits of *mask*, which are those of the locations *reads* in a state."""

    __slots__ = ("table",)

    def __init__(self) -> None:
        super().__init__()
        self.table: dict[int, Result] = {}

    def forget(self) -> None:
        """Drop all results."""
        self.table.clear()

    def known(self, state: int) -> Result | None:
        """What is remembered for *state*."""
        # One lookup for all that was looked at, however much: the bits of those fields, where they
        # lie.
        return self.table.get(state & self.mask)

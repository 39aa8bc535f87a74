"""What is remembered of a computation, by the contents of the locations it looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from core.machine.locations import Location

Result = TypeVar("Result")


class Memo(Generic[Result]):
    """Results by the bits of *mask*, which are those of the locations *reads* in a state."""

    __slots__ = ("mask", "reads", "table")

    def __init__(self) -> None:
        self.mask = 0
        self.reads: set[Location] = set()
        self.table: dict[int, Result] = {}

    def known(self, state: int) -> Result | None:
        """What is remembered for *state*."""
        return self.table.get(state & self.mask)

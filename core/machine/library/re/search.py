"""One search: how far it is, and the steps that are left of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.thrown import LimitError

if TYPE_CHECKING:
    from collections.abc import Callable

    Rest: TypeAlias = Callable[[int], int]
    Matcher: TypeAlias = Callable[["Search", int, Rest], int]

Span: TypeAlias = tuple[int, int]


FAILED: Final = -1


MOST_STEPS: Final = 400_000
"""How many steps one search takes before it is given up."""
_TOLD: Final = 64
"""After so many steps the machine is told of them."""


class Search:
    """One search in *text* up to *end*: the groups so far, and the steps that are left.

    *spend* is told of the steps that were taken.
    """

    __slots__ = ("_spend", "end", "groups", "last", "steps", "text")

    def __init__(self, text: str, end: int, groups: int, spend: Callable[[int], None]) -> None:
        self._spend = spend
        self.text = text
        self.end = end
        self.groups: list[Span | None] = [None] * (groups + 1)
        self.last = 0
        self.steps = MOST_STEPS

    def count(self) -> None:
        """Take one step.

        Raises:
            LimitError: There are none left.
        """
        self.steps -= 1
        if not self.steps % _TOLD:
            self._spend(_TOLD)
        if self.steps < 0:
            raise LimitError(
                f"a regular expression that takes more than {MOST_STEPS:,} steps",
                "write one without repeats inside repeats",
            )

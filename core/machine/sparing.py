"""A machine that is asked in passing: it gives up where the answer would take long.

What is looked at before anybody asked for a step (where a run is best opened, what a thread
does next) must not take longer than somebody waits for a picture, whatever the program.  So
its effort is counted, in what fuel is counted in: loops, calls, and items that are taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.limits import ROOM
from core.machine.machine import Machine
from core.machine.thrown import LimitError

if TYPE_CHECKING:
    from core.machine.linked import Linkage
    from core.machine.state import State

ALLOWED: Final = 4_000
"""What one question may cost; the dearest of all samples and lessons costs 2,900."""
_MOST_AT_ONCE: Final = 500
"""Loops that are made in one go by the host itself take hardly any time, however many."""


class Allowance:
    """The effort that is *left* for a question, which several machines may share."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left

    @property
    def spent(self) -> bool:
        """Whether nothing of it is left."""
        return self.left < 0


class SparingMachine(Machine):
    """A machine that ends what it does by a `LimitError` once *allowance* is spent."""

    __slots__ = ("_allowance", "_fuel")

    def __init__(self, image: Linkage, state: State, allowance: Allowance) -> None:
        self._allowance = allowance
        self._fuel = 0
        super().__init__(image, state)

    @property
    def gave_up(self) -> bool:
        """Whether the allowance is spent, so that what was done is not all that there was to do."""
        return self._allowance.spent

    def allow(self, effort: int) -> None:
        """Begin afresh with so much to spend."""
        self._allowance.left = effort

    @property
    def fuel(self) -> int:
        """What is left until the thread gives way."""
        return self._fuel

    @fuel.setter
    def fuel(self, left: int) -> None:
        used, self._fuel = self._fuel - left, left
        allowance = self._allowance
        # A step that was made is refuelled, and costs as much as a loop at least.
        allowance.left -= min(used, _MOST_AT_ONCE) if used > 0 else 1
        if used > 0 and allowance.left < 0:
            raise LimitError("it takes longer than somebody who looks in passing has", "wait")

    def work(self, size: int) -> None:
        """Count what *size* things take from the allowance, too."""
        # What is made is as large as it is, in one go or not.
        self._allowance.left -= size // ROOM
        super().work(size)

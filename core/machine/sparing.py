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
    from collections.abc import Callable

    from core.machine.linked import Linkage
    from core.machine.state import State

ALLOWED: Final = 4_000
"""What one question may cost; the dearest of all samples and lessons costs 2,900."""
BREATH: Final = 500
"""How much is done between two rests: a few milliseconds' worth."""
_MOST_AT_ONCE: Final = 500
"""Loops that are made in one go by the host itself take hardly any time, however many."""


class Allowance:
    """The effort that is *left* for a question, which several machines may share."""

    __slots__ = ("left",)

    counts = False
    """Whether it only counts, and gives nothing up."""

    def __init__(self, left: int) -> None:
        self.left = left

    @property
    def spent(self) -> bool:
        """Whether nothing of it is left."""
        return self.left < 0

    def note(self, effort: int) -> None:
        """So much was done where nothing can be given up."""
        self.left -= effort

    def spend(self, effort: int) -> None:
        """So much was done.

        Raises:
            LimitError: It was more than is left.
        """
        self.left -= effort
        if self.left < 0:
            raise LimitError("it takes longer than somebody who looks in passing has", "wait")


class Meter(Allowance):
    """Counts effort without bound: *used* so far.

    After each so much of it there is a *rest*, in which whoever waits for the machine may
    do something else.
    """

    __slots__ = ("rest", "used")

    counts = True

    def __init__(self) -> None:
        super().__init__(BREATH)
        self.used = 0
        self.rest: Callable[[], None] | None = None

    def begin(self, rest: Callable[[], None] | None, first: int) -> None:
        """From now on *rest* is called, the first time after so much effort."""
        self.rest, self.left = rest, first

    def note(self, effort: int) -> None:
        """So much was done, and in one go, which takes hardly any time."""
        self.spend(min(effort, _MOST_AT_ONCE))

    def spend(self, effort: int) -> None:
        """So much was done; it may be time for a rest."""
        self.used += effort
        self.left -= effort
        if self.left < 0:
            self.left = BREATH
            if self.rest is not None:
                self.rest()


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
        if used > 0:
            self._allowance.spend(min(used, _MOST_AT_ONCE))
        else:
            # A step that was made is refuelled, and costs as much as a loop at least.
            self._allowance.note(1)

    def spend(self, effort: int) -> None:
        """Count what the host does by itself, too."""
        self._allowance.spend(effort)

    def work(self, size: int) -> None:
        """Count what *size* things take from the allowance, too."""
        # What is made is as large as it is, in one go or not.
        self._allowance.note(size // ROOM)
        super().work(size)

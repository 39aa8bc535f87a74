"""What the strips show: a mark a step, bars of held locks, hatched waits, switches.

The arrays grow with the run and belong to the history that fills them; painters only read
the part that is visible.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.events import Kind
    from core.machine.values import Ref


@dataclass(frozen=True, slots=True)
class Mark:
    """Thread *tid* made step number *step* (the first is 0), of this *kind*.

    *value* is what it read or wrote, empty if that is not short.  *again* is the lock that it took
    though it had it, or let go of and has still.
    """

    step: int
    tid: int
    kind: Kind
    value: str = ""
    again: Ref | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """Thread *tid* held *lock* from step *start* up to step *end*, which is not included.

    *end* is None while it has it.
    """

    tid: int
    lock: Ref
    start: int
    end: int | None


@dataclass(frozen=True, slots=True)
class Hatch:
    """Thread *tid* could not go on from step *start* up to step *end*; *lock* if it wanted one."""

    tid: int
    start: int
    end: int | None
    lock: Ref | None


class Strips(Protocol):
    """The whole run from above; all ranges are of steps, half open."""

    @property
    def length(self) -> int:
        """How many steps there are."""

    @property
    def edition(self) -> int:
        """Another number whenever something else has changed than that there are more steps.

        No two runs have the same.
        """

    def marks(self, first: int, last: int) -> Sequence[Mark]:
        """The steps in the range."""

    def bars(self, first: int, last: int) -> Sequence[Bar]:
        """The bars that reach into the range."""

    def hatches(self, first: int, last: int) -> Sequence[Hatch]:
        """The waits that reach into the range."""

    def switches(self, first: int, last: int) -> Sequence[int]:
        """The steps in the range that were switches."""

    def failures(self, first: int, last: int) -> Sequence[int]:
        """The steps in the range at which something failed."""

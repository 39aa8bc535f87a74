"""The whole machine at one instant, and what can be decided about what comes next.

Equal states have equal futures.  Two states are equal when they differ at most in the
addresses of objects and in objects that nobody can reach.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.canonical import canonical, outline
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.objects import Obj
    from core.machine.output_log import Output
    from core.machine.threads import Number, Thread
    from core.machine.values import Ref, Value

    Seed: TypeAlias = int | float | str | bytes | tuple[object, ...]
    """What decides a row of draws: the run's, the program's, or a state that was put back."""

SEEDED: Final = "seeded"
"""What counts whether the program has decided by a seed what is drawn."""
TIMEOUT: Final = -1
"""The way of a choice by which the thread's timeout fires."""

LATER: Final = -2
"""The way of a choice by which what is drawn stays undrawn until something asks for it."""


class Choice(NamedTuple):
    """What is decided before a step: which thread, and where it matters which way.

    *way* is `TIMEOUT`, the number of an option (which waiters wake, which random value),
    or None for the default: the first waiters, the value from the run's seed.
    """

    tid: int
    way: int | None = None


class State(NamedTuple):
    """The whole machine at one instant: frozen, hashable.

    *globals* are the module variables by slot; *clock* the virtual time in seconds;
    *drawn* the number of random words taken from the stream of *seed*; *counts* what the
    library numbers (threads made so far); *numbers* tell objects from others, see
    `core.machine.hashing`.
    """

    threads: tuple[Thread, ...]
    heap: Mapping[Ref, Obj]
    globals: tuple[Value, ...]
    output: Output
    clock: float = 0.0
    seed: Seed = 0
    drawn: int = 0
    counts: tuple[tuple[str, int], ...] = ()
    numbers: tuple[tuple[Ref, Number], ...] = ()
    inputs: tuple[str, ...] = ()
    argv: tuple[str, ...] = ("program.py",)

    @property
    def reuses_idents(self) -> bool:
        """A new thread may get the number of one that is over."""
        return True

    @property
    def key(self) -> tuple[object, ...]:
        """The state as plain nested tuples in which addresses are numbered by reach."""
        # The arguments of the program are left out: nothing changes them.
        rest = (self.clock, self.seed, self.drawn, self.counts, self.inputs, tuple(self.output))
        return (*canonical(self.threads, self.globals, self.heap, dict(self.numbers)), rest)

    @property
    def _outline(self) -> tuple[object, ...]:
        """What of the key can be told at a glance."""
        rest = (self.clock, self.drawn, self.counts, self.inputs, len(self.output))
        return (*outline(self.threads, self.globals), rest)

    def __eq__(self, other: object) -> bool:
        # Most states that differ do so at a glance, and the walk through all objects is long.
        if not isinstance(other, State) or self._outline != other._outline:
            return False
        return self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

"""Who carries the stages of a check on: looks at the clock, and knows when to stop."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final, TypeVar

from core.named import NamedTuple
from core.search.states.undrawn_told import EACH
from core.search.strategies.explorer import WITH_TEXTS
from core.search.strategies.terms import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from core.search.check_report import CheckReport

Result = TypeVar("Result")
MOST_STATES: Final = 1_000_000
"""How many states are visited unless the caller says otherwise."""
FOR_REASONS: Final = 10.0
"""Seconds that the reasons of all failures may take together."""
LATER: Final = 3.0
"""Seconds that each stage after the search may take that the verdict can do without."""
BRIEF: Final = 0.2
"""Seconds that a stage still has when the caller wants an end."""


class Limits(NamedTuple):
    """Where a search stops: *most_states*; its caller may stop it at any time.

    The caller will do so after about so many *seconds*.  Up to *with_texts* states the verdict
    waits for all that can be printed.  In up to *each* ways what stays undrawn is told one by one.
    """

    most_states: int = MOST_STATES
    with_texts: float = WITH_TEXTS
    each: int = EACH
    seconds: float = inf


class Pace:
    """Carries stages on as long as they may take; *states* is what is told of progress.

    *clock* gives seconds.  *stopped* is why the caller wants an end; empty if it does not.
    *errors* are faults of Interlock's own that ended a stage.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.stopped = ""
        self.states = 0
        self.errors: list[Exception] = []

    def stop(self, reason: str) -> None:
        """Bring everything to an end; the first *reason* counts."""
        self.stopped = self.stopped or reason

    def whole(
        self, stage: Generator[object, None, Result]
    ) -> Generator[Progress, None, Result | None]:
        """Carry *stage* on until it is over, or the caller has had enough."""
        return (yield from self.within(inf, stage, brief=0.0))

    def within(
        self, seconds: float, stage: Generator[object, None, Result], *, brief: float = BRIEF
    ) -> Generator[Progress, None, Result | None]:
        """Carry *stage* on until it is over, for at most *seconds*.

        From when the caller has had enough, *brief* seconds are left.
        """
        end = self.clock() + seconds
        hurried = False
        while True:
            now = self.clock()
            # A stage may be about to tell what it has, which is worth a moment.
            if self.stopped and not hurried:
                end, hurried = min(end, now + brief), True
            if now >= end:
                return None
            try:
                next(stage)
            except StopIteration as over:
                result: Result = over.value
                return result
            yield Progress(self.states, 0, None)

    def guarded(
        self, stage: Generator[Progress, None, Result]
    ) -> Generator[Progress, None, Result | None]:
        """Carry *stage* on; give None if a fault of Interlock's own ends it.

        What other stages found is told all the same, and the fault beside it.
        """
        try:
            return (yield from stage)
        except Exception as error:  # noqa: BLE001 - a fault of ours must not cost what is known
            self.errors.append(error)
            return None


def fault_of(error: Exception) -> str:
    """Return what to report of *error*, in one line."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f" in {at.tb_frame.f_code.co_filename}, line {at.tb_lineno}" if at is not None else ""
    return ascii(f"{type(error).__name__}: {error}") + place


def latest(
    report: CheckReport,
    better: Iterator[CheckReport],
    clock: Callable[[], float],
    interrupted: Callable[[], bool] = lambda: False,
) -> CheckReport:
    """Return the last of the *better* reports that come in time, *report* if none does."""
    end = clock() + FOR_REASONS
    for each in better:
        report = each
        if clock() > end or interrupted():
            break
    return report

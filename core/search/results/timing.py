"""Which failures come about with the timing as written, and which take a thread that is held up."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from core.runs.schedule import parse_schedule
from core.search.check_report import AS_WRITTEN, HELD_UP, FoundWarning
from core.search.results.witness import schedule_of
from core.search.sharing.uses import Uses
from core.search.states.grain import Grain
from core.search.states.space import Space

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from core.language.program import Program
    from core.runs.schedule import Schedule
    from core.search.check_report import FoundFailure, HeldUp
    from core.search.results.lateness import Timed
    from core.search.strategies.as_written import AsWritten
    from core.search.strategies.move_table import MoveTable

MOST_TRIES: Final = 12
"""So many slacks are tried."""
MOST_INSTANTS: Final = 300
"""Of runs with more moments than this it is not told what they take to fail."""


class Timing:
    """Judges failures of *program* by the timing as it is written; *search* has all such runs.

    *search* is None until it is needed.
    """

    def __init__(self, program: Program) -> None:
        self.search: AsWritten | None = None
        self._program = program

    @property
    def proves(self) -> bool:
        """Whether it is known that nothing fails with the timing as written."""
        return self.search is not None and self.search.complete and not self.search.found

    def judge(self, failures: list[FoundFailure]) -> Generator[None, None, None]:
        """Say of each of *failures*, in its place, what it takes; yields often."""
        passes = False
        for at, failure in enumerate(failures):
            timed = yield from _lateness(self._program, parse_schedule(failure.schedule))
            if timed is None:
                continue
            passes |= timed.passes
            timing = "" if timed.held_up else AS_WRITTEN
            failures[at] = failure._replace(timing=timing, held_up=timed.held_up)
        if not passes:
            # Where no time passes there is nothing to tell.
            failures[:] = [each._replace(timing="", held_up=None) for each in failures]
        elif any(failure.held_up for failure in failures):
            yield from self.look()
            yield from self._compare(failures)

    def look(self) -> Generator[None, None, None]:
        """Try all runs with the timing as written; yields often."""
        space = Space(self._program, Grain(timed=True, texts=False), Uses())
        from core.search.strategies.move_table import MoveTable  # noqa: PLC0415 - seldom needed

        self._table = MoveTable(space, fusing=True)
        # Where only this timing is asked about, the verdict rests on all of its runs.
        asked = self._program.world.timing != "free"
        self._most_instants = inf if asked else MOST_INSTANTS
        self.search = _as_written(self._table, 0.0, self._most_instants)
        yield from self.search.go()

    def _short(self, kind: str) -> Generator[None, None, HeldUp | None]:
        """Find a run that shows a failure of *kind* in which nobody is held up for long.

        Of those in which only sleepers are held up there is none with less.
        """
        search = self.search
        assert search is not None
        for _ in range(MOST_TRIES):
            if search.next_slack == inf:
                return None
            search = _as_written(self._table, search.next_slack, self._most_instants)
            yield from search.go()
            ways = [way for sign, way in search.found.items() if sign.kind == kind]
            if ways:
                schedule = schedule_of(ways[0])
                timed = yield from _lateness(self._program, schedule)
                held_up = None if timed is None else timed.held_up
                return None if held_up is None else held_up._replace(schedule=str(schedule))
            if not search.complete:
                return None
        return None

    def _compare(self, failures: list[FoundFailure]) -> Generator[None, None, None]:
        """Say which of *failures* do not come about with the timing as written."""
        assert self.search is not None
        kinds = {sign.kind for sign in self.search.found}
        for at, failure in enumerate(failures):
            if failure.held_up is None:
                continue
            # By their kinds alone: then no failure is said to take more than it does.
            if failure.kind in kinds:
                failures[at] = failure._replace(timing=AS_WRITTEN, held_up=None)
            elif self.search.complete:
                failures[at] = failure._replace(timing=HELD_UP)
                short = yield from self._short(failure.kind)
                if short is not None and short.seconds <= failure.held_up.seconds:
                    failures[at] = failure._replace(timing=HELD_UP, held_up=short)


def as_warnings(failures: Iterable[FoundFailure]) -> list[FoundWarning]:
    """Return a warning for each of *failures*, which are left out of the verdict."""
    return [
        FoundWarning(
            kind="held-up",
            message=f"with another timing: {each.kind}: {each.message}"
            f" (shown by --schedule {each.schedule})",
            lines=() if each.line is None else (each.line,),
        )
        for each in failures
    ]


# Only programs in which something fails, or whose timing counts, are judged.


def _lateness(program: Program, schedule: Schedule) -> Generator[None, None, Timed | None]:
    from core.search.results.lateness import lateness  # noqa: PLC0415

    return lateness(program, schedule)


def _as_written(table: MoveTable, slack: float, most_instants: float) -> AsWritten:
    from core.search.strategies.as_written import AsWritten  # noqa: PLC0415

    return AsWritten(table, slack, most_instants)

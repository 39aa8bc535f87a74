"""The plain runs of a check: some before the search, the others beside one that takes long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.runs.schedule import ByPolicy, Schedule
from core.search.check_report import Trial
from core.search.results.retelling import observed
from core.search.strategies.plain_runs import BEFORE, BESIDE, runs_by

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from core.language.program import Program
    from core.search.pace import Pace
    from core.search.results.failures import Failures
    from core.search.strategies.observed import Suspicious
    from core.search.strategies.plain_runs import Run
    from core.search.strategies.terms import Progress

FIRST: Final = 0.5
"""Seconds that the runs before the search may take together."""
SHARE: Final = 0.25
"""The share of a long search that plain runs have until all are made."""
_LOOKS: Final = tuple(Schedule(seed, (ByPolicy("random", seed, 1_000),)) for seed in (1, 2))
"""The beginnings of runs in which races are looked for where none has come to its end."""


class Trying:
    """Makes the plain *runs* of *program*, and adds what fails in them to *failures*."""

    def __init__(self, program: Program, pace: Pace, failures: Failures) -> None:
        self._program = program
        self._pace = pace
        self._failures = failures
        self.runs: list[Run] = []
        self._first = self._try_out(BEFORE)
        self._all = self._try_all()
        self._owed, self._looked = 0.0, 0.0

    @property
    def trial(self) -> Trial:
        """How many runs were made so far, and how many of them failed."""
        return Trial(runs=len(self.runs), failed=sum(bool(run.signs) for run in self.runs))

    def before(self) -> Generator[Progress, None, None]:
        """Make the runs before the search, as far as there is time."""
        yield from self._within(FIRST, self._first)

    def after(self) -> Generator[Progress, None, None]:
        """Make those that are left when the search is over and has proved nothing."""
        yield from self._within(FIRST, self._all)

    def fail(self) -> Generator[Progress, None, None]:
        """Tell of the last run, too, which may have failed just when its time was up."""
        yield from self._within(FIRST, self._failures.of_runs(self.runs))

    def begin_beside(self) -> None:
        """From now on a search goes on, which has its time first."""
        self._looked = self._pace.clock()

    def beside(self) -> Generator[Progress, None, None]:
        """Go on with plain runs, one of which may be long, for their share of the time."""
        pace = self._pace
        self._owed += SHARE * (pace.clock() - self._looked)
        end = pace.clock() + self._owed
        yield from self._within(self._owed, self._all)
        self._looked = pace.clock()
        self._owed = max(0.0, end - self._looked)

    def shown(self) -> list[Suspicious]:
        """Return what was suspicious in the runs that came to an end."""
        return [run.shown for run in self.runs if run.shown is not None]

    def looks(self) -> Generator[None, None, list[Suspicious]]:
        """Find the races in the beginnings of two runs; yields now and then."""
        shown = []
        for schedule in _LOOKS:
            seen = yield from observed(self._program, schedule)
            shown.append(seen)
        return shown

    def _within(
        self, seconds: float, stage: Generator[None, None, None]
    ) -> Generator[Progress, None, None]:
        pace = self._pace
        yield from pace.guarded(pace.within(seconds, stage))

    def _try_out(self, policies: Iterable[tuple[str, int]]) -> Generator[None, None, None]:
        """Make runs by *policies*, and tell of each what fails in it; yields often."""
        for policy in policies:
            yield from runs_by((policy,), self._program, self.runs)
            yield from self._failures.of_runs(self.runs)

    def _try_all(self) -> Generator[None, None, None]:
        """Go on with the runs before the search, then make those that a long one is worth."""
        yield from self._first
        yield from self._try_out(BESIDE)

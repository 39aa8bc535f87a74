"""A whole check of a program: search it, explain what fails, list how it can end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from core.search.endless import ENDLESS, first_endless
from core.search.explorer import Progress, StopSearchError, explore
from core.search.findings import explained, lasting_locks, suspicions
from core.search.outcomes import end_of, end_signs
from core.search.report import CheckReport, Outcome
from core.search.settings import Reductions
from core.search.witness import Witness, schedule_of, simplest

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from core.language.program import Program
    from core.search.explorer import Visit
    from core.search.states.entry import Change, Sign
    from core.search.outcomes import End
    from core.search.probability import Likelihood
    from core.search.report import FoundFailure, Word

MOST_STATES: Final = 1_000_000
"""How many states are visited unless the caller says otherwise."""
MOST_FOR_ODDS: Final = 50_000
"""Of more states than this without reductions, probabilities are estimated."""
MANY_REDUCED: Final = 8_000
"""With so many states under reductions it is not tried to count those without."""
MOST_RUNS: Final = 1_000
"""How many random runs an estimate rests on."""
MOST_FAILURES: Final = 12
"""How many failures are explained."""
MOST_OUTCOMES: Final = 1_000
"""How many outcomes are listed."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Where a search stops: *most_states*; its caller may stop it at any time."""

    most_states: int = MOST_STATES


class Check:
    """A check of *program*: iterate over `go` until it gives the report.

    *clock* gives seconds; what is found does not depend on it.
    """

    def __init__(
        self,
        program: Program,
        limits: Limits,
        clock: Callable[[], float],
        reductions: Reductions | None = None,
    ) -> None:
        self._program = program
        self._limits = limits
        self._clock = clock
        self._reductions = Reductions() if reductions is None else reductions
        self._stopped = ""
        self._states = 0
        self._endless = False

    def stop(self, reason: str) -> None:
        """Come to an end with what was found so far; *reason* goes into the report."""
        self._stopped = self._stopped or reason

    def go(self) -> Generator[Progress, None, CheckReport]:
        """Search, and yield now and then how far it is."""
        begin = self._clock()
        visit = yield from self._visit()
        failures, reason = yield from self._failures(visit)
        outcomes = yield from self._outcomes(visit)
        schedules = [outcome.schedule for outcome in outcomes[:6]]
        warnings = suspicions(self._program, [*schedules, *(each.schedule for each in failures)])
        verdict: Word = "unsafe" if failures else "undecided" if reason else "safe"
        return CheckReport(
            file=self._program.source.name, verdict=verdict, complete=not reason, reason=reason,
            states=len(visit.seen), steps=visit.steps, seconds=round(self._clock() - begin, 4),
            failures=failures, warnings=(*warnings, *lasting_locks(visit)), outcomes=outcomes,
        )  # fmt: skip

    # The parts of a check

    def _visit(self) -> Generator[Progress, None, Visit]:
        search = explore(
            self._program, self._reductions, most_states=self._limits.most_states
        )  # fmt: skip
        while True:
            try:
                progress = search.throw(StopSearchError) if self._stopped else next(search)
            except StopIteration as over:
                visit: Visit = over.value
                self._states = len(visit.seen)
                return visit
            yield progress

    def _failures(
        self, visit: Visit
    ) -> Generator[Progress, None, tuple[tuple[FoundFailure, ...], str]]:
        reason = self._reason(visit)
        circle: frozenset[int] = frozenset()
        if visit.complete:
            circle = (yield from self._pace(first_endless(visit))) or frozenset()
            self._endless = bool(circle)
        wanted = self._wanted(visit)
        if circle:
            wanted[ENDLESS] = (next(state for state in visit.seen if state in circle), None)
        ways: dict[Sign, Witness] = {}
        if wanted:
            ways = (yield from self._pace(simplest(visit, set(wanted), circle))) or {}
        found = []
        for sign, (state, change) in list(wanted.items())[:MOST_FAILURES]:
            way = ways.get(sign)
            path = (*visit.path(state), *(change.choices if change else ()))
            found.append(explained(self._program, sign, path if way is None else way.choices))
        found.sort(key=lambda each: (each.switches, each.steps, each.message))
        return tuple(found), reason or self._stopped

    def _wanted(self, visit: Visit) -> dict[Sign, tuple[int, Change | None]]:
        """Each failure once, whosoever it is, with the nearest way there."""
        wanted: dict[Sign, tuple[int, Change | None]] = {}
        for sign, way in visit.signs.items():
            wanted.setdefault(sign._replace(tid=-1), way)
        for end in visit.ends:
            for sign in end_signs(visit.space, end):
                wanted.setdefault(sign._replace(tid=-1), (end, None))
        return wanted

    def _reason(self, visit: Visit) -> str:
        """Why *visit* proves nothing; empty if it does."""
        if self._stopped:
            return self._stopped
        if visit.cuts:
            return next(iter(visit.cuts))
        if visit.space.sampled:
            return "random values were drawn from too many to try each"
        return "" if visit.complete else f"there are more than {len(visit.seen) - 1:,} states"

    def _outcomes(self, visit: Visit) -> Generator[Progress, None, tuple[Outcome, ...]]:
        ends: dict[End, int] = {}
        for last in visit.ends:
            ends.setdefault(end_of(visit.space, last), last)
        odds = yield from self._odds(visit, ends)
        told = []
        for end, state in list(ends.items())[:MOST_OUTCOMES]:
            likelihood = odds.get(end)
            told.append(
                Outcome(
                    output="".join(end.output),
                    values=dict(end.values),
                    failures=end.failures,
                    probability=None if likelihood is None else likelihood.value,
                    probability_kind="unknown" if likelihood is None else likelihood.kind,
                    interval=None if likelihood is None else (likelihood.low, likelihood.high),
                    schedule=str(schedule_of(visit.path(state))),
                )
            )
        return tuple(sorted(told, key=lambda each: -(each.probability or 0.0)))

    def _odds(
        self, visit: Visit, ends: dict[End, int]
    ) -> Generator[Progress, None, dict[End, Likelihood]]:
        # Takes a while to load, and programs with one outcome need none of it.
        from core.search.odds import likelihoods, sure  # noqa: PLC0415

        if not ends:
            return {}
        if len(ends) == 1 and visit.complete and not self._endless:
            return sure(ends)
        fair = self._reductions.fair
        plain: Visit | None = visit if visit.reductions == fair else None
        if plain is None:
            most = MOST_FOR_ODDS if len(visit.seen) < MANY_REDUCED else 1
            search = explore(self._program, fair, most_states=most)
            plain = yield from self._pace(search)
        if plain is None:
            return {}
        found = yield from self._pace(likelihoods(plain, MOST_RUNS))
        return found or {}

    def _pace(
        self, stage: Generator[object, None, Result]
    ) -> Generator[Progress, None, Result | None]:
        """Carry *stage* on until it is over, or the caller has had enough."""
        while not self._stopped:
            try:
                next(stage)
            except StopIteration as over:
                result: Result = over.value
                return result
            yield Progress(self._states, 0)
        return None

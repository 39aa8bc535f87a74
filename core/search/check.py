"""A whole check of a program: first answers, the search, what fails, how it can end."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.search.afterwards import Afterwards
from core.search.by_cost import Beside
from core.search.check_gaps import Gaps
from core.search.check_report import (
    HELD_UP,
    SCHEDULES,
    TRIED_VALUES,
    Bound,
    CheckReport,
    Trial,
)
from core.search.check_runs import FIRST, Trying
from core.search.pace import LATER, Pace
from core.search.reductions import symmetry, transactions
from core.search.reductions.registry import ALL
from core.search.results.doubts import Seen, as_warnings, doubts_of
from core.search.results.failures import Failures
from core.search.results.listing import Listing
from core.search.results.notes import notes_on
from core.search.results.retelling import cuts_of, grown_in, lasting_locks, races_of
from core.search.strategies.explorer import explore
from core.search.strategies.terms import StopSearchError, Terms

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from core.language.program import Program
    from core.search.check_report import FoundFailure, FoundWarning, Word
    from core.search.pace import Limits
    from core.search.reductions.registry import Reductions
    from core.search.strategies.observed import Race
    from core.search.strategies.plain_runs import Run
    from core.search.strategies.terms import Progress
    from core.search.strategies.visit import Visit

BOUNDED: Final = 3.0
"""Seconds that the search by switches may have where the other proves nothing."""
FEW_STEPS: Final = 8_000
"""How many steps it may make then."""


class _Noticed(NamedTuple):
    """What else was seen: the data *races*, the *runs* that were made, what was suspicious."""

    races: dict[Race, None]
    runs: list[Run]
    warnings: list[FoundWarning]


class Check:
    """A check of *program*: iterate over `go` until it gives the report.

    *clock* gives seconds; the verdict of a search that is complete does not depend on it.
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
        self._pace = Pace(clock)
        self._reductions = ALL if reductions is None else reductions
        self._failures = Failures(program, self._pace)
        self._gaps = Gaps(program, limits, self._pace, self._failures)
        fusing = transactions.NAME in self._reductions
        self._beside = Beside(clock, fusing=fusing, limit=limits.seconds)
        self._trying = Trying(program, self._pace, self._failures)
        self._listing = Listing(limits.each)

    @property
    def first_failure(self) -> FoundFailure | None:
        """The first that plain runs showed before the search, if any did."""
        return self._failures.first

    @property
    def trial(self) -> Trial:
        """The plain runs that were made so far, and how many of them failed."""
        return self._trying.trial

    @property
    def errors(self) -> list[Exception]:
        """The faults of Interlock's own that ended a part of the check."""
        return self._pace.errors

    def stop(self, reason: str) -> None:
        """Come to an end with what was found so far; *reason* goes into the report."""
        self._pace.stop(reason)

    def go(self) -> Generator[Progress, None, CheckReport]:
        """Search, and yield now and then how far it is."""
        pace, trying, gaps = self._pace, self._trying, self._gaps
        begin = pace.clock()
        yield from trying.before()
        visit = yield from pace.guarded(self._visit())
        if gaps.in_search(visit) and not pace.stopped:
            yield from trying.after()
        reason = gaps.in_search(visit)
        yield from trying.fail()
        if visit is not None:
            reason = yield from self._judge(visit, reason)
        reason = reason or pace.stopped or gaps.fault()
        reason = reason or (yield from gaps.in_slow_computing(visit))
        yield from gaps.judge_timing(reason)
        if reason:
            # What the search did not come to may have shown in a plain run.
            self._listing.add_runs(trying.runs)
        races: dict[Race, None] = {}
        warnings: list[FoundWarning] = []
        looking = self._suspicious(visit, races, warnings)
        yield from pace.guarded(pace.within(LATER, looking))
        runs = list(trying.runs)
        if visit is not None:
            told = yield from self._texts(visit, pace.clock() - begin)
            after = self._afterwards()
            yield from pace.guarded(after.go(told or visit))
            runs += after.random_runs
        return self._report(visit, _Noticed(races, runs, warnings), reason, begin)

    # The parts of a check

    def _judge(self, visit: Visit, reason: str) -> Generator[Progress, None, str]:
        """Find what fails and how it can end; return why nothing is proved, *reason* if given."""
        pace, listing = self._pace, self._listing
        if reason and not pace.stopped:
            going = self._beside.go(visit.space, FEW_STEPS)
            yield from pace.guarded(pace.within(BOUNDED, going))
        yield from pace.guarded(self._failures.of_visit(visit, self._beside))
        if not visit.ends and not self._failures.found and not self._failures.meant:
            # Every program ends somehow or fails: without either, something was overlooked.
            reason = reason or "no run was found that comes to an end"
        adding = listing.add_visit(visit)
        yield from pace.guarded(pace.within(inf, adding))
        if reason:
            for search in self._beside.searches.values():
                yield from pace.guarded(pace.within(inf, listing.add_bounded(search)))
            examples = listing.add_examples(self._program)
            yield from pace.guarded(pace.within(LATER, examples))
        else:
            # Plain runs know no reduction: what they end in and the search does not is a fault.
            self._failures.faults += listing.missing(self._trying.runs)
        return reason

    def _texts(self, visit: Visit, took: float) -> Generator[Progress, None, Visit | None]:
        """Find the texts that a complete *visit*, which *took* so many seconds, left out."""
        if not visit.complete or not visit.ends or visit.space.grain.tells_ends:
            return None
        from core.search.printing import find_texts  # noqa: PLC0415 - for large programs

        finding = find_texts(visit, self._reductions, self._pace, self._listing, took)
        return (yield from self._pace.guarded(finding))

    def _afterwards(self) -> Afterwards:
        listing, runs, endless = self._listing, self._trying.runs, self._failures.endless
        return Afterwards(
            self._program, self._reductions, self._pace, listing, runs, endless=endless
        )

    def _visit(self) -> Generator[Progress, None, Visit | None]:
        pace = self._pace
        early = pace.stopped
        if early:
            # A search that has not begun has nothing to come to an end with.
            return None
        terms = Terms(with_texts=self._limits.with_texts)
        visit = yield from self._explore(self._reductions, terms)
        if visit.complete and visit.merging and not visit.ends and self._failures.service.lines:
            # Who goes on for ever, and who is stuck, is told of threads one by one.
            terms = Terms(grain=visit.space.grain, uses=visit.space.uses)
            visit = yield from self._explore(self._reductions - {symmetry.NAME}, terms)
        return visit

    def _explore(self, reductions: Reductions, terms: Terms) -> Generator[Progress, None, Visit]:
        pace, most = self._pace, self._limits.most_states
        search = explore(self._program, reductions, most_states=most, terms=terms)
        self._trying.begin_beside()
        late = pace.clock() + FIRST
        while True:
            try:
                progress = search.throw(StopSearchError) if pace.stopped else next(search)
            except StopIteration as over:
                visit: Visit = over.value
                pace.states = len(visit.seen)
                return visit
            yield progress
            if pace.clock() > late:
                yield from self._trying.beside()
            yield from pace.within(inf, self._beside.go_on(progress), brief=0.0)

    def _suspicious(
        self, visit: Visit | None, races: dict[Race, None], warnings: list[FoundWarning]
    ) -> Generator[None, None, None]:
        """Add the data races, and what else need not go wrong; yields now and then."""
        shown = self._trying.shown()
        if visit is not None:
            # First, as they are known by now: runs that never end may take all of the time.
            races.update(dict.fromkeys(races_of(visit)))
        if visit is None or not visit.complete:
            shown = shown or (yield from self._trying.looks())
            races.update(dict.fromkeys(race for each in shown for race in each.races))
        told: dict[tuple[str, tuple[int, ...]], FoundWarning] = {}
        for each in (warning for one in shown for warning in one.warnings):
            told.setdefault((each.kind, each.lines), each)
        warnings += told.values()
        if visit is not None:
            warnings += lasting_locks(visit)

    # The report

    def _report(
        self, visit: Visit | None, noticed: _Noticed, reason: str, begin: float
    ) -> CheckReport:
        listing, warnings = self._listing, noticed.warnings
        failures, outcomes = self._failures.in_order(), listing.outcomes()
        if self._gaps.as_written:
            from core.search.results.timing import as_warnings as warned_of  # noqa: PLC0415

            warnings += warned_of(each for each in failures if each.timing == HELD_UP)
            failures = tuple(each for each in failures if each.timing != HELD_UP)
            if self._gaps.none_as_written:
                reason = self._gaps.fault()
        seen = Seen(
            noticed.races, listing, outcomes, noticed.runs, clock_decides=self._gaps.clock_decides
        )
        doubts = doubts_of(self._program, seen)
        verdict: Word = "unsafe" if failures else "undecided" if reason else "safe"
        told = len(outcomes) == len(listing.rows)
        return CheckReport(
            file=self._program.source.name, verdict=verdict,
            complete=not reason and listing.all_found and told, reason=reason,
            switches_complete=None if self._beside.complete < 0 else self._beside.complete,
            bounds=self._bounds(visit), tried=self.trial,
            states=0 if visit is None else len(visit.seen),
            steps=0 if visit is None else visit.steps,
            seconds=round(self._pace.clock() - begin, 4), failures=failures, doubts=doubts,
            warnings=(*as_warnings(doubts), *warnings), outcomes=outcomes,
            outcome_count=len(listing.rows), notes=self._notes(), fault=self._gaps.fault(),
            refusals=(), grew=grown_in(visit) if reason and not failures else (),
        )  # fmt: skip

    def _bounds(self, visit: Visit | None) -> tuple[Bound, ...]:
        """Return which runs were all tried."""
        if visit is not None and visit.complete and visit.space.sampled:
            # Values of a draw are missing, but no schedule is, where no time was left out either.
            missed = cuts_of(visit) or visit.space.looks.clock or self._gaps.fault()
            if not (missed or self._pace.stopped):
                return self._beside.told(Bound(SCHEDULES, 0, None, TRIED_VALUES))
        return self._beside.told()

    def _notes(self) -> tuple[str, ...]:
        """Say what is not told of the outcomes, and what of the program's world was left aside."""
        notes = [*self._program.notes, *notes_on(self._listing)]
        if self._failures.meant:
            notes.append(self._failures.service.told())
        if self._gaps.as_written:
            notes.append(
                "judged by the timing as written: what takes a thread that is held up is no failure"
            )
        return tuple(notes)

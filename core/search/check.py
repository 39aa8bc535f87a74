"""A whole check of a program: first answers, the search, what fails, how it can end."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.runs.schedule import ByPolicy, Schedule
from core.search.beside import Beside
from core.search.pace import Pace, fault_of
from core.search.reductions import symmetry, transactions
from core.search.reductions.registry import ALL, FAIR
from core.search.report import HELD_UP, CheckReport, Trial
from core.search.results.doubts import Seen, as_warnings, doubts_of
from core.search.results.failures import Failures
from core.search.results.findings import (
    cuts_of,
    lasting_locks,
    observed,
    races_of,
    told_sampled,
)
from core.search.results.listing import Listing
from core.search.results.probability import exact
from core.search.results.timing import Timing
from core.search.results.timing import as_warnings as held_up_as_warnings
from core.search.states.tellers import EACH
from core.search.strategies.explorer import FEW, WITH_TEXTS, StopSearchError, Terms, explore
from core.search.strategies.plain_runs import BEFORE, BESIDE, random_runs, runs_by

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from core.language.program import Program
    from core.search.reductions.registry import Reductions
    from core.search.report import FoundFailure, FoundWarning, Growth, Word
    from core.search.strategies.explorer import Progress
    from core.search.strategies.observed import Race
    from core.search.strategies.plain_runs import Run
    from core.search.strategies.visit import Visit

MOST_STATES: Final = 1_000_000
"""How many states are visited unless the caller says otherwise."""
MOST_FOR_ODDS: Final = 50_000
"""Of more states than this without reductions, probabilities are estimated."""
MANY_REDUCED: Final = 8_000
"""With so many states under reductions it is not tried to count those without."""
MOST_RUNS: Final = 100
"""How many random runs an estimate rests on."""
FIRST: Final = 0.5
"""Seconds that the runs before the search may take together."""
SHARE: Final = 0.25
"""The share of a long search that plain runs have until all are made."""
BOUNDED: Final = 3.0
"""Seconds that the search by switches may have where the other proves nothing."""
FEW_STEPS: Final = 8_000
"""How many steps it may make then."""
LATER: Final = 3.0
"""Seconds that odds and orders may take, which come after the verdict."""
_LOOKS: Final = tuple(Schedule(seed, (ByPolicy("random", seed, 1_000),)) for seed in (1, 2))
"""The beginnings of runs that are looked at where none has come to its end."""


class Limits(NamedTuple):
    """Where a search stops: *most_states*; its caller may stop it at any time.

    The caller will do so after about so many *seconds*.  Up to *with_texts* states the verdict
    waits for all that can be printed.  In up to *each* ways what stays undrawn is told one by one.
    """

    most_states: int = MOST_STATES
    with_texts: float = WITH_TEXTS
    each: int = EACH
    seconds: float = inf


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
        self._timing = Timing(program)
        fusing = transactions.NAME in self._reductions
        self._beside = Beside(clock, fusing=fusing, limit=limits.seconds)
        self._runs: list[Run] = []
        self._random_runs: list[Run] = []
        self._before = self._try_out(BEFORE)
        self._tries = self._try_all()
        self._owed, self._looked = 0.0, 0.0

    @property
    def first_failure(self) -> FoundFailure | None:
        """The first that plain runs showed before the search, if any did."""
        return self._failures.first

    @property
    def trial(self) -> Trial:
        """The plain runs that were made so far, and how many of them failed."""
        return Trial(runs=len(self._runs), failed=sum(bool(run.signs) for run in self._runs))

    @property
    def errors(self) -> list[Exception]:
        """The faults of Interlock's own that ended a part of the check."""
        return self._pace.errors

    def stop(self, reason: str) -> None:
        """Come to an end with what was found so far; *reason* goes into the report."""
        self._pace.stop(reason)

    def go(self) -> Generator[Progress, None, CheckReport]:
        """Search, and yield now and then how far it is."""
        pace, listing = self._pace, Listing(self._limits.each)
        begin = pace.clock()
        yield from pace.guarded(pace.within(FIRST, self._before))
        visit = yield from pace.guarded(self._visit())
        if self._reason(visit) and not pace.stopped:
            yield from pace.guarded(pace.within(FIRST, self._tries))
        reason = self._reason(visit)
        # A run may have failed just when its time was up.
        yield from pace.guarded(pace.within(FIRST, self._failures.of_runs(self._runs)))
        if visit is not None:
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
                self._failures.faults += listing.missing(self._runs)
        reason = reason or pace.stopped or self._fault()
        yield from pace.guarded(pace.within(LATER, self._judge_timing(reason)))
        if reason:
            # What the search did not come to may have shown in a plain run.
            listing.add_runs(self._runs)
        races: dict[Race, None] = {}
        warnings: list[FoundWarning] = []
        looking = self._suspicious(visit, races, warnings)
        yield from pace.guarded(pace.within(LATER, looking))
        if visit is not None:
            told: Visit | None = None
            if visit.complete and visit.ends and not visit.space.grain.tells_ends:
                took = pace.clock() - begin
                from core.search.printing import find_texts  # noqa: PLC0415 - for large programs

                finding = find_texts(visit, self._reductions, pace, listing, took)
                told = yield from pace.guarded(finding)
            yield from pace.guarded(self._later(told or visit, listing))
        return self._report(visit, listing, races, warnings, reason, begin)

    # The parts of a check

    def _try_out(self, policies: Iterable[tuple[str, int]]) -> Generator[None, None, None]:
        """Make plain runs by *policies*, and tell of each what fails in it; yields often."""
        for policy in policies:
            yield from runs_by((policy,), self._program, self._runs)
            yield from self._failures.of_runs(self._runs)

    def _try_all(self) -> Generator[None, None, None]:
        """Go on with the runs before the search, then make those that a long one is worth."""
        yield from self._before
        yield from self._try_out(BESIDE)

    def _go_on_trying(self) -> Generator[Progress, None, None]:
        """Go on with plain runs, one of which may be long, for their share of the time."""
        pace = self._pace
        self._owed += SHARE * (pace.clock() - self._looked)
        end = pace.clock() + self._owed
        yield from pace.guarded(pace.within(self._owed, self._tries))
        self._looked = pace.clock()
        self._owed = max(0.0, end - self._looked)

    def _judge_timing(self, reason: str) -> Generator[None, None, None]:
        """Find out what the timing as written shows; *reason* is why nothing is proved."""
        yield from self._timing.judge(self._failures.found)
        if reason and not self._failures.found and self._as_written:
            yield from self._timing.look()

    @property
    def _as_written(self) -> bool:
        """Whether only the timing as written is asked about."""
        return self._program.world.timing != "free"

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
        self._looked = pace.clock()
        late = self._looked + FIRST
        while True:
            try:
                progress = search.throw(StopSearchError) if pace.stopped else next(search)
            except StopIteration as over:
                visit: Visit = over.value
                pace.states = len(visit.seen)
                return visit
            yield progress
            if progress.states >= FEW or pace.clock() > late:
                yield from self._go_on_trying()
            yield from pace.within(inf, self._beside.go_on(progress), brief=0.0)

    def _reason(self, visit: Visit | None) -> str:
        """Return why *visit* proves nothing; empty if it does."""
        if self._pace.stopped or visit is None:
            return self._pace.stopped or self._fault()
        if cuts := cuts_of(visit):
            return cuts[0]
        if sampled := visit.space.sampled:
            return told_sampled(sampled)
        return "" if visit.complete else f"there are more than {len(visit.seen) - 1:,} states"

    def _fault(self) -> str:
        """Return why what was found is not to be relied on; empty if it is."""
        words = [*map(fault_of, self._pace.errors), *self._failures.faults]
        return f"Interlock is at fault: {'; '.join(words)}" if words else ""

    def _suspicious(
        self, visit: Visit | None, races: dict[Race, None], warnings: list[FoundWarning]
    ) -> Generator[None, None, None]:
        """Add the data races, and what else need not go wrong; yields now and then."""
        shown = [run.shown for run in self._runs if run.shown is not None]
        for schedule in () if shown else _LOOKS:
            seen = yield from observed(self._program, schedule)
            shown.append(seen)
        if visit is None or not visit.complete:
            races.update(dict.fromkeys(race for each in shown for race in each.races))
        told: dict[tuple[str, tuple[int, ...]], FoundWarning] = {}
        for each in (warning for one in shown for warning in one.warnings):
            told.setdefault((each.kind, each.lines), each)
        warnings += told.values()
        if visit is not None:
            races.update(dict.fromkeys(races_of(visit)))
            yield
            warnings += lasting_locks(visit)

    # What comes after the verdict

    def _later(self, visit: Visit, listing: Listing) -> Generator[Progress, None, None]:
        """Find out how often each outcome comes, in which orders, and whether serially."""
        pace = self._pace
        end = pace.clock() + LATER
        if not listing.rows:
            return
        sure = listing.all_found and len(listing.rows) == 1 and not self._failures.endless
        if sure:
            listing.note_sure()
        if sure and not listing.mixed:
            return
        plain = None
        if visit.complete and visit.space.grain.tells_ends and len(visit.seen) < MANY_REDUCED:
            search = self._again(visit, self._unreduced(listing), MOST_FOR_ODDS)
            plain = yield from pace.within(LATER / 2, search, brief=0.0)
        if not sure:
            yield from self._serial(visit, plain, listing, end)
        if plain is not None and plain.complete:
            yield from self._exact(plain, listing, end)
        # Where few plain runs were made it is not known yet whether lines mix.
        few = len(self._runs) < len(BEFORE)
        if not listing.odds or (listing.mixed and (few or not listing.orders_complete)):
            yield from self._estimate(listing)

    def _again(
        self, visit: Visit, reductions: Reductions, most_states: int
    ) -> Generator[Progress, None, Visit]:
        """Search in the space of *visit*, which is of no use afterwards."""
        space = visit.space
        if space.grain.tells_ends:
            terms = Terms(space=space)
        else:
            # It does not tell the outcomes apart that are asked about.
            terms = Terms(grain=space.grain.whole(), uses=space.uses)
        return explore(self._program, reductions, most_states=most_states, terms=terms)

    def _unreduced(self, listing: Listing) -> Reductions:
        """Return reductions for odds: no fusing, no exchange of threads whose texts may mix."""
        fair = self._reductions & FAIR
        return fair - {symmetry.NAME} if listing.mixed else fair

    def _serial(
        self, visit: Visit, plain: Visit | None, listing: Listing, end: float
    ) -> Generator[Progress, None, None]:
        """Find out which outcomes runs without interleaving have."""
        # Only where there are several outcomes.
        from core.search.strategies.serial import SerialRuns  # noqa: PLC0415

        pace, runs = self._pace, SerialRuns()
        if plain is None:
            alone = (self._reductions & FAIR) - {symmetry.NAME}
            plain = yield from pace.whole(self._again(visit, alone, 1))
        if plain is not None:
            yield from pace.within(end - pace.clock(), runs.go(plain), brief=0.0)
            noting = listing.note_serial(plain, runs)
            yield from pace.within(LATER, noting)

    def _exact(self, plain: Visit, listing: Listing, end: float) -> Generator[Progress, None, None]:
        """Find out the exact odds, and the orders on the screen."""
        pace = self._pace
        if listing.mixed:
            # Only where several threads print.
            from core.search.results.orders import Orders  # noqa: PLC0415

            orders = Orders()
            yield from pace.within(end - pace.clock(), orders.go(plain), brief=0.0)
            noting = listing.note_orders(plain, orders)
            yield from pace.within(LATER, noting)
        if not listing.odds:
            masses = yield from pace.within(end - pace.clock(), exact(plain), brief=0.0)
            if masses is not None:
                yield from pace.within(LATER, listing.note_exact(plain, masses))

    def _estimate(self, listing: Listing) -> Generator[Progress, None, None]:
        """Find out how often outcomes come, and in which orders, by random runs."""
        pace = self._pace
        runs = self._random_runs
        made = random_runs(self._program, MOST_RUNS, runs)
        yield from pace.within(LATER / 3, made)
        listing.add_runs(runs)
        if not listing.odds:
            listing.note_estimate(runs)

    # The report

    def _report(
        self,
        visit: Visit | None,
        listing: Listing,
        races: Iterable[Race],
        warnings: list[FoundWarning],
        reason: str,
        begin: float,
    ) -> CheckReport:
        failures, outcomes = self._failures.in_order(), listing.outcomes()
        runs = [*self._runs, *self._random_runs]
        if self._as_written:
            left_out = [each for each in failures if each.timing == HELD_UP]
            failures = tuple(each for each in failures if each.timing != HELD_UP)
            warnings += held_up_as_warnings(left_out)
            if self._timing.proves:
                reason = self._fault()
        doubts = doubts_of(self._program, Seen(races, listing, outcomes, runs))
        verdict: Word = "unsafe" if failures else "undecided" if reason else "safe"
        told = len(outcomes) == len(listing.rows)
        return CheckReport(
            file=self._program.source.name, verdict=verdict,
            complete=not reason and listing.all_found and told, reason=reason,
            switches_complete=None if self._beside.complete < 0 else self._beside.complete,
            bounds=self._beside.told(), tried=self.trial,
            states=0 if visit is None else len(visit.seen),
            steps=0 if visit is None else visit.steps,
            seconds=round(self._pace.clock() - begin, 4), failures=failures, doubts=doubts,
            warnings=(*as_warnings(doubts), *warnings), outcomes=outcomes,
            outcome_count=len(listing.rows), notes=self._notes(listing), fault=self._fault(),
            refusals=(), grew=_grown(visit) if reason and not failures else (),
        )  # fmt: skip

    def _notes(self, listing: Listing) -> tuple[str, ...]:
        """Say what is not told of the outcomes, and what of the program's world was left aside."""
        notes = [*self._program.notes, *listing.notes()]
        if self._failures.meant:
            notes.append(self._failures.service.told())
        if self._as_written:
            notes.append(
                "judged by the timing as written: what takes a thread that is held up is no failure"
            )
        return tuple(notes)


def _grown(visit: Visit | None) -> tuple[Growth, ...]:
    # Only where the search came to no end.
    from core.search.results.growth import grown  # noqa: PLC0415

    return grown(visit)

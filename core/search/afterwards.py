"""What comes after the verdict: how often each outcome comes, in which orders, which are serial."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.reductions import symmetry
from core.search.reductions.registry import FAIR
from core.search.results.probability import Draws, draws_all, exact
from core.search.strategies.explorer import explore
from core.search.strategies.plain_runs import BEFORE, random_runs
from core.search.strategies.terms import StopSearchError, Terms

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from core.language.program import Program
    from core.search.pace import Pace
    from core.search.reductions.registry import Reductions
    from core.search.results.listing import Listing
    from core.search.strategies.plain_runs import Run
    from core.search.strategies.terms import Progress
    from core.search.strategies.visit import Visit

MOST_FOR_ODDS: Final = 50_000
"""Of more states than this without reductions, probabilities are estimated."""
MANY_REDUCED: Final = 8_000
"""With so many states under reductions it is not tried to count those without."""
SURELY: Final = 2
"""How many times too many states there must seem to be before they are not counted on."""
MOST_RUNS: Final = 100
"""How many random runs an estimate rests on."""
LATER: Final = 3.0
"""Seconds that odds and orders may take, which come after the verdict."""


class Afterwards:
    """Adds to the *listing* of a check of *program* what its verdict can do without.

    *runs* are the plain ones that were made, *random_runs* those that an estimate rests on.
    *reductions* are those that the check may use; *endless* says that from some state on no
    run comes to an end.
    """

    def __init__(
        self, program: Program, reductions: Reductions, pace: Pace, listing: Listing,
        runs: Sequence[Run], *, endless: bool,
    ) -> None:  # fmt: skip
        self._program = program
        self._reductions = reductions
        self._pace = pace
        self._listing = listing
        self._runs = runs
        self._endless = endless
        self.random_runs: list[Run] = []

    def go(self, visit: Visit) -> Generator[Progress, None, None]:
        """Find out what there is to know of the outcomes of *visit*."""
        pace, listing = self._pace, self._listing
        end = pace.clock() + LATER
        if not listing.rows:
            return
        # If some run never ends, an outcome is not certain even if it is the only one.
        sure = listing.all_found and len(listing.rows) == 1 and not self._endless
        if sure:
            listing.note_sure()
        if sure and not listing.mixed:
            return
        plain = yield from self._without_reductions(visit)
        if plain is not None and not sure:
            yield from self._serial(plain, end)
        if plain is not None and plain.complete:
            yield from self._exact(plain, end)
        # Where few plain runs were made it is not known yet whether lines mix.
        few = len(self._runs) < len(BEFORE)
        if not listing.odds or (listing.mixed and (few or not listing.orders_complete)):
            yield from self._estimate(plain)

    def _without_reductions(self, visit: Visit) -> Generator[Progress, None, Visit | None]:
        """Visit what *visit* did without its reductions, as far as that may come to an end."""
        pace = self._pace
        alone = (self._reductions & FAIR) - {symmetry.NAME}
        if visit.complete and visit.space.grain.tells_ends and len(visit.seen) < MANY_REDUCED:
            # Threads whose texts may mix are not exchanged.
            fair = alone if self._listing.mixed else self._reductions & FAIR
            search = self._hopeful(self._again(visit, fair, MOST_FOR_ODDS))
            plain = yield from pace.within(LATER / 2, search, brief=0.0)
            if plain is not None:
                return plain
        # Only for its space, in which nothing is reduced.
        return (yield from pace.whole(self._again(visit, alone, 1)))

    def _again(
        self, visit: Visit, reductions: Reductions, most_states: int
    ) -> Generator[Progress, None, Visit]:
        """Search in the space of *visit*, which is of no use afterwards."""
        space = visit.space
        if space.grain.tells_ends:
            terms = Terms(space=space, edges=True)
        else:
            # It does not tell the outcomes apart that are asked about.
            terms = Terms(grain=space.grain.whole(), uses=space.uses, edges=True)
        return explore(self._program, reductions, most_states=most_states, terms=terms)

    def _hopeful(
        self, search: Generator[Progress, None, Visit]
    ) -> Generator[Progress, None, Visit]:
        """Carry *search* on, but stop it when far too many states are to be expected.

        There are as many levels as a run has steps, and up to the middle they grow; so each of
        those that are left, but for as many as there were, is no smaller than this one.
        """
        steps = min((run.steps for run in self._runs if run.end and not run.signs), default=0)
        enough = False
        while True:
            try:
                progress = search.throw(StopSearchError) if enough else next(search)
            except StopIteration as over:
                visit: Visit = over.value
                return visit
            yield progress
            left = steps - 2 * progress.level
            least = 2 * progress.states + left * progress.waiting
            enough = left > 0 and least > SURELY * MOST_FOR_ODDS

    def _serial(self, plain: Visit, end: float) -> Generator[Progress, None, None]:
        """Find out which outcomes runs without interleaving have."""
        # Only where there are several outcomes.
        from core.search.strategies.serial_runs import SerialRuns  # noqa: PLC0415

        pace, runs = self._pace, SerialRuns()
        yield from pace.within(end - pace.clock(), runs.go(plain), brief=0.0)
        noting = self._listing.note_serial(plain, runs)
        yield from pace.within(LATER, noting)

    def _exact(self, plain: Visit, end: float) -> Generator[Progress, None, None]:
        """Find out the exact odds, and the orders on the screen."""
        pace, listing = self._pace, self._listing
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

    def _estimate(self, plain: Visit | None) -> Generator[Progress, None, None]:
        """Find out how often outcomes come, and in which orders, by random runs."""
        pace, listing, runs = self._pace, self._listing, self.random_runs
        if plain is not None and listing.all_found and not listing.mixed and draws_all(plain.space):
            # All that a run can end in is known, and most steps on the way there.
            draws = Draws()
            yield from pace.within(LATER / 3, draws.go(plain, MOST_RUNS))
            noting = listing.note_drawn(plain.space, draws)
            yield from pace.within(LATER, noting)
            return
        made = random_runs(self._program, MOST_RUNS, runs)
        yield from pace.within(LATER / 3, made)
        listing.add_runs(runs)
        if not listing.odds:
            listing.note_estimate(runs)

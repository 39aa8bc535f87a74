"""Searches by what runs cost, which go on beside the search of every state when that takes long.

They tell the strongest that is known where that one comes to no end.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from core.search.check_report import (
    ALL_VALUES,
    DELAYS,
    SWITCHES,
    TRIED_VALUES,
    Bound,
    strongest_of,
)
from core.search.sharing.uses import Uses
from core.search.states.grain import Grain
from core.search.states.space import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from core.search.states.entry import Sign
    from core.search.strategies.arrivals import Witness
    from core.search.strategies.bounded import Bounded
    from core.search.strategies.move_table import MoveTable
    from core.search.strategies.terms import Progress
    from core.search.turns_by_cost import Turns

MANY: Final = 50_000
"""With so many states they begin."""
LONG: Final = 1.0
"""After so many seconds, too."""
SHARE: Final = 0.25
"""How long they may take of what the search of every state takes."""
FIRST_SHARE: Final = 1.0
"""The same until there is something to tell of whole runs."""
LATE_SHARE: Final = 9.0
"""The same where half of the time is over, and there still is nothing."""
MOST_PLACES: Final = 300_000
"""How many places each of them visits at most, for they take room."""
PATIENCE: Final = 4_000
"""If there is nothing to tell after so many places, runs are looked at up to a horizon first."""
PATIENCE_IN_SECONDS: Final = 1.0
"""The same after so many seconds: a single place can take hundreds of steps."""
NEAR: Final = 50
"""The first horizon."""
NEAREST: Final = 5
"""The nearest, where that one is too far for a second."""
FARTHER: Final = 3
"""Each horizon is so many times the one before."""
PATIENCE_WITH_DRAWS: Final = 0.5
"""After so many seconds with nothing to tell, what is drawn at random is decided by a seed."""
SEED: Final = 7
"""By this one."""
ENOUGH: Final = 2
"""With so many delays a horizon has done its part."""


class Beside:
    """The searches of a check by switches and by delays, in the space of the other search.

    *clock* gives seconds, after so many of which (*limit*) the check is over; *owed* is how long
    they may go on.  *bounds* says which runs were all tried, *found* which failures showed on
    the way.
    """

    def __init__(self, clock: Callable[[], float], *, fusing: bool, limit: float = inf) -> None:
        self.searches: dict[str, Bounded] = {}
        self.bounds: dict[tuple[str, float], Bound] = {}
        self.found: dict[Sign, Witness] = {}
        self._clock = clock
        self._fusing = fusing
        self._limit = limit
        self._begin = clock()
        self._looked = self._begin
        self.owed = 0.0
        self._table: MoveTable | None = None
        self._own = False
        self._horizon = NEAR
        self._near_since = 0.0
        self._turns: Turns | None = None
        self.spent = 0.0
        self._seeded: Beside | None = None
        self._seeded_space: Space | None = None

    @property
    def complete(self) -> int:
        """The largest number of switches with which every run was tried, -1 if there is none."""
        bound = self.bounds.get((SWITCHES, inf))
        return -1 if bound is None else bound.most

    @property
    def useful(self) -> bool:
        """Whether more than a single run is told of."""
        return any(bound.most for bound in self.bounds.values())

    @property
    def tells_whole_runs(self) -> bool:
        """Whether of more than a single run, and of these to their ends."""
        bounds = self.bounds.values()
        return any(each.steps is None and (each.most or each.by == SWITCHES) for each in bounds)

    @property
    def _useful_with_seed(self) -> bool:
        return self._seeded is not None and self._seeded.tells_whole_runs

    def told(self, *more: Bound) -> tuple[Bound, ...]:
        """What is known, with *more*, and without what follows from something else of it."""
        known = [*self.bounds.values(), *more]
        if self._seeded is not None:
            known += self._seeded.bounds.values()
        return strongest_of(known)

    def go_on(self, progress: Progress) -> Generator[None, None, None]:
        """Go on for as long as it is owed, if the other search, by its *progress*, takes long."""
        now = self._clock()
        self.owed += self._share(now) * (now - self._looked)
        space = progress.space
        if space is not None and (progress.states >= MANY or now - self._begin >= LONG):
            if self._hindered(space):
                yield from self._go_seeded(space, now, now + self.owed)
            else:
                yield from self.within(space, now, now + self.owed)
        else:
            self.owed = 0.0
        self._looked = self._clock()

    def _share(self, now: float) -> float:
        """How long they may go on for each second that the other search takes."""
        if self.tells_whole_runs:
            return SHARE
        if self._useful_with_seed or now - self._begin < self._limit / 2:
            return FIRST_SHARE
        return LATE_SHARE

    def _hindered(self, space: Space) -> bool:
        """Whether too many values drawn at random may be why there is nothing to tell."""
        if self.useful or self.spent < PATIENCE_WITH_DRAWS or not space.draws_open:
            return False
        # With something to tell of one seed, all values have a chance again.
        seeded = self._seeded
        return seeded is None or not self._useful_with_seed or seeded.spent < self.spent

    def _go_seeded(self, space: Space, now: float, end: float) -> Generator[None, None, None]:
        """Go on with the random values of one seed."""
        if self._seeded is None or self._seeded_space is None:
            self._seeded = Beside(self._clock, fusing=self._fusing)
            grain = Grain(timed=space.grain.timed, texts=False, seed=SEED)
            self._seeded_space = Space(space.program, grain, Uses())
        yield from self._seeded.within(self._seeded_space, now, end)
        self.owed = self._seeded.owed

    def within(self, space: Space, now: float, end: float) -> Generator[None, None, None]:
        """Go on in *space* from *now* until *end*; yields often."""
        begin = now
        turns = self._turns = self._turns or _new_turns()
        while now < end:
            self.in_space(space)
            name = self._next(turns)
            if not name:
                return
            start = now
            # It is the clock that ends a slice.
            for _ in self._slice(name, inf):
                now = self._clock()
                yield
                if now >= end:
                    break
            turns.note(name, now - start)
        self.owed = end - now
        self.spent += now - begin

    def go(self, space: Space, most_steps: int) -> Generator[None, None, None]:
        """Go on in *space* to the end, or until each has made *most_steps*; yields often."""
        self.in_space(space)
        for name in (SWITCHES, DELAYS):
            while not self.searches[name].over and self.searches[name].steps < most_steps:
                yield from self._slice(name, most_steps)

    def by_switches(self, space: Space) -> Bounded:
        """The search by switches, a new one if it was in the space that *space* has replaced."""
        self.in_space(space)
        return self.searches[SWITCHES]

    def in_space(self, space: Space) -> None:
        """See to it that all go on in *space*, or in one of their own."""
        table = self._table
        if table is None or (table.space is not space and not self._own):
            from core.search.strategies.move_table import MoveTable  # noqa: PLC0415 - seldom needed

            table = self._table = MoveTable(space, fusing=self._fusing)
            self._leave(*self.searches)
        if SWITCHES not in self.searches:
            self.searches[SWITCHES] = _bounded(table, SWITCHES, inf)
            self.searches[DELAYS] = _bounded(table, DELAYS, inf)

    def _next(self, turns: Turns) -> str:
        """The search whose turn it is, empty if none can go on."""
        self._look_near()
        names = [name for name, search in self.searches.items() if not search.over]
        if not names:
            return ""
        if not self.useful:
            # One of them is to have something to tell before time is spent on the others.
            for name in (str(self._horizon), DELAYS):
                if name in names:
                    return name
        if self.tells_whole_runs:
            return turns.one_after_the_other(names)
        return turns.by_shares(names, self.searches)

    def _look_near(self) -> None:
        """Begin to look at runs up to a horizon, or up to a farther one, if it is time."""
        delays, near = self.searches[DELAYS], self.searches.get(str(self._horizon))
        if near is None:
            long = delays.places > PATIENCE or self.spent > PATIENCE_IN_SECONDS
            if delays.complete < 1 and long and self._table is not None:
                self.searches[str(self._horizon)] = _bounded(self._table, DELAYS, self._horizon)
                self._near_since = self.spent
        elif near.complete >= ENOUGH and near.cut_at <= near.complete:
            self._leave(str(self._horizon))
            self._horizon *= FARTHER
        elif self._is_too_far:
            self._leave(str(self._horizon))
            self._horizon = max(NEAREST, self._horizon // FARTHER)

    @property
    def _is_too_far(self) -> bool:
        """Whether a nearer horizon may have something to tell sooner."""
        late = self.spent - self._near_since > PATIENCE_IN_SECONDS
        return late and not self.useful and self._horizon > NEAREST

    def _leave(self, *names: str) -> None:
        for name in names:
            self._gather(self.searches.pop(name))

    def gather(self) -> None:
        """Put what all have found into `found`."""
        for search in self.searches.values():
            self._gather(search)
        if self._seeded is not None:
            self._seeded.gather()
            self.found = {**self._seeded.found, **self.found}

    def _gather(self, search: Bounded) -> None:
        # In such a space two states look like one, so what seems to lead to a failure need not.
        if not search.space.tells_all:
            return
        for sign, witness in {**search.earlier, **search.found}.items():
            known = self.found.get(sign)
            if known is None or witness.simplest:
                self.found[sign] = witness

    def _slice(self, name: str, most_steps: float) -> Generator[None, None, None]:
        """Let the search *name* go on a little; yields often."""
        search = self.searches[name]
        for _ in search.go():
            self._note(name, search)
            yield
            if search.steps >= most_steps or self._done(search):
                return
        self._note(name, search)
        if search.full and not search.space.grain.wide:
            self._table = search.table.in_own_space()
            self._own = True
            self._leave(*self.searches)
            self.in_space(self._table.space)

    def _done(self, search: Bounded) -> bool:
        """Whether *search*, up to a horizon, has done its part."""
        return search.complete >= ENOUGH and search.terms.horizon < inf

    def _note(self, name: str, search: Bounded) -> None:
        """Take note of what *search* has tried."""
        if search.complete < 0:
            return
        kind = SWITCHES if name == SWITCHES else DELAYS
        horizon = search.terms.horizon if search.complete >= search.cut_at else inf
        known = self.bounds.get((kind, horizon))
        if known is None or known.most < search.complete:
            steps = None if horizon == inf else int(horizon)
            self.bounds[kind, horizon] = Bound(kind, search.complete, steps, _values(search.space))


def _values(space: Space) -> str:
    """Which values drawn at random are tried in *space*."""
    seed = space.grain.seed
    if seed is not None:
        return f"seed {seed}"
    return TRIED_VALUES if space.sampled else ALL_VALUES


def _new_turns() -> Turns:
    from core.search.turns_by_cost import Turns  # noqa: PLC0415 - as below

    return Turns()


def _bounded(table: MoveTable, price: str, horizon: float) -> Bounded:
    # Most programs are decided before these have their turn.
    from core.search.strategies.bounded import Bounded  # noqa: PLC0415
    from core.search.strategies.pricing import Terms, by_delays, by_switches  # noqa: PLC0415

    pricing = by_switches if price == SWITCHES else by_delays
    return Bounded(table, Terms(pricing, horizon, MOST_PLACES))

"""Whether a space would have far fewer states without something that nobody looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.locations import COUNTER, OUTPUT, Mode
from core.search.reductions import forgetting, undrawn
from core.search.states.space import Space
from core.search.strategies.sampling import walk
from core.search.strategies.terms import Progress

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.machine.values import Ref
    from core.search.reductions.registry import Reductions
    from core.search.states.grain import Grain
    from core.search.strategies.visit import Visit

MOSTLY: Final = 0.8
"""If without it there are fewer states than this share, it is worth leaving out."""
TRIALS: Final = 6
"""In so many runs it is tried whether something looks into what is to be forgotten."""
MADE: Final = 100
"""A space with fewer steps is not made anew for numbers, which would leave out a few states."""


class Weighing:
    """Says what is to be left out of the states of *space*, if one of *reductions* may do so.

    After *with_texts* states it is seen what they differ in; containers *kept* are known to be
    looked into.  *overgrown* are those with texts; *to_forget* has containers whose values nobody
    looks at, *to_open* kinds of things with numbers that tell nothing but orders apart.
    """

    def __init__(
        self, space: Space, reductions: Reductions, with_texts: float, kept: set[Ref]
    ) -> None:
        self.overgrown = False
        self.to_forget: frozenset[Ref] = frozenset()
        self.to_open: frozenset[str] = frozenset()
        self._space = space
        self._reductions = reductions
        self._with_texts = self._made_with_texts = with_texts
        self._kept = kept

    @property
    def found(self) -> bool:
        """Whether there is something."""
        return self.overgrown or bool(self.to_forget or self.to_open)

    def coarser(self, grain: Grain) -> Grain | None:
        """The same as *grain* without all that was found; None if that is nothing."""
        if not self.found:
            return None
        return grain._replace(
            texts=grain.texts and not self.overgrown,
            forgetting=grain.forgetting | self.to_forget,
            open_serials=grain.open_serials | self.to_open,
        )

    def weigh(self, visit: Visit) -> Generator[Progress, None, None]:
        """See what the states of *visit* differ in, if it is time to."""
        if not self._has_grown(visit):
            return
        self.overgrown = self._is_overgrown(visit)
        if not self.overgrown:
            self.to_forget = yield from self._worth_forgetting(visit)

    def weigh_numbers(self) -> None:
        """See whether several threads make things of one kind, so that it counts who is first."""
        space, grain = self._space, self._space.grain
        # What an invariant looks at would have to be asked for outside of any step.
        if space.made < MADE or not grain.undrawn or grain.seed is not None or len(space.rules):
            return
        new = space.looks.serials - grain.open_serials - grain.asked_serials
        self.to_open = frozenset(
            what for what in new if space.uses.unordered(COUNTER, what, Mode.WRITE)
        )

    def _has_grown(self, visit: Visit) -> bool:
        count, made = len(visit.seen), self._space.made
        # Who prints for ever makes long moves of which no state comes up again.
        if count < self._with_texts and made < self._made_with_texts:
            return False
        # Not at every look: it goes through all states.
        self._with_texts = max(2 * count, self._with_texts)
        self._made_with_texts = 2 * made
        return True

    def _is_overgrown(self, visit: Visit) -> bool:
        """Whether many of the states differ in nothing but what was printed."""
        fields = self._space.fields
        # The bits of all that was printed, to count the states that are left if these do not count.
        texts = sum(field.bits for (owner, _), field in fields.items() if owner == OUTPUT)
        return len({state & ~texts for state in visit.seen}) < MOSTLY * len(visit.seen)

    def _worth_forgetting(self, visit: Visit) -> Generator[Progress, None, frozenset[Ref]]:
        """Find containers with values that nobody seems to look at, if many states differ in them.

        Which are looked into in some runs is found out before this search is given up.
        """
        if not {forgetting.NAME, undrawn.NAME} <= self._reductions:
            return frozenset()
        # Most searches are over before it is asked.
        from core.search.states.forgettable import forgettable, states_without  # noqa: PLC0415

        space, least = self._space, forgetting.SHARE * len(visit.seen)
        while True:
            passed = self._kept | space.grain.forgetting
            chosen = forgettable(space, visit.seen, passed)
            if not chosen or states_without(space, visit.seen, chosen) >= least:
                return frozenset()
            grain = space.grain._replace(forgetting=space.grain.forgetting | chosen)
            trial = Space(space.program, grain, space.uses)
            for number in range(TRIALS):
                for _ in walk(trial, number):
                    yield Progress(len(visit.seen), len(visit.frontier), None)
            # A look in a handful of runs is found here for the price of these; one that no run
            # shows ends the search later, and only costs a start (`RecalledError`).
            if not trial.looks.recalled:
                return chosen
            self._kept |= trial.looks.recalled

"""Every state that a program can come to, by visits that begin again when they knew too little.

A generator, so that the caller sets the pace: it can stop between any two rounds, and the
search needs no clock, thread or callback of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.locations import OUTPUT
from core.search.reductions import forgetting, registry, transactions, undrawn
from core.search.reductions.base import EVERY, asked_for
from core.search.sharing.uses import Uses
from core.search.states.memo import Memo
from core.search.states.packing import SpaceFullError
from core.search.states.space import Space
from core.search.states.splitting import worth_splitting
from core.search.strategies.breadth_first import visit_all
from core.search.strategies.circles import comes_back
from core.search.strategies.sampling import Walks, walk
from core.search.strategies.terms import USUAL, Progress, StopSearchError, Terms
from core.search.strategies.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from core.language.program import Program
    from core.machine.values import Ref
    from core.search.reductions.registry import Reductions
    from core.search.states.grain import Grain

WITH_TEXTS: Final = 4_000
"""After so many states it is seen whether to leave out of them what nobody looks at."""
MOSTLY: Final = 0.8
"""If without it there are fewer states than this share, it is worth leaving out."""
FURTHER: Final = 4
"""By how much more is visited where thinking about it would leave out next to nothing."""
SAMPLE: Final = 100
"""In about so many of the states that wait it is tried what would be left out."""
RARELY: Final = 0.05
"""In at most this share of them something is, if that is next to nothing."""
WORTH: Final = 2
"""Before a space is made anew to split more objects, it has so many times the steps of the last."""
TRIALS: Final = 6
"""In so many runs it is tried whether something looks into what is to be forgotten."""


def explore(
    program: Program, reductions: Reductions, *, most_states: int, terms: Terms = USUAL
) -> Generator[Progress, None, Visit]:
    """Visit every state of *program*, at most *most_states*, on *terms*; gives what was found.

    Starts again by itself when a use turns up that a reduction had not reckoned with; what
    single steps do is remembered.
    """
    # A use that was seen is a fact of the program (sharing/uses.py), so each new start knows more
    # than the one before, and there are finitely many: that is why this loop ends.
    uses, space = terms.uses or Uses(), terms.space
    kept: set[Ref] = set()
    unsplit = 0
    knowing = terms.uses is not None or space is not None
    grain = terms.grain._replace(undrawn=undrawn.NAME in reductions)
    if space is not None:
        uses, grain = space.uses, space.grain
    while True:
        if space is None:
            space = Space(program, grain, uses)
        search = _Search(space, reductions, most_states, terms, kept, unsplit)
        try:
            visit = yield from search.go(knowing=knowing)
        # The width of a field is fixed when states are made of it, so none can be widened in place.
        except SpaceFullError:
            grain, space = grain._replace(wide=True), None
            continue
        # What a search in another grain has learned of uses holds in this one, too.
        knowing = True
        kept |= space.recalled
        needed = _needed(search, grain)
        if needed is None:
            return visit
        # To make a space anew costs all that was worked out in it, so it is worth it less and less.
        unsplit = WORTH * space.made
        grain, space = needed, None


def _needed(search: _Search, grain: Grain) -> Grain | None:
    """The grain in which the space of *search*, of *grain*, has to be made anew; None if none."""
    space = search.space
    # First what makes the space wrong, for it takes two states for one; then what only makes it
    # large.
    if space.clock_read and not grain.timed:
        # Most programs only print how long they took, which decides nothing.
        if not grain.open_clocks and grain.undrawn and grain.seed is None:
            return grain._replace(open_clocks=True)
        return grain._replace(timed=True, open_clocks=False)
    if space.idents_read and not grain.idents:
        return grain._replace(idents=True)
    if space.tells_starts and not grain.ordered:
        return grain._replace(ordered=True)
    if space.recalled:
        return grain._replace(forgetting=grain.forgetting - space.recalled)
    if search.to_split - grain.split:
        return grain._replace(split=grain.split | search.to_split)
    if search.overgrown or search.to_forget:
        forgetting = grain.forgetting | search.to_forget
        return grain._replace(texts=grain.texts and not search.overgrown, forgetting=forgetting)
    return None


class _Search:
    """A search of *space*, with new visits until one has needed no use it did not know.

    *to_split*, *overgrown* and *to_forget* say in which other grain it has to be made anew.
    Containers *kept* are known to be looked into, and for so many steps, *unsplit*, no more objects
    are split.
    """

    def __init__(
        self,
        space: Space,
        reductions: Reductions,
        most_states: int,
        terms: Terms,
        kept: set[Ref],
        unsplit: int,
    ) -> None:
        self.space = space
        self._reductions = reductions
        self._most_states = most_states
        late = registry.has_late(reductions, space)
        self._few = terms.few if late else most_states
        self._with_texts = terms.with_texts
        self._edges = terms.edges
        self._made_with_texts = self._with_texts
        self._walks = Walks(space)
        self._cyclic = False
        self._given_up: set[str] = set()
        self.to_split: frozenset[Ref] = frozenset()
        self.overgrown = False
        self.to_forget: frozenset[Ref] = frozenset()
        self._kept = kept
        self._unsplit = unsplit

    def go(self, *, knowing: bool) -> Generator[Progress, None, Visit]:
        """Search until there is an answer, or the space has to be made anew.

        *knowing* which uses meet, for the most part, it need not find out first.
        """
        if not knowing and not (yield from self._has_warmed_up()):
            return Visit(self.space, self._reductions)
        large = self._few == 0
        while True:
            self._forget_moves()
            visit = self._new_visit(large=large)
            try:
                yield from self._make(visit, large=large)
            except StopSearchError:
                return visit
            if self._outdated or self.overgrown or self.to_forget:
                return visit
            if not visit.holds():
                # A new visit would come across the same use and break again.
                self._given_up |= {name for name, each in visit.active.items() if each.hopeless}
                # Steps are known by now, so runs are cheap, and what they teach is not learned by
                # visits that break.  They may cost as much as the one that broke.
                if not (yield from self._walk(self._walks.further(len(visit.seen)))):
                    return visit
            elif visit.complete and not self._cyclic and visit.puts_off:
                # Only a whole graph says whether a run can go on for ever. Most cannot, and are
                # spared the rule in `breadth_first.py`, which looks at where every change leads
                # before any is made.
                if not (yield from self._comes_round(visit)):
                    return visit
            elif visit.complete or len(visit.seen) >= self._most_states:
                return visit
            else:
                large = True

    def _comes_round(self, visit: Visit) -> Generator[Progress, None, bool]:
        """Find out whether a run can go on for ever, so that who was put off is never tried."""
        # Much cheaper than the states, and mostly enough: then no run comes back either.
        if not comes_back(visit):
            return False
        from core.search.strategies.state_circles import has_circle  # noqa: PLC0415 - for loops

        try:
            self._cyclic = yield from has_circle(visit)
        except StopSearchError:
            visit.complete = False
        return self._cyclic

    def _new_visit(self, *, large: bool) -> Visit:
        names = self._reductions - self._given_up
        active = registry.begun(names, self.space, large=large)
        return Visit(self.space, self._reductions, active, cyclic=self._cyclic, edges=self._edges)

    def _make(self, visit: Visit, *, large: bool) -> Generator[Progress, None, None]:
        """Carry on *visit*, if not *large* until the late reductions would leave something out."""
        limit = self._most_states if large else min(self._few, self._most_states)
        while True:
            for waiting in visit_all(visit, limit):
                if self._has_grown(visit):
                    self.overgrown = self._is_overgrown(visit)
                    if not self.overgrown:
                        self.to_forget = yield from self._worth_forgetting(visit)
                if self._outdated or self.overgrown or self.to_forget:
                    return
                yield Progress(len(visit.seen), waiting, self.space, visit.level)
            full = limit == self._most_states or len(visit.seen) < limit
            if full or visit.complete or not visit.holds() or self._would_choose(visit):
                return
            limit = min(FURTHER * limit, self._most_states)

    def _would_choose(self, visit: Visit) -> bool:
        """Whether late reductions would leave something out in the states that wait."""
        active = registry.begun(self._reductions - self._given_up, self.space, large=True)
        choosing = asked_for(active.values(), "choose")
        tried = found_less = 0
        # From end to end: neighbours in the queue come from one state and are much alike.
        for state in visit.frontier[:: max(1, len(visit.frontier) // SAMPLE)]:
            found, alone = visit.moves_in(state)
            if not alone:
                tried += 1
                found_less += any(each.choose(found) != EVERY for each in choosing)
        return found_less > tried * RARELY

    @property
    def _outdated(self) -> bool:
        """Whether the space has to be made anew."""
        space = self.space
        if not space.tells_all:
            return True
        if transactions.NAME in self._reductions and space.made >= self._unsplit:
            self.to_split = worth_splitting(space)
        return bool(self.to_split - space.grain.split)

    def _has_grown(self, visit: Visit) -> bool:
        """Whether it is time to see what the states differ in."""
        space, count = visit.space, len(visit.seen)
        # Who prints for ever makes long moves of which no state comes up again.
        if count < self._with_texts and space.made < self._made_with_texts:
            return False
        # Not at every look: it goes through all states.
        self._with_texts = max(2 * count, self._with_texts)
        self._made_with_texts = 2 * space.made
        return True

    def _is_overgrown(self, visit: Visit) -> bool:
        """Whether many of the states differ in nothing but what was printed."""
        space, count = visit.space, len(visit.seen)
        # The bits of all that was printed, to count the states that are left if these do not count.
        texts = sum(field.bits for (owner, _), field in space.fields.items() if owner == OUTPUT)
        return len({state & ~texts for state in visit.seen}) < MOSTLY * count

    def _worth_forgetting(self, visit: Visit) -> Generator[Progress, None, frozenset[Ref]]:
        """Find containers with values that nobody seems to look at, if many states differ in them.

        Which are looked into in some runs is found out before this search is given up.
        """
        if not {forgetting.NAME, undrawn.NAME} <= self._reductions:
            return frozenset()
        # Most searches are over before it is asked.
        from core.search.states.forgettable import forgettable, states_without  # noqa: PLC0415

        space, least = visit.space, forgetting.SHARE * len(visit.seen)
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
            if not trial.recalled:
                return chosen
            self._kept |= trial.recalled

    def _has_warmed_up(self) -> Generator[Progress, None, bool]:
        """Make a few runs to learn which uses meet; false if the search is over with that."""
        if transactions.NAME not in self._reductions:
            return True
        return (yield from self._walk(self._walks.first())) and not self._outdated

    def _walk(self, walking: Iterable[None]) -> Generator[Progress, None, bool]:
        """Go on with *walking*; false if the search is to stop."""
        try:
            for _ in walking:
                # Where steps take long others go on beside it from here on.
                yield Progress(0, 0, self.space)
        except StopSearchError:
            return False
        return True

    def _forget_moves(self) -> None:
        space = self.space
        old: set[int] = set()
        for _, entries in space.lanes:
            # Number 0 stands for a thread that is not there, whose moves nobody need find again.
            for entry in entries[1:]:
                if entry.moves.reads or entry.moves.table:
                    old.add(id(entry.moves))
                    entry.moves = Memo()
        space.readers.forget(old)

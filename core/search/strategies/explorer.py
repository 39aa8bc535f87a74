"""Every state that a program can come to, by visits that begin again when they knew too little.

A generator, so that the caller sets the pace: it can stop between any two rounds, and the
search needs no clock, thread or callback of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.reductions import registry, transactions, undrawn, unordered
from core.search.reductions.base import EVERY, asked_for
from core.search.sharing.uses import Uses
from core.search.states.memo import Memo
from core.search.states.outcomes import note_numbers_told
from core.search.states.packing import SpaceFullError
from core.search.states.space import Space
from core.search.states.splitting import worth_splitting
from core.search.strategies.breadth_first import visit_all
from core.search.strategies.circles import comes_back
from core.search.strategies.sampling import Walks
from core.search.strategies.terms import USUAL, Progress, StopSearchError, Terms
from core.search.strategies.visit import Visit
from core.search.strategies.weighing import Weighing

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from core.language.program import Program
    from core.machine.values import Ref
    from core.search.reductions.registry import Reductions
    from core.search.states.grain import Grain

WITH_TEXTS: Final = 4_000
"""After so many states it is seen whether to leave out of them what nobody looks at."""
FURTHER: Final = 4
"""By how much more is visited where thinking about it would leave out next to nothing."""
SAMPLE: Final = 100
"""In about so many of the states that wait it is tried what would be left out."""
RARELY: Final = 0.05
"""In at most this share of them something is, if that is next to nothing."""
WORTH: Final = 2
"""Before a space is made anew to split more objects, it has so many times the steps of the last."""


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
    grain = terms.grain._replace(
        undrawn=undrawn.NAME in reductions, unordered=unordered.NAME in reductions
    )
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
        kept |= space.looks.recalled
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
    finer = space.finer()
    if finer is not None:
        return finer
    if search.to_split - grain.split:
        return grain._replace(split=grain.split | search.to_split)
    return search.weighing.coarser(grain)


class _Search:
    """A search of *space*, with new visits until one has needed no use it did not know.

    *to_split* and *weighing* say in which other grain it has to be made anew.  Containers *kept*
    are known to be looked into, and for so many steps, *unsplit*, no more objects are split.
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
        self._edges = terms.edges
        self._walks = Walks(space)
        self._cyclic = False
        self._given_up: set[str] = set()
        self.to_split: frozenset[Ref] = frozenset()
        self.weighing = Weighing(space, reductions, terms.with_texts, kept)
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
            if self._outdated:
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
        told = 0
        while True:
            for waiting in visit_all(visit, limit):
                note_numbers_told(visit.space, visit.ends[told:])
                told = len(visit.ends)
                yield from self.weighing.weigh(visit)
                if self._outdated:
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
        self.weighing.weigh_numbers()
        if self.weighing.found:
            return True
        if transactions.NAME in self._reductions and space.made >= self._unsplit:
            self.to_split = worth_splitting(space)
        return bool(self.to_split - space.grain.split)

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

"""Every state that a program can come to, each once, nearest first.

A generator, so that the caller sets the pace: it can stop between any two rounds, and the
search needs no clock, thread or callback of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf
from random import Random
from typing import TYPE_CHECKING, Final, NamedTuple

from core.machine.locations import OUTPUT
from core.search.reductions.persistent import EVERY, Persistent
from core.search.reductions.transactions import Transactions
from core.search.sharing.splitting import worth_splitting
from core.search.sharing.uses import Uses
from core.search.states.entry import Change, Moves, Sign
from core.search.states.memo import Memo
from core.search.states.packing import SpaceFullError
from core.search.states.space import AS_A_WHOLE, Grain, Space
from core.search.strategies.races import Races
from core.search.strategies.sampling import walk

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from core.language.program import Program
    from core.machine.state import Choice
    from core.machine.values import Ref
    from core.search.reductions.symmetry.orbits import Symmetry
    from core.search.settings import Reductions
    from core.search.states.entry import Entry

ROUND: Final = 250
"""How many states are visited at most between two looks at the outside world."""
MOST_MADE: Final = 200
"""How many steps are worked out at most between two such looks, a state's own aside."""
MORE: Final = 1.25
"""By how much more is visited after a use has turned up that meets another, to find more."""
FEW: Final = 2_000
"""Up to so many states it is quicker to visit all than to think about which to leave out."""
MOST_SIGNS: Final = 200
"""How many different failures are kept."""
PAIR: Final = 2
"""Main and one thread, as the walks before the search have met them."""
WITH_TEXTS: Final = 4_000
"""After so many states it is seen whether to leave out of them what was printed."""
MOSTLY: Final = 0.8
"""If without texts there are fewer states than this share, they are worth leaving out."""
WALKS: Final = 6
"""How many runs are made first, to learn which uses meet."""
NO_CHANGE: Final = Change(-1, (), 0, ())
"""How the first state came about."""


class StopSearchError(Exception):
    """Thrown into a search by a caller who has had enough of it."""


class Progress(NamedTuple):
    """How far a search is: *states* met so far, of which *waiting* are still to be visited.

    *space* is where it goes on, None if that is not to be told.
    """

    states: int
    waiting: int
    space: Space | None


@dataclass(slots=True)
class Visit:
    """What a search has come to know of *space*.

    *seen* has every state met and the change that first led to it; *ends* are those in which
    no thread can go; *signs* the failures, each with the state before and the change; *cuts*
    say what was not simulated.  *races* are those of the states that were visited.
    *chosen* has the threads that were tried where not all were, as bits; *whole* the states
    in which all had to be.
    """

    space: Space
    reductions: Reductions
    seen: dict[int, Change] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)
    signs: dict[Sign, tuple[int, Change | None]] = field(default_factory=dict)
    cuts: dict[str, int] = field(default_factory=dict)
    races: Races = field(default_factory=Races)
    chosen: dict[int, int] = field(default_factory=dict)
    whole: set[int] = field(default_factory=set)
    steps: int = 0
    complete: bool = False
    persistent: Persistent | None = None
    symmetry: Symmetry | None = None
    cyclic: bool = False
    transactions: Transactions = field(init=False)

    def __post_init__(self) -> None:
        self.transactions = Transactions(self.space, fusing=self.reductions.fusing)

    def met(self, state: int) -> int:
        """The state that was visited for *state*."""
        return state if self.symmetry is None else self.symmetry.representative(state)

    def path(self, state: int) -> list[Choice]:
        """Return the choices that lead to *state*, as they were found."""
        changes = []
        while (change := self.seen[state]) is not NO_CHANGE:
            changes.append(change)
            state -= change.delta
        return [choice for change in reversed(changes) for choice in change.choices]


class Terms(NamedTuple):
    """On which terms a search goes on.

    Up to *few* states there are no persistent sets.  Nobody can read what was printed, so it
    decides nothing but the outcomes: after *with_texts* states it is left out of them, if
    that makes them fewer.
    What is known already: a *grain*, and *uses* that meet.  In a *space* of an earlier search
    single steps are known, and its moves are forgotten.
    """

    few: int = FEW
    with_texts: float = inf
    grain: Grain = AS_A_WHOLE
    uses: Uses | None = None
    space: Space | None = None


USUAL: Final = Terms()


def explore(
    program: Program, reductions: Reductions, *, most_states: int, terms: Terms = USUAL
) -> Generator[Progress, None, Visit]:
    """Visit every state of *program*, at most *most_states*, on *terms*; gives what was found.

    Starts again by itself when a use turns up that a reduction had not reckoned with; what
    single steps do is remembered.
    """
    uses, space = terms.uses or Uses(), terms.space
    grain = terms.grain._replace(undrawn=reductions.undrawn)
    if space is not None:
        uses, grain = space.uses, space.grain
    while True:
        if space is None:
            space = Space(program, grain, uses)
        search = _Search(space, reductions, most_states, terms)
        try:
            visit = yield from search.go()
        except SpaceFullError:
            grain, space = grain._replace(wide=True), None
            continue
        if space.clock_read and not grain.timed:
            grain = grain._replace(timed=True)
        elif search.to_split - grain.split:
            grain = grain._replace(split=grain.split | search.to_split)
        elif search.overgrown:
            grain = grain._replace(texts=False)
        else:
            return visit
        space = None


class _Search:
    """A search of *space*, with new visits until one has needed no use it did not know."""

    def __init__(
        self, space: Space, reductions: Reductions, most_states: int, terms: Terms
    ) -> None:
        self._space = space
        self._reductions = reductions
        self._most_states = most_states
        choosing = reductions.persistent and not len(space.rules)
        self._few = terms.few if choosing else most_states
        self._with_texts = terms.with_texts if space.grain.texts else inf
        self._cyclic = False
        self._symmetric = reductions.symmetry and not len(space.rules)
        self.to_split: frozenset[Ref] = frozenset()
        self.overgrown = False

    def go(self) -> Generator[Progress, None, Visit]:
        """Search until there is an answer, or the space has to be made anew."""
        space, uses = self._space, self._space.uses
        if self._reductions.fusing:
            try:
                yield from self._warm_up()
            except StopSearchError:
                return Visit(space, self._reductions)
        choosy = self._few == 0
        while True:
            visit = self._new_visit(choosy=choosy)
            version = uses.version
            limit = self._most_states if choosy else min(self._few, self._most_states)
            self._forget_moves()
            try:
                yield from self._attempt(visit, version, limit)
            except StopSearchError:
                return visit
            if self._outdated or self.overgrown:
                return visit
            if _refuted(visit, version):
                if visit.symmetry is not None:
                    self._symmetric = not visit.symmetry.apart
                continue
            if visit.complete and not self._cyclic and _reduced(visit) and comes_back(visit):
                self._cyclic = True
                continue
            if visit.complete or choosy or limit == self._most_states:
                return visit
            choosy = True

    def _new_visit(self, *, choosy: bool) -> Visit:
        visit = Visit(self._space, self._reductions, cyclic=self._cyclic)
        if choosy:
            visit.persistent = Persistent(self._space.uses)
        # Main and one more are never alike, and need nothing that would have to be loaded.
        many = not self._reductions.fusing or len(self._space.lanes) > PAIR
        if self._symmetric and many and not self._space.grain.timed:
            from core.search.reductions.symmetry.orbits import Symmetry  # noqa: PLC0415

            visit.symmetry = Symmetry(self._space)
        return visit

    @property
    def _outdated(self) -> bool:
        """Whether the space has to be made anew."""
        space = self._space
        if space.clock_read and not space.grain.timed:
            return True
        if self._reductions.fusing:
            self.to_split = worth_splitting(space)
        return bool(self.to_split - space.grain.split)

    def _is_overgrown(self, visit: Visit) -> bool:
        """Whether many of the states differ in nothing but what was printed."""
        count = len(visit.seen)
        if count < self._with_texts:
            return False
        # Not at every look: it goes through all states.
        self._with_texts = 2 * count
        space = visit.space
        texts = sum(field.bits for (owner, _), field in space.fields.items() if owner == OUTPUT)
        return len({state & ~texts for state in visit.seen}) < MOSTLY * count

    def _warm_up(self) -> Generator[Progress, None, None]:
        for number in range(WALKS):
            for _ in walk(self._space, Random(number), turns=number % 2 == 0):
                yield Progress(0, 0, None)

    def _forget_moves(self) -> None:
        space = self._space
        old: set[int] = set()
        for _, entries in space.lanes:
            for entry in entries[1:]:
                if entry.moves.reads or entry.moves.table:
                    old.add(id(entry.moves))
                    entry.moves = Memo()
        space.forget(old)

    def _attempt(self, visit: Visit, version: int, limit: int) -> Generator[Progress, None, None]:
        """Visit up to *limit* states, not many more after something turned up that matters."""
        space = visit.space
        visit.seen[space.start] = NO_CHANGE
        frontier, last = [space.start], 0.0
        while frontier:
            following: list[int] = []
            begin = 0
            while begin < len(frontier):
                begin += _visit(visit, frontier[begin : begin + ROUND], following)
                if _refuted(visit, version):
                    # What else turns up nearby needs no new start of its own.
                    last = last or MORE * len(visit.seen) + ROUND
                    if len(visit.seen) >= last:
                        return
                self.overgrown = self._is_overgrown(visit)
                if self._outdated or self.overgrown or len(visit.seen) >= limit:
                    return
                waiting = len(frontier) - begin + len(following)
                yield Progress(len(visit.seen), waiting, space)
            frontier = following
            if not frontier:
                _settle(visit, frontier)
                if _refuted(visit, version):
                    return
        visit.complete = True
        if visit.symmetry is not None and not visit.symmetry.merged:
            visit.symmetry = None


def _reduced(visit: Visit) -> bool:
    return visit.reductions.fusing or visit.persistent is not None


def _refuted(visit: Visit, version: int) -> bool:
    """Whether something was left out that matters, by what has come up since *version*."""
    symmetry = visit.symmetry
    if symmetry is not None and not symmetry.holds():
        return True
    resting = visit.reductions.fusing or (symmetry is not None and symmetry.merged)
    return resting and visit.space.uses.version != version


def _settle(visit: Visit, frontier: list[int]) -> None:
    """Bring what was chosen up to what is known by now; what that adds goes to *frontier*."""
    risen = -1
    while not frontier and risen != visit.space.rises:
        risen = visit.space.rises
        if visit.symmetry is not None:
            visit.symmetry.spread()
        if visit.persistent is not None:
            _choose_again(visit, frontier)


def _visit(visit: Visit, states: Sequence[int], following: list[int]) -> int:
    """Put the new states that *states* lead to into *following*; how many were visited."""
    seen, symmetry, steps = visit.seen, visit.symmetry, 0
    count, most = 0, visit.space.made + MOST_MADE
    for state in states:
        if visit.space.made > most:
            break
        count += 1
        found, alone = _moves_in(visit, state)
        changes = _tried(visit, state, found, alone=alone)
        if (
            visit.cyclic
            and changes
            and all(visit.met(state + each.delta) in seen for each in changes)
        ):
            # Nothing may be put off for ever: where all leads back, all is tried.
            visit.whole.add(state)
            found, _ = _moves_in(visit, state)
            changes = [change for moves in found for change in moves.changes]
        if not changes and not any(moves.cut for moves in found):
            visit.ends.append(state)
        if not alone:
            visit.races.look(state, found)
        steps += len(changes)
        for change in changes:
            after = state + change.delta
            if after not in seen and (symmetry is None or symmetry.representative(after) == after):
                seen[after] = change
                following.append(after)
    visit.steps += steps
    return count


def _moves_in(visit: Visit, state: int) -> tuple[list[Moves], bool]:
    """Return what the threads can do in *state*; one alone, and true, where that is enough."""
    space = visit.space
    found: list[Moves] = []
    if space.daemons and space.over(state):
        return found, False
    own_mask = space.own_mask
    whole = visit.cyclic and state in visit.whole
    for shift, entries in space.lanes:
        entry = entries[state >> shift & own_mask]
        memo = entry.moves
        moves = memo.table.get(state & memo.mask)
        if moves is None:
            moves = _find(visit, state, entry)
        if moves.solo and not whole:
            return [moves], True
        found.append(moves)
    return found, False


def _tried(visit: Visit, state: int, found: list[Moves], *, alone: bool) -> Sequence[Change]:
    """Return the moves of *found* to be tried in *state*, which is met for the first time."""
    persistent = visit.persistent
    if alone:
        return found[0].changes
    if persistent is None or state in visit.whole:
        return [change for moves in found for change in moves.changes]
    chosen = persistent.choose(found)
    if chosen == EVERY:
        return [change for moves in found for change in moves.changes]
    visit.chosen[state] = chosen
    return _of(chosen, found)


def _of(chosen: int, found: Iterable[Moves]) -> list[Change]:
    return [
        change for tid, moves in enumerate(found) if chosen >> tid & 1 for change in moves.changes
    ]


def _choose_again(visit: Visit, frontier: list[int]) -> None:
    """Widen the choices that what was learned since has made too small."""
    persistent = visit.persistent
    assert persistent is not None
    risen = -1
    while not frontier and risen != visit.space.rises:
        risen = visit.space.rises
        for state, chosen in list(visit.chosen.items()):
            found, alone = _moves_in(visit, state)
            if alone or persistent.enough(chosen, found):
                continue
            wider = persistent.choose(found)
            wider = EVERY if wider == EVERY else wider | chosen
            if wider == EVERY:
                del visit.chosen[state]
            else:
                visit.chosen[state] = wider
            for change in _of(wider, found):
                after = state + change.delta
                if after not in visit.seen and visit.met(after) == after:
                    visit.seen[after] = change
                    frontier.append(after)


def moves_of(visit: Visit, state: int) -> Sequence[Change]:
    """Return all that can happen next in *state*; only some threads' moves if that is enough."""
    found, alone = _moves_in(visit, state)
    if alone:
        return found[0].changes
    chosen = EVERY if state in visit.whole else visit.chosen.get(state, EVERY)
    return _of(chosen, found)


def is_cut(visit: Visit, state: int) -> bool:
    """Return whether something could happen in *state* that is not simulated."""
    found, _ = _moves_in(visit, state)
    return any(moves.cut for moves in found)


def _find(visit: Visit, state: int, entry: Entry) -> Moves:
    """Find the moves of *entry* in *state*, met for the first time; take note of what fails."""
    moves = visit.transactions.moves_of(state, entry, entry.moves)
    if moves.cut:
        visit.cuts.setdefault(moves.cut, state)
    for change in moves.changes:
        for sign in change.signs:
            if sign not in visit.signs and len(visit.signs) < MOST_SIGNS:
                visit.signs[sign] = (state, change)
    return moves


def comes_back(visit: Visit) -> bool:
    """Whether some thread, or one like it, can come back to where it was before."""
    places = _places(visit)
    arrivals: dict[Entry, int] = {}
    after: dict[Entry, list[Entry]] = {}
    for entry, place in places.items():
        arrivals[place] = arrivals.get(place, 0) + len(entry.before)
        for origin in entry.before:
            after.setdefault(places[origin], []).append(place)
    free = [place for place, count in arrivals.items() if not count]
    for place in free:  # grows meanwhile
        for each in after.get(place, ()):
            arrivals[each] -= 1
            if not arrivals[each]:
                free.append(each)
    return len(free) < len(arrivals)


def _places(visit: Visit) -> dict[Entry, Entry]:
    """For each part of a thread one that stands for all that are alike."""
    places = {entry: entry for _, entries in visit.space.lanes for entry in entries}
    if visit.symmetry is None:
        return places

    def place_of(entry: Entry) -> Entry:
        while places[entry] is not entry:
            entry = places[entry]
        return entry

    for entries in visit.symmetry.alike():
        first, *others = map(place_of, entries)
        for other in others:
            places[other] = first
    return {entry: place_of(entry) for entry in places}

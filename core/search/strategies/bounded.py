"""Runs by what they cost, the cheapest first: by their switches, or by their delays.

`pricing.py` says what these are.  A move that nobody notices is made at once and costs
nothing: it can as well be made when its thread has its next turn, and that is where it is
put in what is told.  It makes nobody wait or go on, so who takes turns passes over no more
threads than in single steps.

A program that has no end, or a far one, is searched up to a *horizon* of moves.  A move is
one step at least, and what nobody notices does not count: so all runs of as many steps are
among those that were tried.
"""

from __future__ import annotations

from heapq import heappop, heappush
from math import inf
from typing import TYPE_CHECKING, Final

from core.search.states.entry import ENDLESS
from core.search.states.outcomes import end_signs
from core.search.states.packing import SpaceFullError
from core.search.states.successors import TOO_MANY_WAYS
from core.search.strategies.arrivals import Arrival, Place, Witness, in_turns, way_to
from core.search.strategies.pricing import NOBODY, Terms, by_delays, by_switches

if TYPE_CHECKING:
    from collections.abc import Collection, Generator

    from core.machine.state import Choice
    from core.search.states.entry import Change, Moves, Sign
    from core.search.strategies.move_table import MoveTable

ROUND: Final = 40
"""How many places are visited between two looks at the outside world."""
MOST_MADE: Final = 50
"""After so many steps were worked out there is such a look, too."""
MORE: Final = 2
"""So many times as much is visited, and *FEW* places more, before it starts again."""
FEW: Final = 200
MOST_FREE: Final = 50
"""After so many moves in a row that cost nothing others are tried, where no step costs anything."""
_UNIT: Final = 1 << 40
"""What a switch or a delay costs, in steps: more than any run has."""


class Bounded:
    """A search of the space of *table* by what runs cost: units first, then steps (Dijkstra).

    *found* are the failures, by signs without a thread, *earlier* those that were found before
    it had to start again; *ends* are the states in which no thread can go, each with the place
    of the cheapest run that leads there.  *complete* is the largest cost with which every run
    was tried, -1 if there is none, of values drawn at random only those that the space has
    tried; from the cost *cut_at* on, only up to the horizon.  *circle*
    are states to be reached for `ENDLESS`.  *cheapest* counts the places of runs that cost nothing,
    once all of these were tried.  It is *over* when it does not go on, *full* if the
    space has no more room.
    """

    def __init__(self, table: MoveTable, terms: Terms, circle: Collection[int] = ()) -> None:
        self.table: Final = table
        self.space: Final = table.space
        self.terms: Final = terms
        self.found: dict[Sign, Witness] = {}
        self.earlier: dict[Sign, Witness] = {}
        self.ends: dict[int, Place] = {}
        # These begin anew with each start.
        self.complete: int
        self.cut_at: float
        self.places: int
        self.cheapest = 0
        self.steps = 0
        self.over = False
        self.full = False
        self._circle = circle
        self._layered = terms.horizon < inf
        self._start_again()

    def _start_again(self) -> None:
        self._put_aside()
        self.table.renew()
        self._version = self.table.version
        self.ends.clear()
        self.complete = -1
        self.cut_at = inf
        self.places = 0
        self._trusted = True
        self._places: dict[tuple[int, int], Place] = {}
        start = self._place(NOBODY, 0)
        start.arrivals[self.space.start] = None
        self._queue: list[tuple[int, int, int, Place, Arrival | None]] = []
        self._pushed = 0
        self._level = 0
        self._last_places: int | None = None
        heappush(self._queue, (0, 0, self.space.start, start, None))

    def go(self) -> Generator[None, None, None]:
        """Search until all was visited, or as much as may be; yields often.

        Starts again when a use turns up that what was done at once had not reckoned with.
        """
        try:
            while not self.over and self.places < self.terms.most_places:
                made = self.space.made
                for _ in range(ROUND):
                    if not self._queue or self.space.made > made + MOST_MADE:
                        break
                    self._take()
                if self._worth_a_start:
                    self._start_again()
                elif not self._queue:
                    self._note_complete(self._level)
                    break
                yield
        except SpaceFullError:
            # There is no room for more; what was found so far has to do.
            self.full = True
        if self._outdated:
            self._put_aside()
        self.over = True

    def _put_aside(self) -> None:
        """What was found is not known to be the simplest any more."""
        for sign, witness in self.found.items():
            self.earlier.setdefault(sign, witness._replace(simplest=False))
        self.found.clear()

    def choices_to(self, end: int) -> tuple[Choice, ...]:
        """The cheapest run to *end*, one of `ends`."""
        return tuple(in_turns(way_to(end, self.ends[end]), ending=True))

    def _place(self, last: int, level: int) -> Place:
        """Return the place of thread *last* at *level*."""
        place = self._places.get((last, level))
        if place is None:
            place = self._places[last, level] = Place(last, level)
        return place

    @property
    def _worth_a_start(self) -> bool:
        """Whether it has to start again, and has gone on a little to find more of what is new."""
        if not self._outdated:
            return False
        if self._last_places is None:
            self._last_places = MORE * self.places + FEW
        return not self._queue or self.places >= self._last_places

    @property
    def _outdated(self) -> bool:
        self.table.renew()
        return self.table.version != self._version

    def _note_complete(self, cost: int) -> None:
        self._trusted = self._trusted and self.space.tells_all
        if self._trusted and not self._outdated:
            if cost == 0:
                self.cheapest = self.places
            self.complete = max(self.complete, cost)

    def _take(self) -> None:
        """Visit the place that costs least of those that wait, or take note of a failure."""
        cost, _, state, place, failing = heappop(self._queue)
        units = cost // _UNIT
        if units > self._level:
            self._note_complete(units - 1)
            self._level = units
        if failing is not None:
            for sign in failing.change.signs:
                self._keep(sign, (*way_to(state, place), failing))
            return
        known = place.arrivals[state]
        # A cheaper way may have been found while this one waited; `heapq` cannot take an entry out,
        # so what is outdated is passed over here.
        if known is None or known.cost == cost:
            self.places += 1
            self._visit(cost, state, place)

    def _visit(self, cost: int, state: int, place: Place) -> None:
        if state in self._circle:
            self._keep(ENDLESS, tuple(way_to(state, place)), arriving=True)
        found = self.table.moves_in(state)
        cuts = [moves.cut for moves in found if moves.cut]
        if any(map(self._matters, cuts)):
            self._trusted = False
        known = place.arrivals[state]
        # Up to a horizon such moves count as none, and a thread that makes them for ever would
        # never let others have their turn.
        patient = not self._layered or known is None or known.free < MOST_FREE
        alone = self.table.alone(state, found) if patient and not self._circle else None
        # Nobody may be put off for ever: where all leads back, all is tried.
        if alone is not None and self._go_alone(cost, state, place, alone):
            return
        if not self._go_on(cost, state, place, found, alone) and not cuts:
            # The first arrival costs least, for the queue gives places by their cost.
            self.ends.setdefault(state, place)
            for sign in end_signs(self.space, state):
                self._keep(sign, way_to(state, place), ending=True)

    def _matters(self, cut: str) -> bool:
        """Whether what is left out by a *cut* costs so little that it would have been tried."""
        # Each way more is a delay more.
        return bool(cut) and not (self.terms.pricing is by_delays and cut.endswith(TOO_MANY_WAYS))

    def _go_alone(self, cost: int, state: int, place: Place, alone: Moves) -> bool:
        """Make the moves *alone*, which nobody notices; whether they lead to something new."""
        fresh = False
        known = place.arrivals[state]
        free = 1 if known is None else known.free + 1
        # Where there are several, they cost what they would cost the thread in its turn.
        for _, change, units in self.terms.pricing((alone,), NOBODY):
            price = cost + self._length(change, free=True) + units * _UNIT
            self.steps += len(change.choices)
            at = self._place(place.last, price // _UNIT) if self._layered else place
            after = state + change.delta
            known = at.arrivals.get(after, _FAR)
            if known is not None and known.cost > price:
                fresh |= self._push(after, at, Arrival(price, place, change, free))
        return fresh

    def _go_on(
        self, cost: int, state: int, place: Place, found: list[Moves], alone: Moves | None
    ) -> bool:
        """Make all moves of *found* except those *alone*, which were made; whether there are any.

        Most lead to where nothing costs less, which is seen before anything is made for them.
        """
        layered, steps, any_made = self._layered, 0, False
        for moves, change, units in self.terms.pricing(found, place.last):
            any_made = True
            if moves is alone:
                continue
            length = len(change.choices)
            price = cost + (1 if layered else length) + units * _UNIT
            if change.signs:
                self._pushed += 1
                arrival = Arrival(price, place, change, 0)
                # A failure waits for its turn by its price like a place does, so that the first
                # that is told of a kind is the cheapest.
                heappush(self._queue, (price, self._pushed, state, place, arrival))
            steps += length
            at = self._place(change.tid, price // _UNIT if layered else 0)
            after = state + change.delta
            known = at.arrivals.get(after, _FAR)
            if known is not None and known.cost > price:
                self._push(after, at, Arrival(price, place, change, 0))
        self.steps += steps
        return any_made

    def _length(self, change: Change, *, free: bool) -> int:
        """How long *change* counts: as its steps, or up to a horizon as the move that it is."""
        return int(not free) if self._layered else len(change.choices)

    def _push(self, state: int, place: Place, arrival: Arrival) -> bool:
        """Let *state* wait for its turn at *place*, to which *arrival* is the cheapest way so far.

        Returns whether it is new.
        """
        units, steps = divmod(arrival.cost, _UNIT)
        if steps > self.terms.horizon:
            self.cut_at = min(self.cut_at, units)
            return True
        # With a horizon, more switches may be the way to come there in fewer moves, and from there
        # farther: a state counts as known only where it was reached as near at no higher cost.
        if self._layered and self._was_nearer(state, place, steps):
            return False
        fresh = state not in place.arrivals
        place.arrivals[state] = arrival
        self._pushed += 1
        heappush(self._queue, (arrival.cost, self._pushed, state, place, None))
        return fresh

    def _was_nearer(self, state: int, place: Place, steps: int) -> bool:
        """Whether *state* was reached at a lower level no farther from the start than *steps*."""
        for level in range(place.level):
            known = self._place(place.last, level).arrivals.get(state, _FAR)
            if known is None or known.cost % _UNIT <= steps:
                return True
        return False

    def _keep(
        self, sign: Sign, way: tuple[Arrival, ...], *, ending: bool = False, arriving: bool = False
    ) -> None:
        # Of like threads any may be the one that fails, which makes no other failure.
        sign = sign._replace(tid=-1)
        if sign not in self.found:
            choices = tuple(in_turns(way, ending=ending))
            if arriving and way:
                # Unnoticed steps at the end change nothing for anybody.
                choices = choices[: len(choices) - len(way[-1].change.choices) + 1]
            seed = self.space.grain.seed
            told = self._trusted and seed is None and not self.space.sampled
            simplest = told and not self._layered and self.terms.pricing is by_switches
            self.found[sign] = Witness(choices, simplest, seed or 0)


_FAR: Final = Arrival((1 << 80) - 1, Place(NOBODY, 0), None, 0)  # type: ignore[arg-type]
"""Stands for a place where nobody has been yet."""

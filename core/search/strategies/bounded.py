"""Runs by their number of switches: those with none first, then those with one, and so on.

A switch is a step of another thread though the last one could have gone on; to wait for a
timeout is not to go on (Musuvathi and Qadeer, "Iterative context bounding for systematic
testing of multithreaded programs", 2007).  A move that nobody notices is made at once and
is no switch: it can as well be made when its thread has its next turn, and that is where
it is put in what is told.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, Final, NamedTuple

from core.machine.locations import THREADS, WHOLE
from core.machine.state import TIMEOUT
from core.search.reductions.movable import Movable
from core.search.sharing.uses import Uses
from core.search.states.entry import ENDLESS
from core.search.states.memo import Memo
from core.search.states.outcomes import end_signs
from core.search.states.packing import SpaceFullError
from core.search.states.space import Space
from core.search.strategies.expansion import Expansion

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterator

    from core.machine.state import Choice
    from core.search.states.entry import Change, Entry, Moves, Sign

ROUND: Final = 10
"""How many places are visited between two looks at the outside world."""
MOST_MADE: Final = 50
"""After so many steps were worked out there is such a look, too."""
_SWITCH: Final = 1 << 40
"""What a switch costs, in steps: more than any run has."""
_NOBODY: Final = -1
"""The last thread where a switch is free whoever comes next."""


class Witness(NamedTuple):
    """The *choices* that show something; *simplest* if no others do it with fewer switches."""

    choices: tuple[Choice, ...]
    simplest: bool


class _Arrival(NamedTuple):
    """How a place is reached at a *cost*: by *change* where *last* was the last thread.

    *free* says that nobody notices the change, so that it is no switch.
    """

    cost: int
    last: int
    change: Change
    free: bool


class Bounded:
    """A search of *space* by what runs cost: switches first, then steps (Dijkstra).

    *found* are the failures, by signs without a thread, *earlier* those that were found before
    it had to start again; *ends* are the states in which no thread can go, each with the last
    thread of the simplest run that leads there.  *complete* is the largest number of switches
    with which every run was tried, -1 if there is none.  *circle* are states to be reached for
    `ENDLESS`.  At most *most_places* are visited; a place is a state with the last thread.  It
    is *over* when it does not go on, *full* if the space has no more room.
    """

    def __init__(
        self,
        space: Space,
        *,
        fusing: bool,
        most_places: int,
        circle: Collection[int] = (),
    ) -> None:
        self.space: Final = space
        self.found: dict[Sign, Witness] = {}
        self.earlier: dict[Sign, Witness] = {}
        self.ends: dict[int, int] = {}
        self.complete = -1
        self.places = 0
        self.steps = 0
        self.over = False
        self.full = False
        self._fusing = fusing
        self._most_places = most_places
        self._circle = circle
        self._movable = Movable(space)
        self._expansion = Expansion(space, [self._movable] if fusing else [])
        self._memos: dict[Entry, Memo[Moves]] = {}
        self._start_again()

    def _start_again(self) -> None:
        self._put_aside()
        self.ends.clear()
        self.places = 0
        self._version = self._movable.version
        self._trusted = True
        self.space.forget({id(memo) for memo in self._memos.values()})
        self._memos.clear()
        self._arrivals: dict[int, dict[int, _Arrival | None]] = {_NOBODY: {self.space.start: None}}
        self._queue: list[tuple[int, int, int, int, _Arrival | None]] = []
        self._pushed = 0
        self._level = 0
        heappush(self._queue, (0, 0, self.space.start, _NOBODY, None))

    def in_own_space(self) -> Bounded:
        """The same search from the start, in a space of its own with room for more."""
        space = self.space
        roomy = Space(space.program, space.grain._replace(wide=True), Uses())
        return Bounded(
            roomy, fusing=self._fusing, most_places=self._most_places, circle=self._circle
        )

    def go(self) -> Generator[None, None, None]:
        """Search until all was visited, or as much as may be; yields often.

        Starts again when a use turns up that what was done at once had not reckoned with.
        """
        try:
            while not self.over and self.places < self._most_places:
                made = self.space.made
                for _ in range(ROUND):
                    if not self._queue or self.space.made > made + MOST_MADE:
                        break
                    self._take()
                if self._outdated:
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
        """The simplest run to *end*, one of `ends`."""
        return tuple(_in_turns(self._way(end, self.ends[end]), ending=True))

    @property
    def _outdated(self) -> bool:
        return self._fusing and self._movable.version != self._version

    def _note_complete(self, switches: int) -> None:
        space = self.space
        untimed = space.clock_read and not space.grain.timed
        self._trusted = self._trusted and not (space.sampled or untimed)
        if self._trusted and not self._outdated:
            self.complete = max(self.complete, switches)

    def _take(self) -> None:
        """Visit the place that costs least of those that wait, or take note of a failure."""
        cost, _, state, last, failing = heappop(self._queue)
        switches = cost // _SWITCH
        if switches > self._level:
            self._note_complete(switches - 1)
            self._level = switches
        if failing is not None:
            for sign in failing.change.signs:
                self._keep(sign, (*self._way(state, last), failing))
            return
        known = self._arrivals[last][state]
        if known is None or known.cost == cost:
            self.places += 1
            self._visit(cost, state, last)

    def _visit(self, cost: int, state: int, last: int) -> None:
        if state in self._circle:
            self._keep(ENDLESS, tuple(self._way(state, last)), arriving=True)
        alone, found = self._moves_in(state)
        # Nobody may be put off for ever: where all leads back, all is tried.
        if alone is not None and self._go_alone(cost, state, last, alone):
            return
        if any(moves.changes for moves in found):
            self._go_on(cost, state, last, found, alone)
        elif not any(moves.cut for moves in found):
            self.ends.setdefault(state, last)
            for sign in end_signs(self.space, state):
                self._keep(sign, self._way(state, last), ending=True)

    def _go_alone(self, cost: int, state: int, last: int, alone: Moves) -> bool:
        """Make the moves *alone*, which nobody notices; whether they lead to something new."""
        fresh = False
        for change in alone.changes:
            arrival = _Arrival(cost + len(change.choices), last, change, free=True)
            fresh |= self._push(state, arrival, last)
        return fresh

    def _go_on(
        self, cost: int, state: int, last: int, found: Collection[Moves], alone: Moves | None
    ) -> None:
        """Make all moves of *found* except those *alone*, which were made."""
        going = any(_goes_on(moves, last) for moves in found)
        for moves in found:
            for change in () if moves is alone else moves.changes:
                price = cost + len(change.choices)
                if going and change.tid != last:
                    price += _SWITCH
                arrival = _Arrival(price, last, change, free=False)
                if change.signs:
                    self._pushed += 1
                    heappush(self._queue, (price, self._pushed, state, last, arrival))
                self._push(state, arrival, change.tid)

    def _push(self, state: int, arrival: _Arrival, last: int) -> bool:
        """Let what *arrival* leads to from *state* wait for its turn; whether it is new."""
        arrivals = self._arrivals.setdefault(last, {})
        after = state + arrival.change.delta
        self.steps += len(arrival.change.choices)
        known = arrivals.get(after, _FAR)
        if known is None or known.cost <= arrival.cost:
            return False
        arrivals[after] = arrival
        self._pushed += 1
        heappush(self._queue, (arrival.cost, self._pushed, after, last, None))
        return known is _FAR

    def _moves_in(self, state: int) -> tuple[Moves | None, list[Moves]]:
        """A thread's moves that nobody notices, if there is one that has some; those of all."""
        space = self.space
        found: list[Moves] = []
        if space.daemons and space.over(state):
            return None, found
        alone = None
        own_mask, memos = space.own_mask, self._memos
        for shift, entries in space.lanes:
            entry = entries[state >> shift & own_mask]
            memo = memos.get(entry)
            if memo is None:
                memo = memos[entry] = Memo()
            moves = memo.table.get(state & memo.mask)
            if moves is None:
                moves = self._expansion.moves_of(state, entry, memo)
            if moves.cut:
                self._trusted = False
            if moves.solo and alone is None and not self._circle and self._free(state, moves):
                alone = moves
            found.append(moves)
        return alone, found

    def _free(self, state: int, moves: Moves) -> bool:
        """Whether *moves*, which nobody notices, may as well come later.

        When a failure is reached counts, and who is started may go before it.
        """
        threads = self.space.fields.get((THREADS, WHOLE))
        started = 0 if threads is None else threads.bits
        return not any(
            change.signs or (state ^ state + change.delta) & started for change in moves.changes
        )

    def _way(self, state: int, last: int) -> tuple[_Arrival, ...]:
        """The moves that lead to *state*."""
        way: list[_Arrival] = []
        while (arrival := self._arrivals[last][state]) is not None:
            way.append(arrival)
            state, last = state - arrival.change.delta, arrival.last
        return tuple(reversed(way))

    def _keep(
        self, sign: Sign, way: tuple[_Arrival, ...], *, ending: bool = False, arriving: bool = False
    ) -> None:
        sign = sign._replace(tid=-1)
        if sign not in self.found:
            choices = tuple(_in_turns(way, ending=ending))
            if arriving and way:
                # Unnoticed steps at the end change nothing for anybody.
                choices = choices[: len(choices) - len(way[-1].change.choices) + 1]
            self.found[sign] = Witness(choices, simplest=self._trusted)


_FAR: Final = _Arrival(1 << 80, _NOBODY, None, free=False)  # type: ignore[arg-type]
"""Stands for a place where nobody has been yet."""


def _goes_on(moves: Moves, last: int) -> bool:
    """Whether *moves* are of thread *last*, and it need not wait for a timeout."""
    changes = moves.changes
    return bool(changes) and changes[0].tid == last and any(
        change.choices[0].way != TIMEOUT for change in changes
    )  # fmt: skip


def _in_turns(way: tuple[_Arrival, ...], *, ending: bool) -> Iterator[Choice]:
    """The choices of *way*, with what nobody notices where its thread has its turn.

    With *ending* all of it is made, else only what is needed for the last of *way*.
    """
    waiting: dict[int, list[Choice]] = {}
    for change, free, last in ((each.change, each.free, each.last) for each in way):
        if not free:
            yield from waiting.pop(change.tid, ())
            yield from change.choices
        elif change.tid == last:
            yield from change.choices
        else:
            waiting.setdefault(change.tid, []).extend(change.choices)
    if ending:
        for late in waiting.values():
            yield from late

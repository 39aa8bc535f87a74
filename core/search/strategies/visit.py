"""What a search has come to know of a space, and what can happen in its states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.reductions.base import EVERY, asked_for
from core.search.states.entry import Change, Moves, Sign
from core.search.strategies.expansion import Expansion
from core.search.strategies.racing_pairs import Races

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.machine.state import Choice
    from core.search.reductions.base import Reduction
    from core.search.reductions.registry import Reductions
    from core.search.states.entry import Entry
    from core.search.states.space import Space

MOST_SIGNS: Final = 200
"""How many different failures are kept."""
NO_CHANGE: Final = Change(-1, (), 0, ())
"""How the first state came about."""


class Visit:
    """What a search that may use *reductions* has come to know of *space*.

    *active* are those of them that are at work, by name.  *seen* has every state met and the
    change that first led to it; *ends* are those in which no thread can go; *signs* the
    failures, each with the state before and the change; *cuts* say what was not simulated.
    *races* are those of the states that were visited, *frontier* those that wait, which are
    *level* moves from the start.  *chosen* has
    the threads that were tried where not all were, as bits; *whole* the states in which all had
    to be: where a thread can come back to where it was, which is *cyclic*, none may be put off
    for ever.  With *edges* these are the changes tried in each state, in the order of *seen*, and
    the state that each of them leads to; else None.
    """

    def __init__(
        self,
        space: Space,
        reductions: Reductions,
        active: Mapping[str, Reduction] | None = None,
        *,
        cyclic: bool = False,
        edges: bool = False,
    ) -> None:
        self.space = space
        self.reductions = reductions
        self.active = {} if active is None else dict(active)
        self.cyclic = cyclic
        self.seen: dict[int, Change] = {}
        self.ends: list[int] = []
        self.signs: dict[Sign, tuple[int, Change | None]] = {}
        self.cuts: dict[str, int] = {}
        self.races = Races()
        self.chosen: dict[int, int] = {}
        self.whole: set[int] = set()
        self.edges: list[tuple[Sequence[Change], list[int]]] | None = [] if edges else None
        self.frontier: list[int] = []
        self.steps = 0
        self.level = 0
        self.complete = False
        self.choosing = asked_for(self.active.values(), "choose")
        self.merging = asked_for(self.active.values(), "representative")
        self._expansion = Expansion(space, self.active.values())

    @property
    def puts_off(self) -> bool:
        """Whether a thread may have had to wait for others though it could go."""
        return any(each.puts_off for each in self.active.values())

    def holds(self) -> bool:
        """Whether all that was left out may be left out, as far as known."""
        return all(each.holds() for each in self.active.values())

    def finish(self) -> None:
        """All has been visited: no state stands for another by what has merged none so far."""
        self.complete = True
        self.merging = tuple(each for each in self.merging if each.merged)

    def met(self, state: int) -> int:
        """The state that was visited for *state*."""
        # A state that was visited stands for itself, also where symmetry has since merged others
        # into it.
        if state not in self.seen:
            for each in self.merging:
                state = each.representative(state)
        return state

    def path(self, state: int) -> list[Choice]:
        """Return the choices that lead to *state*, as they were found."""
        changes = []
        # A step is a difference, so the way back needs no list of predecessors: what was added is
        # taken away.
        while (change := self.seen[state]) is not NO_CHANGE:
            changes.append(change)
            state -= change.delta
        return [choice for change in reversed(changes) for choice in change.choices]

    def moves_in(self, state: int) -> tuple[list[Moves], bool]:
        """What the threads can do in *state*; one alone, and true, where that is enough."""
        space = self.space
        found: list[Moves] = []
        if space.daemons and space.over(state):
            return found, False
        own_mask = space.own_mask
        whole = self.cyclic and state in self.whole
        # Written out, as this runs for every state and thread: a lookup by the bits that the moves
        # depend on, and the interpreter only where that misses.
        for shift, entries in space.lanes:
            entry = entries[state >> shift & own_mask]
            memo = entry.moves
            moves = memo.table.get(state & memo.mask)
            if moves is None:
                moves = self._find(state, entry)
            # Nobody can notice when these happen, so all that others do may as well come later
            # (transactions).
            if moves.solo and not whole:
                return [moves], True
            found.append(moves)
        return found, False

    def choose(self, found: Sequence[Moves]) -> int:
        """Return the threads that must be tried where *found* is what each can do, as bits."""
        for each in self.choosing:
            chosen = each.choose(found)
            # The first reduction that has something to say decides alone: two sets that each
            # suffice need not have a part in common that does.
            if chosen != EVERY:
                return chosen
        return EVERY

    def _find(self, state: int, entry: Entry) -> Moves:
        """Find the moves of *entry* in *state*, met for the first time; take note of failures."""
        moves = self._expansion.moves_of(state, entry, entry.moves)
        if moves.cut:
            self.cuts.setdefault(moves.cut, state)
        for change in moves.changes:
            for sign in change.signs:
                if sign not in self.signs and len(self.signs) < MOST_SIGNS:
                    self.signs[sign] = (state, change)
        return moves


def changes_of(chosen: int, found: Iterable[Moves]) -> list[Change]:
    """Return the changes in *found* by the threads *chosen*, as bits."""
    if chosen == EVERY:
        return [change for moves in found for change in moves.changes]
    return [
        change for tid, moves in enumerate(found) if chosen >> tid & 1 for change in moves.changes
    ]


def moves_of(visit: Visit, state: int) -> Sequence[Change]:
    """Return all that can happen next in *state*; only some threads' moves if that is enough."""
    found, alone = visit.moves_in(state)
    if alone:
        return found[0].changes
    # What was left out in the visit is left out here, too, so that later stages walk the graph that
    # was proved about and find every successor among the states seen.
    chosen = EVERY if state in visit.whole else visit.chosen.get(state, EVERY)
    return changes_of(chosen, found)


def is_cut(visit: Visit, state: int) -> bool:
    """Return whether something could happen in *state* that is not simulated."""
    found, _ = visit.moves_in(state)
    return any(moves.cut for moves in found)

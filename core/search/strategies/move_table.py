"""What can be done next in a state, looked up by all searches by what runs cost.

Moves that nobody notices are done at once, if they may as well come later: so they cost
nothing, and each turn begins with a move that somebody may notice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.locations import THREADS, WHOLE
from core.search.sharing.uses import Uses
from core.search.states.memo import Memo
from core.search.states.space import Space
from core.search.strategies.expansion import Expansion
from core.search.strategies.movable import Movable

if TYPE_CHECKING:
    from core.search.states.entry import Entry, Moves


class MoveTable:
    """The moves in the states of *space*, remembered until they turn out to be wrong.

    *version* goes up each time that they do.
    """

    def __init__(self, space: Space, *, fusing: bool) -> None:
        self.space: Final = space
        self.version = 0
        self._fusing = fusing
        self._movable = Movable(space)
        self._expansion = Expansion(space, [self._movable] if fusing else [])
        self._rests_on = self._movable.version
        self._memos: dict[Entry, Memo[Moves]] = {}

    def in_own_space(self) -> MoveTable:
        """A table of a space of its own, with room for more."""
        space = self.space
        roomy = Space(space.program, space.grain._replace(wide=True), Uses())
        return MoveTable(roomy, fusing=self._fusing)

    def renew(self) -> None:
        """Forget the moves if a use has turned up that they had not reckoned with."""
        now = self._movable.version
        if self._fusing and now != self._rests_on:
            self._rests_on = now
            self.version += 1
            self.space.readers.forget({id(memo) for memo in self._memos.values()})
            self._memos.clear()

    def moves_in(self, state: int) -> list[Moves]:
        """The moves of all threads in *state*, by their numbers."""
        space = self.space
        found: list[Moves] = []
        if space.daemons and space.over(state):
            return found
        own_mask, memos = space.own_mask, self._memos
        for shift, entries in space.lanes:
            entry = entries[state >> shift & own_mask]
            memo = memos.get(entry)
            if memo is None:
                memo = memos[entry] = Memo()
            moves = memo.table.get(state & memo.mask)
            if moves is None:
                moves = self._expansion.moves_of(state, entry, memo)
            found.append(moves)
        return found

    def alone(self, state: int, found: list[Moves]) -> Moves | None:
        """The first of *found* that nobody notices and that may as well come later, if any is.

        When a failure is reached counts, and who is started may go before it.
        """
        threads = self.space.fields.get((THREADS, WHOLE))
        started = 0 if threads is None else threads.bits
        for moves in found:
            if moves.solo and not any(
                change.signs or (state ^ state + change.delta) & started for change in moves.changes
            ):
                return moves
        return None

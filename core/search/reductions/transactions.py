"""Steps that nobody can notice are done at once with the step before.

A step whose uses meet no other use can change places with everything that other threads
do, so every order leads to the same states as the one in which it is done at once (Lipton,
"Reduction: a method of proving properties of parallel programs", 1975; Flanagan and
Qadeer, "Transactions for software model checking", 2003).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.states.entry import Change, Moves
from core.search.states.successors import steps_of

if TYPE_CHECKING:
    from core.machine.locations import Location
    from core.search.states.entry import Entry, Transition
    from core.search.states.memo import Memo
    from core.search.states.space import Space

LONGEST: Final = 400
"""How many steps may be done as one: a loop of unnoticed steps has to give way."""


class Transactions:
    """The moves of threads in *space*; where *fusing* is off, each is a single step."""

    def __init__(self, space: Space, *, fusing: bool) -> None:
        self._space = space
        self._fusing = fusing
        self._most_made = 0

    def moves_of(self, state: int, entry: Entry, memo: Memo[Moves]) -> Moves:
        """Find what the thread of *entry* can do next in *state*, and remember it in *memo*."""
        space = self._space
        steps = steps_of(space, state, entry)
        reads = set(entry.steps.reads)
        touch = steps.blocked
        changes: list[Change] = []
        unnoticed = self._fusing and bool(steps.transitions) and not steps.cut
        self._most_made = space.made + LONGEST
        for step in steps.transitions:
            # All ways count, for any of them may be taken.
            touch |= step.touch
            unnoticed = unnoticed and not step.signs and self.at_once(step)
            changes.append(self._change(state, entry, step, reads))
        moves = Moves(
            entry,
            tuple(changes),
            unnoticed,
            touch,
            space.uses.loud(touch),
            steps.blocked,
            steps.cut,
            tuple(step.head for step in steps.transitions if step.head is not None),
        )
        space.depend(memo, reads)
        memo.table[state & memo.mask] = moves
        return moves

    def at_once(self, step: Transition) -> bool:
        """Return whether *step* may be done at once with the one before."""
        return not self.noticed(step.touch)

    def noticed(self, uses: int) -> bool:
        """Return whether some of *uses* meet any."""
        return bool(self._space.uses.loud(uses))

    def _change(self, state: int, entry: Entry, step: Transition, reads: set[Location]) -> Change:
        """Return *step* with what is done at once after it; add what that depends on to *reads*."""
        choices, signs, delta, share = [step.choice], step.signs, step.delta, step.share
        seen = {state}
        while self._fusing and not signs and not step.last and len(choices) < LONGEST:
            if self._space.made > self._most_made:
                # With many ways to go on from, what follows has a state of its own.
                break
            state += step.delta
            following = step.after
            # Where this thread was seen to do what others notice it may well do so again.
            if state in seen or self.noticed(following.touch):
                break
            seen.add(state)
            found = steps_of(self._space, state, following)
            # The chain depends on what any of its steps looks at.
            reads |= following.steps.reads
            # A choice is tried in all its ways, which is a matter for a state of its own.
            if len(found.transitions) != 1 or found.cut:
                break
            step = found.transitions[0]
            if not self.at_once(step):
                break
            choices.append(step.choice)
            signs, delta = step.signs, delta + step.delta
        return Change(entry.tid, tuple(choices), delta, tuple(signs), share)

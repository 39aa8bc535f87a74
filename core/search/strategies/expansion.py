"""What a thread can do next in a state: each of its steps, with what is done at once after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.reductions.base import asked_for
from core.search.states.entry import Change, Moves
from core.search.states.successors import steps_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.locations import Location
    from core.search.reductions.base import Reduction
    from core.search.states.entry import Entry, Transition
    from core.search.states.memo import Memo
    from core.search.states.space import Space

LONGEST: Final = 400
"""How many steps may be done as one: a loop of unnoticed steps has to give way."""


class Expansion:
    """The moves of threads in *space*, as far as *reductions* let steps be done at once."""

    def __init__(self, space: Space, reductions: Iterable[Reduction]) -> None:
        self._space = space
        self._fusing = asked_for(reductions, "at_once")
        self._most_made = 0

    def moves_of(self, state: int, entry: Entry, memo: Memo[Moves]) -> Moves:
        """Find what the thread of *entry* can do next in *state*, and remember it in *memo*."""
        space = self._space
        steps = steps_of(space, state, entry)
        reads = set(steps.reads)
        touch = steps.blocked
        changes: list[Change] = []
        # A cut stands for any step, so nothing may be put before it.
        unnoticed = bool(steps.transitions) and not steps.cut
        # Counted in steps worked out, not in steps of the chain: those that are remembered cost
        # nothing.
        self._most_made = space.made + LONGEST
        for step in steps.transitions:
            # All ways count, for any of them may be taken.
            touch |= step.touch
            unnoticed = unnoticed and not step.signs and self._at_once(step)
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
        space.readers.depend(memo, reads)
        memo.table[state & memo.mask] = moves
        return moves

    def _at_once(self, step: Transition) -> bool:
        return any(each.at_once(step) for each in self._fusing)

    def _noticed(self, uses: int) -> bool:
        return all(each.noticed(uses) for each in self._fusing)

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
            if state in seen or self._noticed(following.touch):
                break
            seen.add(state)
            found = steps_of(self._space, state, following)
            # The chain depends on what any of its steps looks at.
            reads |= found.reads
            # A choice is tried in all its ways, which is a matter for a state of its own.
            if len(found.transitions) != 1 or found.cut:
                break
            step = found.transitions[0]
            if not self._at_once(step):
                break
            choices.append(step.choice)
            signs, delta = step.signs, delta + step.delta
        return Change(entry.tid, tuple(choices), delta, tuple(signs), share)

"""Every run with the timing as it is written: nobody is held up.

No time passes while a thread can go on; then the next deadline comes.  What happens at one
instant happens in every order.  So there are far fewer runs than with any timing, and what
none of them shows takes a thread that is held up.

With *slack* a sleeper may wake so many seconds late, while others go on.
"""

from __future__ import annotations

from collections import deque
from math import inf
from typing import TYPE_CHECKING, Final

from core.machine.state import TIMEOUT
from core.search.states.outcomes import end_signs
from core.search.states.packing import SpaceFullError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from core.machine.state import Choice
    from core.search.states.entry import Change, Moves, Sign
    from core.search.strategies.move_table import MoveTable

ROUND: Final = 10
"""How many states are visited between two looks at the outside world."""
MOST_STATES: Final = 100_000
"""How many states are visited at most."""


class AsWritten:
    """A search of the space of *table*, whose grain is timed, with so much *slack*.

    *found* are the failures, by signs without a thread, each with a run that shows it.  It is
    *complete* if there is no other run with this timing; *next_slack* is the least with which
    there are more.  After *most_instants* it is given up.
    """

    def __init__(self, table: MoveTable, slack: float = 0.0, most_instants: float = inf) -> None:
        self.found: dict[Sign, tuple[Choice, ...]] = {}
        self.complete = False
        self.next_slack = inf
        self._slack = slack
        self._most_instants = most_instants
        self._instants: set[float] = set()
        self._came: dict[int, Change | None] = {}
        self._table = table
        self._space = table.space

    def go(self) -> Generator[None, None, None]:
        """Search to the end, or as far as may be; yields often."""
        over = False
        try:
            while not over:
                over = yield from self._attempt()
        except SpaceFullError:
            # What was found so far has to do.
            return

    def _attempt(self) -> Generator[None, None, bool]:
        """Search once; whether nothing came up that it had not reckoned with."""
        table, space = self._table, self._space
        version, whole = table.version, True
        # Moves that were done at once under a wrong belief may have led to states that no run of
        # this timing has: nothing of an attempt is kept for the next.
        seen = self._came = {space.start: None}
        pending = deque([space.start])
        while pending:
            for _ in range(min(ROUND, len(pending))):
                state = pending.popleft()
                found = table.moves_in(state)
                whole = whole and not any(moves.cut for moves in found)
                for change in self._changes(state, found):
                    self._note(change.signs, state, change)
                    after = state + change.delta
                    if after not in seen:
                        seen[after] = change
                        pending.append(after)
                if not any(moves.changes for moves in found):
                    self._note(end_signs(space, state), state, None)
            # A program that goes on for ever comes to another state at each instant.
            if len(seen) > MOST_STATES or len(self._instants) > self._most_instants:
                return True
            table.renew()
            if table.version != version:
                return False
            yield
        self.complete = whole and not space.sampled
        return True

    def _note(self, signs: Iterable[Sign], state: int, last: Change | None) -> None:
        """Keep failures that show after *last* in *state*, each with the way there."""
        for sign in signs:
            sign = sign._replace(tid=-1)  # noqa: PLW2901 - whose it is does not matter
            if sign in self.found:
                continue
            way, at = [last] if last is not None else [], state
            while (change := self._came[at]) is not None:
                way.append(change)
                at -= change.delta
            self.found[sign] = tuple(each for change in reversed(way) for each in change.choices)

    def _changes(self, state: int, found: list[Moves]) -> Iterator[Change]:
        """Give what can happen in *state* without a thread being held up."""
        alone = self._table.alone(state, found)
        # Nobody may be put off for ever: where all leads back, all is tried.
        if alone is not None and any(
            state + each.delta not in self._came for each in alone.changes
        ):
            yield from alone.changes
            return
        # The grain is timed, so the clock is a part of the state and all of it can be told from
        # that.
        now = self._space.rest(state).clock
        self._instants.add(now)
        due = [(self._due(moves, now), moves) for moves in found if moves.changes]
        next_one = min((when for when, _ in due), default=now)
        # Who can go on now goes on before any time passes.
        latest = next_one if next_one <= now else next_one + self._slack
        for when, moves in due:
            if when <= latest:
                yield from moves.changes
            elif next_one > now:
                self.next_slack = min(self.next_slack, when - next_one)

    def _due(self, moves: Moves, now: float) -> float:
        """When *moves* happen if nobody is held up."""
        # Who can go on without its timeout is not waiting for time.
        if any(change.choices[0].way != TIMEOUT for change in moves.changes):
            return now
        thread = None if moves.entry is None else moves.entry.thread
        if thread is None or thread.wait is None or thread.wait.deadline is None:
            return now
        return max(now, thread.wait.deadline)

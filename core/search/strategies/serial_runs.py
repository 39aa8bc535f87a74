"""Runs without interleaving: each thread goes on to its end, or until it has to wait.

What only other runs lead to is what threads do to each other.  A thread that was just
started may go first, as if it had been called; a sleep is no reason to let others in.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from core.machine.locations import THREADS, WHOLE
from core.machine.state import TIMEOUT
from core.search.states.packing import SpaceFullError
from core.search.strategies.visit import moves_of

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from core.search.states.entry import Change
    from core.search.strategies.visit import Visit

_ROUND: Final = 200
_MOST_MADE: Final = 50
_MOST_NODES: Final = 400_000


class SerialRuns:
    """The *ends* of all runs without interleaving; *complete* if all of them were tried."""

    def __init__(self) -> None:
        self.ends: dict[int, None] = {}
        self.complete = False

    def go(self, visit: Visit) -> Generator[None, None, None]:
        """Try every order of threads in the space of *visit*, which must not be reduced."""
        # Where there is no room for more states, what was found so far has to do.
        with suppress(SpaceFullError):
            yield from self._try_all(visit)

    def _try_all(self, visit: Visit) -> Generator[None, None, None]:
        begin = (visit.space.start, 0)
        # Who went last is a part of the node: whether a step interleaves depends on it.
        seen, pending, next_look, most_made = {begin}, [begin], 0, 0
        while pending:
            state, last = pending.pop()
            moves = moves_of(visit, state)
            if not moves:
                self.ends[state] = None
            for change in _serial(visit, state, last, moves):
                after = state + change.delta
                nodes = [(after, change.tid)]
                nodes += [(after, tid) for tid in _started(visit, moves, state, after)]
                for node in nodes:
                    if node not in seen:
                        seen.add(node)
                        pending.append(node)
            if len(seen) > _MOST_NODES:
                return
            if len(seen) >= next_look or visit.space.made > most_made:
                next_look, most_made = len(seen) + _ROUND, visit.space.made + _MOST_MADE
                yield
        self.complete = True


def _serial(visit: Visit, state: int, last: int, moves: Sequence[Change]) -> Sequence[Change]:
    """Return those of *moves* that do not interleave thread *last* with another one."""
    mine = [change for change in moves if change.tid == last]
    able = [change for change in moves if change.choices[0].way != TIMEOUT]
    going = [change for change in mine if change.choices[0].way != TIMEOUT]
    if going:
        return going
    # Only a timeout is left to the last thread: it sleeps, which is its own affair, or it waits for
    # others, who then go first.
    if mine:
        wait = visit.space.unpacked(state).threads[last].wait
        if wait is not None and wait.kind == "sleep":
            return mine
    # Time passes only when nobody can go without it.
    return able or moves


def _started(visit: Visit, before: Sequence[Change], state: int, after: int) -> list[int]:
    """Return the threads that have been started by the step from *state* to *after*."""
    count = visit.space.fields.get((THREADS, WHOLE))
    if count is None or not (state ^ after) & count.bits:
        return []
    able = {change.tid for change in moves_of(visit, after)}
    # `unpacked` is dear, so first it is seen whether anybody is new at all.
    fresh = able - {change.tid for change in before}
    if not fresh:
        return []
    threads = visit.space.unpacked(after).threads
    return [tid for tid in fresh if threads[tid].status == "new"]

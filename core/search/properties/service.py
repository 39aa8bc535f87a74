"""Whether a program that comes to no end is one that is meant to go on for ever.

A part of the state graph that cannot be left is meant if each thread that still lives there
is in a loop that the program gives no way out of, and takes its turn again and again; or it
waits for the end of such a thread, as main does.  Daemons may do what they like.  A thread
that is stuck for good while others go on is not meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.forever import endless_loops
from core.search.states.keys import frames_of
from core.search.strategies.visit import moves_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from core.language.program import Program
    from core.machine.threads import Thread
    from core.search.strategies.visit import Visit


class Service:
    """Knows the loops without a way out of *program*; *lines* are those where they begin."""

    def __init__(self, program: Program) -> None:
        self._loops = endless_loops(program.source.text)

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines in which the loops begin."""
        return tuple(loop.start for loop in self._loops)

    def told(self) -> str:
        """Say that the program goes on for ever, and why."""
        *others, last = map(str, self.lines)
        where = f"lines {', '.join(others)} and {last}" if others else f"line {last}"
        return f"it runs for ever, as it is written (no way leads out of the loop in {where})"

    def goes_on(self, visit: Visit, circle: Collection[int]) -> bool:
        """Whether the program is meant to go on for ever in *circle*, which cannot be left."""
        # Of like threads one may stand for another that is stuck.
        if not self._loops or visit.merging:
            return False
        moving = {change.tid for state in circle for change in moves_of(visit, state)}
        space = visit.space
        # In a part that cannot be left and has no end nobody dies or is started for good, so any
        # state of it tells who lives.
        threads = [entry.thread for entry in space.threads(min(circle))]
        living = [each for each in threads if each and not each.over and not each.daemon]
        serving = {each.tid for each in living if each.tid in moving and self._serves(each)}
        return all(each.tid in serving or _joins(each, serving, living) for each in living)

    def _serves(self, thread: Thread) -> bool:
        lines = [
            frame.code.instructions[frame.pc].span.line
            for frame in frames_of(thread)
            if frame.code.own
        ]
        return any(line in loop for line in lines for loop in self._loops)


def _joins(thread: Thread, serving: Collection[int], living: Sequence[Thread]) -> bool:
    """Whether *thread* waits for the end of one that is *serving*."""
    wait = thread.wait
    return (
        wait is not None
        and wait.kind == "join"
        and any(each.ref == wait.ref and each.tid in serving for each in living)
    )

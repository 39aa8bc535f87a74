"""What one step forwards or backwards is, by hand or by a policy, an access or a line long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.pending import resting_span
from core.machine.state import Choice
from core.machine.step import NotRunnableError
from core.runs.naming import line_of
from core.runs.schedule import Turns
from gui.run.settings import BY_HAND, FOUND

if TYPE_CHECKING:
    from core.scenes.run import Run
    from gui.run.settings import RunSettings

MOST_IN_A_LINE: Final = 10_000
"""How many steps of one thread count as one line at most."""


class Stepper:
    """Takes steps in a run, of the grain and by the chooser that *settings* say."""

    def __init__(self, settings: RunSettings) -> None:
        self._chooser = settings.chooser
        self._grain = settings.grain

    def step(self, run: Run, *, playing: bool = False) -> bool:
        """Go one step forwards; whether there was one.

        Where nobody decides and it is *playing*, the threads take turns.
        """
        if not self._decided(run):
            wanted = _next_in_turn(run) if playing else None
            if not self._undecided or not self._take_next(run, wanted):
                return False
        return self._grain == "access" or self._rest_of_line(run)

    def access(self, run: Run) -> bool:
        """Go one visible operation forwards; whether there was one."""
        return self._decided(run) or (self._undecided and self._take_next(run, None))

    def back(self, run: Run) -> bool:
        """Go one step back; whether there was one."""
        if not run.back(1):
            return False
        if self._grain == "line":
            self._start_of_line(run)
        return True

    def take(self, run: Run, tid: int, way: int | None) -> None:
        """Let thread *tid* make its next step, the given *way* if there are several.

        Raises:
            NotRunnableError: it cannot go; the message says why.
        """
        mine = [choice for choice in run.simulation.choices() if choice.tid == tid]
        if not mine:
            name = run.names(run.simulation.state).thread(tid)
            raise NotRunnableError(f"{name} cannot go on now")
        run.take(Choice(tid, way) if way is not None else mine[0])

    def take_branch(self, run: Run, number: int) -> None:
        """Go over to that branch, at the same step; the one shown is kept as a branch instead."""
        here, branches = run.position, run.simulation.branches
        branch = branches[number]
        run.jump(branch.position)
        for turns in branch.schedule.segments:
            # What was left is kept choice by choice, whoever had chosen it (`Trace.choices`).
            assert isinstance(turns, Turns)
            for _ in range(turns.count):
                run.take(Choice(turns.tid, turns.way))
        # Only now: on its way there it may be given up.
        branches.remove(branch)
        run.jump(max(here, branch.position))

    @property
    def _undecided(self) -> bool:
        """Whether it may be that nobody decides: by hand, and where a schedule is over."""
        return self._chooser in {BY_HAND, FOUND}

    def _decided(self, run: Run) -> bool:
        """Make the next operation, as it was made before or as somebody decides."""
        known = run.position < len(run.simulation.trace)
        return (known or self._chooser != BY_HAND) and bool(run.advance(1))

    def _of_thread(self, run: Run, tid: int) -> bool:
        """Make the next operation, if it is thread *tid*'s."""
        trace = run.simulation.trace
        if run.position == len(trace):
            return self._take_next(run, tid)
        return trace.tids[run.position] == tid and bool(run.advance(1))

    def _take_next(self, run: Run, tid: int | None) -> bool:
        """Where nobody decides, the thread of the last step goes on, else the first that can."""
        choices = run.simulation.choices()
        wanted = _last(run) if tid is None else tid
        mine = [choice for choice in choices if choice.tid == wanted]
        if not choices or (tid is not None and not mine):
            return False
        before = run.position
        run.take((mine or choices)[0])
        # Where the thread would leave what is simulated, nothing is made.
        return run.position > before

    def _rest_of_line(self, run: Run) -> bool:
        tid = _last(run)
        assert tid is not None
        line = line_of(run.program, run.simulation.trace.sites[run.position - 1])
        for _ in range(MOST_IN_A_LINE):
            if _resting_line(run, tid) != line or not self._of_thread(run, tid):
                break
        return True

    @staticmethod
    def _start_of_line(run: Run) -> None:
        tids = run.simulation.trace.tids
        tid, line = tids[run.position], _resting_line(run, tids[run.position])
        for _ in range(MOST_IN_A_LINE):
            if not run.position or tids[run.position - 1] != tid:
                break
            run.back(1)
            if _resting_line(run, tid) != line:
                run.advance(1)
                break


def came_to(run: Run) -> int | None:
    """The line to which the thread of the last step came with it; None if it was there before."""
    tid = _last(run)
    if tid is None:
        return None
    line = _resting_line(run, tid)
    before = line_of(run.program, run.simulation.trace.sites[run.position - 1])
    return None if line == before else line


def _next_in_turn(run: Run) -> int | None:
    """The thread after the last one of those that can go; None if there is none."""
    able = sorted({choice.tid for choice in run.simulation.choices()})
    if not able:
        return None
    last = _last(run)
    return next((tid for tid in able if last is None or tid > last), able[0])


def _last(run: Run) -> int | None:
    return run.simulation.trace.tids[run.position - 1] if run.position else None


def _resting_line(run: Run, tid: int) -> int | None:
    state = run.simulation.state
    span = resting_span(run.program, state, state.threads[tid])
    return None if span is None else span.line

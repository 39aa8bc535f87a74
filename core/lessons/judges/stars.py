"""How well somebody broke a program: with how few switches, and how many hints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.findings import Findings
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from core.lessons.lesson import Lesson

MOST_STARS: Final = 3
NEVER_ENDS: Final = "never-ends"
FURTHEST_BACK: Final = 200
"""How many steps a circle may have that a run is seen to go in."""


class Replayed:
    """A schedule of *text* done again: how many *steps* and *switches*, and what it *shows*.

    Raises:
        ScheduleError: *schedule* is none.
        ImpossibleChoiceError: the program has no such run.
    """

    def __init__(self, text: str, schedule: str) -> None:
        program, parsed = compile_source(Source("start.py", text)), parse_schedule(schedule)
        findings = Findings(program)
        run = Simulation(program, Replay(parsed), seed=parsed.seed, watch=findings.watch)
        left = parsed.steps
        while left and (made := run.advance(left)):
            left -= made
        self.steps: Final = run.position
        self.switches: Final = len(run.trace.switches)
        self.shows: Final = shown(findings, run)


def shown(findings: Findings, run: Simulation) -> frozenset[str]:
    """The kinds of failure that *run* shows at its position, as *findings* watched it."""
    kinds = {each.kind for each in findings.report(run, "").failures}
    return frozenset(kinds | {NEVER_ENDS} if comes_round(run) else kinds)


def comes_round(run: Simulation) -> bool:
    """Whether *run* is where it has been before, and all who could go have gone in between.

    Equal states have equal futures, so it can go on like that for ever without leaving
    anybody out: this is how a single run shows that it need not end.
    """
    missing = {choice.tid for choice in run.choices()}
    if not missing:
        return False
    here, last = run.state, run.position
    first = max(0, last - FURTHEST_BACK)
    before = [state for state, _, _ in run.made(first, last)]
    # Backwards: the latest state that is the same makes the shortest circle.
    for position in range(last - 1, first - 1, -1):
        missing.discard(run.trace.record(position).tid)
        if not missing and before[position - first] == here:
            return True
    return False


def fewest_switches(lesson: Lesson) -> int:
    """With how few switches the program of *lesson* can be broken: as many as its answer has."""
    assert lesson.break_it is not None, "only a lesson with a 'Break it' is broken"
    return Replayed(lesson.start, lesson.break_it.answer).switches


def stars(switches: int, fewest: int, hints: int) -> int:
    """1 to 3: one less for switches that were not needed, and one less for hints."""
    return MOST_STARS - (switches > fewest) - (hints > 0)

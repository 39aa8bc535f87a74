"""How well somebody broke a program: with how few switches, and how many hints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.compiler.entry import compile_source
from core.language.source import Source
from core.runs.findings import Findings
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from core.lessons.lesson import Lesson

MOST_STARS: Final = 3


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
        self.ended: Final = run.ended
        self.shows: Final = frozenset(each.kind for each in findings.report(run, "").failures)


def fewest_switches(lesson: Lesson) -> int:
    """With how few switches the program of *lesson* can be broken: as many as its answer has."""
    assert lesson.break_it is not None, "only a lesson with a 'Break it' is broken"
    return Replayed(lesson.start, lesson.break_it.answer).switches


def stars(switches: int, fewest: int, hints: int) -> int:
    """1 to 3: one less for switches that were not needed, and one less for hints."""
    return MOST_STARS - (switches > fewest) - (hints > 0)

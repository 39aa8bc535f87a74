"""What an answer is worth, and why."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from core.grading.speedup import speedup
from core.language.source import Source
from core.lessons.judges.fix import NAME, judge
from core.machine.compile import compile_source
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.grading.task import Task
    from core.lessons.judges.fix import Judgement

TICK: Final = 0.02
"""Seconds that a look at the clock takes: the same answer takes as long on every machine."""
NEAR: Final = 0.95
"""So much of the speed-up that is wanted counts as all of it."""
FOR_A_PERSON: Final = ("refused", "undecided", "crash")
"""Words for what no proof has decided: a person gives the points."""


class Mark(NamedTuple):
    """What is said of *student*'s answer: a *word*, the *points*, and the *reason* in a sentence.

    *points* is None where a person has to look.  *speedup* is that of an answer that is right,
    *schedule* shows what fails in it.
    """

    student: str
    word: str
    points: float | None
    reason: str
    speedup: float | None = None
    schedule: str = ""


def marking(task: Task, student: str, answer: str) -> Generator[None, None, tuple[Mark, Judgement]]:
    """Mark *answer* of *student* to *task*; yields now and then."""
    ticks = count()
    text = task.whole(answer)
    # A clock that counts its looks: marks must not depend on how busy the machine is.
    judgement = yield from judge(task.lesson, text, task.most_states, lambda: TICK * next(ticks))
    word, reason = judgement.word, judgement.reason
    # No points rather than none: what was not decided is not the student's fault.
    if word in FOR_A_PERSON:
        return Mark(student, word, None, reason), judgement
    if word not in {"proved", "serialised"}:
        return Mark(student, word, 0, reason, schedule=judgement.schedule), judgement
    found = speedup(compile_source(Source(NAME, text)))
    share, wanted = 0.0, 1.0
    if word == "proved" and task.parallel:
        wanted = wanted_speedup(task)
        share = _share(found, wanted)
        if share < 1:
            reason += f"; its threads go side by side {found:.2f} times, not {wanted:.2f}"
    points = round(task.right + share * task.parallel, 1)
    return Mark(student, word, points, reason, round(found, 2)), judgement


def wanted_speedup(task: Task) -> float:
    """How far the threads of an answer have to go side by side for all points."""
    if task.speedup is not None:
        return task.speedup
    return speedup(compile_source(Source(NAME, task.lesson.solution or "")))


def _share(found: float, wanted: float) -> float:
    """How much of the parallelism that is *wanted* is *found*, from 0 to 1."""
    # A task whose solution goes side by side no more than once asks for nothing.
    if wanted <= 1 or found >= NEAR * wanted:
        return 1.0
    return max(0.0, (found - 1) / (wanted - 1))

"""The machine's check of a lesson: what its text claims is so."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from core.generators import carried
from core.language.source import Source
from core.lessons.errors import LessonError, Mistake
from core.lessons.judges.call_count import functions_of
from core.lessons.judges.fix import judge
from core.lessons.judges.stars import NEVER_ENDS, Replayed
from core.lessons.judges.variation import names_bound, names_given
from core.lessons.places import line_of
from core.lessons.reading import SOLUTION, START, TEXT, read_lesson
from core.machine.compile import compile_source
from core.runs.scheduler import ImpossibleChoiceError
from core.search.check import Check
from core.search.pace import Limits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.lessons.lesson import Lesson, Watch
    from core.search.check_report import CheckReport

MOST_STATES: Final = 300_000


def mistakes_in(folder: Path) -> list[Mistake]:
    """All that is wrong with the lesson in *folder*, in order; the search takes a second or so."""
    try:
        lesson = read_lesson(folder)
    except LessonError as error:
        # The other checks need a lesson that could be read.
        return list(error.mistakes)
    found = [
        *_in_names(lesson),
        *_in_failures(lesson),
        *_in_schedules(lesson),
        *_in_judgement(lesson),
    ]
    return sorted(found)


def _in_names(lesson: Lesson) -> Iterator[Mistake]:
    """What `together`, `calls` and `again` name has to be there before and after the mending."""
    if lesson.duties is None:
        return
    programs = ((START, lesson.start), (SOLUTION, lesson.solution or ""))
    for again in lesson.duties.again:
        line = line_of(lesson, f"again: {again.line.split()[0]}")
        for file, text in programs:
            if not names_given(again.line) & (names_bound(text) | functions_of(text)):
                message = f"'again' sets nothing that {file} has"
                hint = "give a value to one of its variables or functions"
                yield Mistake(lesson.folder / TEXT, line, message, hint)
    calls = tuple(name for name, _ in lesson.duties.calls)
    for fact, names in (("together", lesson.duties.together), ("calls", calls)):
        line = line_of(lesson, f"{fact}:")
        for name in names:
            for file, text in programs:
                if name not in functions_of(text):
                    message = f"'{fact}' names {name}(), which {file} does not have"
                    yield Mistake(lesson.folder / TEXT, line, message)


def _in_failures(lesson: Lesson) -> Iterator[Mistake]:
    report = _checked(lesson.start)
    found = {failure.kind for failure in report.failures}
    path = lesson.folder / TEXT
    if report.verdict == "undecided":
        yield Mistake(path, 1, f"the search does not end: {report.reason}", "make it smaller")
    line = line_of(lesson, "fails:")
    for kind in sorted(set(lesson.fails) - found):
        yield Mistake(path, line, f"no schedule of {START} shows the failure '{kind}'")
    for kind in sorted(found - set(lesson.fails)):
        yield Mistake(path, line, f"{START} fails with '{kind}' as well", "add it to 'fails'")
    # The search needs fewer switches to where no way leads out than a run needs to show it.
    known = [failure for failure in report.failures if failure.kind != NEVER_ENDS]
    if lesson.break_it is not None and known:
        fewest = min(failure.switches for failure in known)
        answer = _replayed(lesson, lesson.break_it.answer)
        if isinstance(answer, Replayed) and answer.switches > fewest:
            hint = f"the search knows {known[0].schedule}"
            line = line_of(lesson, "- answer:")
            yield Mistake(path, line, f"the answer has more switches than {fewest}", hint)


def _in_schedules(lesson: Lesson) -> Iterator[Mistake]:
    path = lesson.folder / TEXT
    for name, watch in (("Watch", lesson.watch), ("Speaker", lesson.speaker)):
        if watch is not None:
            yield from _in_watch(lesson, name, watch)
    if lesson.break_it is not None:
        answer = _replayed(lesson, lesson.break_it.answer)
        line = line_of(lesson, "- answer:")
        if isinstance(answer, str):
            yield Mistake(path, line, f"the answer is no schedule of {START}: {answer}")
        elif not answer.shows & set(lesson.fails):
            yield Mistake(path, line, "the answer does not show the failure")


def _in_watch(lesson: Lesson, name: str, watch: Watch) -> Iterator[Mistake]:
    path = lesson.folder / TEXT
    run = _replayed(lesson, watch.schedule)
    if isinstance(run, str):
        line = line_of(lesson, "schedule:", name)
        yield Mistake(path, line, f"the schedule of '{name}' is none of {START}: {run}")
        return
    for stop in watch.stops:
        if stop.step > run.steps:
            line = line_of(lesson, f"- at {stop.step}:", name)
            yield Mistake(path, line, f"'{name}' stops at {stop.step}, and has {run.steps} steps")


def _in_judgement(lesson: Lesson) -> Iterator[Mistake]:
    if lesson.duties is None or lesson.solution is None:
        return
    mended = carried(judge(lesson, lesson.solution))
    if not mended.accepted:
        yield Mistake(lesson.folder / SOLUTION, 1, f"it would not pass: {mended.reason}")
    # A judge that passes the broken program would pass whatever a student writes.
    if carried(judge(lesson, lesson.start)).accepted:
        yield Mistake(lesson.folder / START, 1, "it passes as it is")


def _replayed(lesson: Lesson, schedule: str) -> Replayed | str:
    """The run of *schedule*; why there is none, if there is none."""
    try:
        return Replayed(lesson.start, schedule)
    except ImpossibleChoiceError as error:
        return str(error)


def _checked(text: str) -> CheckReport:
    # Bounded by states and not by time: a lesson is right or wrong on every machine alike.
    program = compile_source(Source(START, text))
    return carried(Check(program, Limits(most_states=MOST_STATES), time.perf_counter).go())

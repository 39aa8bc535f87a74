"""The machine's check of a lesson: what its text claims is so."""

from __future__ import annotations

import ast
import time
from typing import TYPE_CHECKING, Final, TypeVar

from core.language.compiler.entry import compile_source
from core.language.errors import ProgramError
from core.language.source import Source
from core.lessons.breaking import Replayed
from core.lessons.errors import LessonError, Mistake
from core.lessons.judging import judge
from core.lessons.reading import SOLUTION, START, TEXT, read_lesson
from core.runs.scheduler import ImpossibleChoiceError
from core.search.check import Check, Limits

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from core.lessons.lesson import Lesson, Watch
    from core.search.report import CheckReport

MOST_LINES: Final = 22
MOST_COLUMNS: Final = 60
MOST_STATES: Final = 300_000

Result = TypeVar("Result")


def mistakes_in(folder: Path) -> list[Mistake]:
    """All that is wrong with the lesson in *folder*, in order; the search takes a second or so."""
    try:
        lesson = read_lesson(folder)
    except LessonError as error:
        return list(error.mistakes)
    found = [*_in_programs(lesson)]
    if not found:
        found += _in_failures(lesson)
        found += _in_schedules(lesson)
        found += _in_judgement(lesson)
    return sorted(found)


def _in_programs(lesson: Lesson) -> Iterator[Mistake]:
    for name, text in ((START, lesson.start), (SOLUTION, lesson.solution)):
        if text is None:
            continue
        path = lesson.folder / name
        lines = text.rstrip("\n").split("\n")
        if len(lines) > MOST_LINES:
            yield Mistake(path, MOST_LINES + 1, f"it has {len(lines)} lines, not {MOST_LINES}")
        for number, line in enumerate(lines, 1):
            if len(line) > MOST_COLUMNS:
                yield Mistake(path, number, f"the line is longer than {MOST_COLUMNS} columns")
        try:
            compile_source(Source(str(path), text))
        except ProgramError as error:
            yield Mistake(path, 1, str(error))
        else:
            if ast.get_docstring(ast.parse(text)) is None:
                yield Mistake(path, 1, "the docstring is missing", "say in it what the program is")


def _in_failures(lesson: Lesson) -> Iterator[Mistake]:
    report = _checked(lesson.start)
    found = {failure.kind for failure in report.failures}
    path = lesson.folder / TEXT
    if report.verdict == "undecided":
        yield Mistake(path, 1, f"the search does not end: {report.reason}", "make it smaller")
    for kind in sorted(set(lesson.fails) - found):
        yield Mistake(path, 1, f"no schedule of {START} shows the failure '{kind}'")
    for kind in sorted(found - set(lesson.fails)):
        yield Mistake(path, 1, f"{START} fails with '{kind}' as well", "add it to 'fails'")
    if lesson.break_it is not None and report.failures:
        fewest = min(failure.switches for failure in report.failures)
        answer = _replayed(lesson, lesson.break_it.answer)
        if isinstance(answer, Replayed) and answer.switches > fewest:
            hint = f"the search knows {report.failures[0].schedule}"
            yield Mistake(path, 1, f"the answer has more switches than {fewest}", hint)


def _in_schedules(lesson: Lesson) -> Iterator[Mistake]:
    path = lesson.folder / TEXT
    for name, watch in (("Watch", lesson.watch), ("Speaker", lesson.speaker)):
        if watch is not None:
            yield from _in_watch(lesson, name, watch)
    if lesson.break_it is not None:
        answer = _replayed(lesson, lesson.break_it.answer)
        if isinstance(answer, str):
            yield Mistake(path, 1, f"the answer is no schedule of {START}: {answer}")
        elif not answer.shows & set(lesson.fails):
            yield Mistake(path, 1, "the answer does not show the failure")


def _in_watch(lesson: Lesson, name: str, watch: Watch) -> Iterator[Mistake]:
    path = lesson.folder / TEXT
    run = _replayed(lesson, watch.schedule)
    if isinstance(run, str):
        yield Mistake(path, 1, f"the schedule of '{name}' is none of {START}: {run}")
        return
    for stop in watch.stops:
        if stop.step > run.steps:
            yield Mistake(path, 1, f"'{name}' stops at {stop.step}, and has {run.steps} steps")


def _in_judgement(lesson: Lesson) -> Iterator[Mistake]:
    if lesson.duties is None or lesson.solution is None:
        return
    mended = _finished(judge(lesson, lesson.solution))
    if not mended.accepted:
        yield Mistake(lesson.folder / SOLUTION, 1, f"it would not pass: {mended.reason}")
    if _finished(judge(lesson, lesson.start)).accepted:
        yield Mistake(lesson.folder / START, 1, "it passes as it is")


def _replayed(lesson: Lesson, schedule: str) -> Replayed | str:
    """The run of *schedule*; why there is none, if there is none."""
    try:
        return Replayed(lesson.start, schedule)
    except ImpossibleChoiceError as error:
        return str(error)


def _checked(text: str) -> CheckReport:
    program = compile_source(Source(START, text))
    return _finished(Check(program, Limits(most_states=MOST_STATES), time.perf_counter).go())


def _finished(going: Generator[object, None, Result]) -> Result:
    while True:
        try:
            next(going)
        except StopIteration as over:
            result: Result = over.value
            return result

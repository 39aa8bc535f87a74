"""A task: a lesson's folder that also says how many points an answer is worth.

Its text is that of a lesson (docs/lessons.md) with some facts more; what students do by
themselves (Watch, Predict, Break it) may be left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.language.errors import ProgramError
from core.language.source import read_source
from core.lessons.errors import LessonError, Mistake
from core.lessons.judges.fix import MOST_STATES
from core.lessons.program_check import mistakes_in_program
from core.lessons.reading import TEXT, read_lesson
from core.lessons.text import Item, cut, quoted

if TYPE_CHECKING:
    from pathlib import Path

    from core.lessons.lesson import Lesson

FULL: Final = 100
_POINTS: Final = re.compile(r"(right|parallel) +([0-9]{1,4})")
_SPEEDUP: Final = re.compile(r"[0-9]{1,2}(\.[0-9]{1,2})?")
_STATES: Final = re.compile(r"[0-9]{1,7}")
_FILE: Final = re.compile(r"[^\W\d]\w*\.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What *lesson* asks for, and what an answer is worth.

    *right* points are for an answer in which nothing fails and that does its work, *parallel*
    more for threads that go side by side; *speedup* is how far, None for as far as in the
    solution.  *driver* takes the place of what stands below its first line, *rules* are
    invariants that nobody has been told, *most_states* ends the search.
    """

    lesson: Lesson
    right: int
    parallel: int
    speedup: float | None
    driver: str
    rules: tuple[str, ...]
    most_states: int

    @property
    def points(self) -> int:
        """How many points the task has in all."""
        return self.right + self.parallel

    def whole(self, answer: str) -> str:
        """The program that *answer* becomes with what the task adds."""
        text = answer
        if self.driver:
            # By its first line, which the text that students get has as well: from there on it is
            # replaced.
            mark = self.driver.split("\n", maxsplit=1)[0]
            lines = text.split("\n")
            kept = lines[: lines.index(mark)] if mark in lines else lines
            text = "\n".join(kept).rstrip() + "\n\n" + self.driver
        rules = "".join(f"# invariant: {rule}\n" for rule in self.rules)
        return f"{text.rstrip()}\n{rules}" if rules else text


def read_task(folder: Path) -> Task:
    """The task in *folder*.

    Raises:
        LessonError: it is none; lists every mistake with its place and a way out.
    """
    reader = _Reader(folder)
    task = reader.read(read_lesson(folder, slides=False))
    if reader.mistakes:
        raise LessonError(tuple(sorted(reader.mistakes)))
    return task


class _Reader:
    """Reads the facts that a lesson does not have, and collects what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.mistakes: list[Mistake] = []

    def _complain(self, line: int, message: str, hint: str) -> None:
        self.mistakes.append(Mistake(self._folder / TEXT, line, message, hint))

    def read(self, lesson: Lesson) -> Task:
        _, head, _ = cut(read_source(self._folder / TEXT).text, lambda *_: None)
        if lesson.duties is None:
            self._complain(1, "there is nothing to mark", "a task has a 'Fix it' and a solution.py")
        right, parallel = self._points(head.fact("points"))
        speedup = self._number(head.fact("speedup"), _SPEEDUP, "a speed-up such as 1.8")
        states = self._number(head.fact("limit"), _STATES, "a number of states such as 300000")
        task = Task(
            lesson=lesson,
            right=right,
            parallel=parallel,
            speedup=speedup,
            driver=self._driver(head.fact("driver")),
            rules=tuple(item.text for item in head.facts.get("invariant", [])),
            most_states=MOST_STATES if states is None else int(states),
        )
        solution = task.whole(lesson.solution or "")
        if task.rules or task.driver:
            path = self._folder / "solution.py"
            # The solution with what the task adds: a rule that the solution itself breaks would
            # fail everybody.
            self.mistakes += mistakes_in_program(path, solution, slides=False)
        return replace(
            # From here on the lesson is judged as a whole, as if its files had had all that.
            task,
            lesson=replace(lesson, start=task.whole(lesson.start), solution=solution),
        )

    def _points(self, item: Item | None) -> tuple[int, int]:
        given = {"right": FULL, "parallel": 0}
        for word in item.text.split(",") if item is not None else ():
            found = _POINTS.fullmatch(word.strip())
            if found is not None:
                given[found[1]] = int(found[2])
            elif item is not None:
                hint = "write 'points: right 80, parallel 20'"
                self._complain(item.line, f"{quoted(word.strip())} gives no points", hint)
        return given["right"], given["parallel"]

    def _number(self, item: Item | None, form: re.Pattern[str], what: str) -> float | None:
        if item is None:
            return None
        if form.fullmatch(item.text):
            return float(item.text)
        self._complain(item.line, f"{quoted(item.text)} is no number here", f"write {what}")
        return None

    def _driver(self, item: Item | None) -> str:
        if item is None:
            return ""
        if not _FILE.fullmatch(item.text):
            hint = "name a file beside the task's text, such as hidden.py"
            self._complain(item.line, f"{quoted(item.text)} is no name of a program", hint)
            return ""
        try:
            return read_source(self._folder / item.text).text
        except ProgramError as error:
            self._complain(item.line, str(error), "put it beside the task's text")
            return ""

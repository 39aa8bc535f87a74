"""From a lesson's folder to a `Lesson`; every mistake is found at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.language.errors import ProgramError
from core.language.source import read_source
from core.lessons.errors import LessonError, Mistake
from core.lessons.front_matter import Facts
from core.lessons.lesson import (
    Lesson,
    Option,
    Question,
    Stop,
    Task,
    Told,
    Watch,
)
from core.lessons.parts import PARTS
from core.lessons.program_check import located, mistakes_in_program
from core.lessons.text import Item, Part, cut, quoted
from core.runs.schedule import ScheduleError, parse_schedule

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MOST_STEPS: Final = 10_000
"""Of a schedule that somebody is to watch."""
TEXT: Final = "lesson.txt"
START: Final = "start.py"
SOLUTION: Final = "solution.py"
HEADINGS: Final = (*(part.heading for part in PARTS), "Speaker", "Misconceptions")
"""Of what a student does, and of what only a teacher reads."""
_FACTS: Final = ("fails", "ends", "threads", "together", "calls", "may", "again")
TASK_FACTS: Final = ("points", "driver", "invariant", "speedup", "limit")
"""What only a task says that is marked (`core.grading.task`)."""
_STOP: Final = re.compile(r"at ([0-9]{1,6}): *(.+)")
_OPTION: Final = re.compile(r"\[([ x])\] *(.+?) +:: +(.+)")
_MEETS: Final = re.compile(r"([a-z0-9-]+): *(.+)")


def read_lesson(folder: Path, *, slides: bool = True) -> Lesson:
    """The lesson in *folder*, whose programs fit on *slides*, or need not.

    Raises:
        LessonError: it is none; lists every mistake with its place and a way out.
    """
    reader = _Reader(folder, slides=slides)
    lesson = reader.read()
    if reader.mistakes:
        raise LessonError(tuple(sorted(reader.mistakes)))
    return lesson


class _Reader:
    """Reads one folder and collects what is wrong."""

    def __init__(self, folder: Path, *, slides: bool) -> None:
        self._folder = folder
        self._slides = slides
        self._path = folder / TEXT
        self.mistakes: list[Mistake] = []
        self._facts = Facts(self.complain)

    def complain(self, line: int, message: str, hint: str) -> None:
        """Take note of a mistake in the text."""
        self.mistakes.append(Mistake(self._path, line, message, hint))

    def read(self) -> Lesson:
        """The lesson, as far as it can be understood."""
        # Something to go on with, so that the programs are read as well and all mistakes are told
        # at once.
        title, head, listed = cut(self._text(TEXT) or "# ?", self.complain)
        parts = self._named(listed)
        self._facts.only(head, (*_FACTS, *TASK_FACTS))
        fix = self._task(parts.get("Fix it"))
        # Not asked for where there is nothing to mend: its absence would be told as a mistake.
        solution = self._program(SOLUTION) if fix is not None else None
        return Lesson(
            folder=self._folder, name=self._folder.name, title=title,
            start=self._program(START) or "", solution=solution,
            fails=self._facts.fails(head),
            duties=self._facts.duties(head) if fix is not None else None,
            watch=self._watch(parts.get("Watch")), predict=self._question(parts.get("Predict")),
            break_it=self._broken(parts.get("Break it")), fix_it=fix,
            remember=tuple(item.text for item in _items(parts.get("Remember"))),
            speaker=self._watch(parts.get("Speaker")),
            meets=self._meets(parts.get("Misconceptions")), told=_told(parts),
        )  # fmt: skip

    def _text(self, name: str) -> str | None:
        try:
            return read_source(self._folder / name).text
        except ProgramError as error:
            self.mistakes += located(self._folder / name, error)
            return None

    def _program(self, name: str) -> str | None:
        text = self._text(name)
        if text is not None:
            self.mistakes += mistakes_in_program(self._folder / name, text, slides=self._slides)
        return text

    def _named(self, listed: list[Part]) -> dict[str, Part]:
        found: dict[str, Part] = {}
        for part in listed:
            if part.name not in HEADINGS:
                self.complain(
                    part.line, f"{quoted(part.name)} is no part of a lesson",
                    f"choose one of {', '.join(HEADINGS)}",
                )  # fmt: skip
            elif part.name in found:
                self.complain(part.line, f"there are two parts '{part.name}'", "keep one")
            # Also a part that is none: what stands in it is not read, and the others are.
            found[part.name] = part
        return found

    # Parts

    def _watch(self, part: Part | None) -> Watch | None:
        if part is None:
            return None
        self._facts.only(part, ("schedule",))
        schedule = part.fact("schedule")
        if schedule is None:
            hint = "add a line 'schedule: ' with a schedule as text below the heading"
            self.complain(part.line, f"'{part.name}' has no schedule", hint)
            # The empty schedule, in the place of the one that is missing.
            schedule = Item(part.line, "0:")
        self._check_schedule(schedule)
        stops = []
        for item in part.items:
            found = _STOP.fullmatch(item.text)
            if found is None:
                hint = "write '- at 7: ' and what there is to see after 7 steps"
                self.complain(item.line, f"{quoted(item.text)} is no stop", hint)
            else:
                stops.append(Stop(int(found[1]), found[2]))
        # A set: two stops at one step are out of order as well.
        if [stop.step for stop in stops] != sorted({stop.step for stop in stops}):
            self.complain(part.line, f"the stops of '{part.name}' are out of order", "sort them")
        return Watch(schedule.text, part.prose, tuple(stops))

    def _check_schedule(self, item: Item) -> None:
        try:
            if parse_schedule(item.text).steps > MOST_STEPS:
                hint = f"make it shorter than {MOST_STEPS:,} steps"
                self.complain(item.line, "the schedule is too long to look at", hint)
        except ScheduleError as error:
            self.complain(item.line, str(error), "copy one that `interlock check` prints")

    def _question(self, part: Part | None) -> Question | None:
        if part is None:
            return None
        options = []
        for item in part.items:
            found = _OPTION.fullmatch(item.text)
            if found is None:
                hint = "write '- [ ] answer :: why', with an x between the brackets if it is right"
                self.complain(item.line, f"{quoted(item.text)} is no answer", hint)
            else:
                options.append(Option(found[2], right=found[1] == "x", reason=found[3]))
        # Asked even where some are no answers: the author then sees both mistakes.
        if sum(option.right for option in options) != 1:
            hint = "mark exactly one with [x]"
            self.complain(part.line, "not exactly one answer is right", hint)
        return Question(part.prose, tuple(options))

    def _task(self, part: Part | None) -> Task | None:
        if part is None:
            return None
        return Task(part.prose, tuple(item.text for item in self._tagged(part, "hint")))

    def _broken(self, part: Part | None) -> Task | None:
        if part is None:
            return None
        answers = self._tagged(part, "answer", "hint")
        if len(answers) != 1:
            self.complain(
                part.line, "'Break it' needs one answer", "add '- answer: ' and a schedule"
            )
            return Task(part.prose, ())
        self._check_schedule(answers[0])
        hints = tuple(item.text for item in self._tagged(part, "hint", "answer"))
        return Task(part.prose, hints, answers[0].text)

    def _tagged(self, part: Part, tag: str, *others: str) -> list[Item]:
        """The items that begin with *tag*; all must begin with it or one of *others*."""
        found = []
        for item in part.items:
            word, _, text = item.text.partition(":")
            if word == tag:
                found.append(Item(item.line, text.strip()))
            elif word not in others:
                hint = f"begin it with '- {tag}: '"
                self.complain(item.line, f"{quoted(item.text)} is no {tag}", hint)
        return found

    def _meets(self, part: Part | None) -> tuple[tuple[str, str], ...]:
        found = []
        for item in _items(part):
            match = _MEETS.fullmatch(item.text)
            if match is None:
                hint = "write '- its-name: ' and what the lesson says to it"
                self.complain(item.line, f"{quoted(item.text)} names no misconception", hint)
            else:
                found.append((match[1], match[2]))
        return tuple(found)


def _told(parts: Mapping[str, Part]) -> dict[str, Told]:
    """What is only told, by the names of the parts."""
    found = ((each.name, parts.get(each.heading)) for each in PARTS if each.of is None)
    return {
        name: Told(part.prose, tuple(item.text for item in part.items))
        for name, part in found
        if part is not None
    }


def _items(part: Part | None) -> list[Item]:
    return part.items if part is not None else []

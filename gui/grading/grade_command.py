"""`interlock grade`: marks answers to a task by proof; nothing of them is executed."""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.parser import CannotError, RaisingParser
from core.generators import carried
from core.grading.answers import Answer, answers_in
from core.grading.marking import Mark, marking
from core.grading.outputs import as_csv, as_gradescope, as_json, as_junit
from core.grading.overview import overview
from core.grading.pages import plain_page, student_page
from core.grading.task import read_task
from core.language.errors import SourceError, UnreadableError, printable
from core.language.source import read_source
from core.language.writing import UnfitOutputError, check_output, reason_of, write_whole
from core.lessons.errors import LessonError
from core.memory import crowding
from gui.grading.processes import Marked, marked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.grading.task import Task

DONE: Final = 0
FOR_A_PERSON: Final = 1
REFUSED: Final = 2
PATIENCE: Final = 60
"""Seconds that an answer may take before it is undecided."""
MOST_SECONDS: Final = 3_600
MOST_JOBS: Final = 64
_PLAIN: Final = re.compile(r"[^\w-]+")
_DEVICE: Final = re.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE)
"""What Windows takes for a device, whatever comes after a dot."""
_LONGEST_NAME: Final = 80


def main(arguments: Sequence[str]) -> int:
    """Carry out the command; 2 if it cannot be done, which stderr explains."""
    try:
        options = _parser().parse_args(arguments)
        task = read_task(Path(options.task))
        if options.one is not None:
            return _mark_one(task, options.one, Path(options.answers[0]))
        return _grade(options, task)
    except (LessonError, UnfitOutputError, CannotError) as error:
        reason = str(error)
    except OSError as error:
        reason = f"'{printable(str(error.filename))}' cannot be used: {reason_of(error)}"
    sys.stderr.write(f"interlock: {reason}\n")
    return REFUSED


def _parser() -> RaisingParser:
    parser = RaisingParser(
        prog="interlock grade",
        allow_abbrev=False,
        description="Mark the ANSWERS to a TASK by proof; nothing of them is executed.",
        epilog="exit code: 0 all are marked, 1 some are for a person to look at, 2 nothing is",
    )
    add = parser.add_argument
    add("task", metavar="TASK", help="a lesson's folder that says what is worth how much")
    add("answers", metavar="ANSWERS", nargs="+", help="programs, or folders of them")
    add("--out", metavar="FOLDER", help="write marks and a page for each student into it")
    add("--json", action="store_true", help="print the marks as JSON")
    few = _whole(MOST_JOBS)
    add("--jobs", metavar="N", type=few, default=1, help="how many are marked at once (1)")
    limit = f"seconds for an answer ({PATIENCE})"
    add("--time-limit", metavar="S", type=_whole(MOST_SECONDS), default=PATIENCE, help=limit)
    # What the process of one answer is given.
    add("--one", metavar="STUDENT", help=argparse.SUPPRESS)
    return parser


def _whole(most: int) -> Callable[[str], int]:
    def whole(text: str) -> int:
        plain = text.isascii() and text.isdigit() and len(text) <= len(str(most))
        if plain and 1 <= int(text) <= most:
            return int(text)
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 to {most:,}")

    return whole


# One answer, in its own process


def _mark_one(task: Task, student: str, path: Path) -> int:
    page = ""
    try:
        answer = read_source(path).text
        crowded = crowding()
        mark, judgement = carried(marking(task, student, answer), lambda _: _check(crowded()))
        page = student_page(task, mark, judgement, answer)
    except UnreadableError as error:
        mark = Mark(student, "refused", None, f"it {error.reason}")
    except SourceError as error:
        mark = Mark(student, "refused", None, str(error))
        page = plain_page(task, mark, answer)
    except MemoryError:
        mark = Mark(student, "undecided", None, "it takes more memory than there is")
    sys.stdout.write(json.dumps({"mark": mark._asdict(), "page": page}))
    return DONE


def _check(crowded: bool) -> None:  # noqa: FBT001 - it is all that is said
    if crowded:
        raise MemoryError


# All of them


def _grade(options: argparse.Namespace, task: Task) -> int:
    answers = answers_in(options.answers)
    if not answers:
        raise CannotError("there is no answer: give programs, or folders with programs")
    out = None if options.out is None else Path(options.out)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    _check_solution(task, options.time_limit)
    found = []
    for each in marked(Path(options.task), answers, options.jobs, options.time_limit):
        found.append(each)
        if not options.json:
            _tell(each.mark, task)
    marks = [each.mark for each in found]
    name = task.lesson.name
    if options.json:
        sys.stdout.write(as_json(name, marks, task.points))
    if out is not None:
        _write(out, task, found, answers)
    return FOR_A_PERSON if any(mark.points is None for mark in marks) else DONE


def _check_solution(task: Task, limit: float) -> None:
    """A task that would not give its own solution all points marks nobody fairly.

    That takes a process as well: what a task asks at the end may have none.
    """
    solution = Answer("the solution", task.lesson.folder / "solution.py")
    ((mark, _),) = marked(task.lesson.folder, [solution], 1, limit)
    if mark.points != task.points:
        given = "none" if mark.points is None else f"{mark.points:g}"
        raise CannotError(
            f"the task's own solution gets {given} of {task.points} points: {mark.reason}"
        )


def _tell(mark: Mark, task: Task) -> None:
    given = "?" if mark.points is None else f"{mark.points:g}"
    told = f"{printable(mark.student)}: {given} of {task.points}: {mark.word}: "
    reason = printable(mark.reason).removeprefix(f"{mark.word}: ")
    sys.stdout.write(f"{told}{reason}\n")
    sys.stdout.flush()


def _write(out: Path, task: Task, found: Sequence[Marked], answers: Sequence[Answer]) -> None:
    marks, name = [each.mark for each in found], task.lesson.name
    files = {
        "grades.csv": as_csv(marks, task.points),
        "grades.json": as_json(name, marks, task.points),
        "junit.xml": as_junit(name, marks, task.points),
    }
    plain_names = _file_names(marks)
    files["index.html"] = overview(task, marks, [f"pages/{each}.html" for each in plain_names])
    for each, file in zip(found, plain_names, strict=True):
        files[f"gradescope/{file}.json"] = as_gradescope(each.mark, task.points)
        files[f"pages/{file}.html"] = each.page or plain_page(task, each.mark)
    inputs = [answer.path for answer in answers]
    for file, text in files.items():
        path = out / file
        path.parent.mkdir(exist_ok=True)
        if path.parent != out and path.parent.is_symlink():
            shown = printable(str(path.parent))
            raise UnfitOutputError(f"'{shown}' is a link, and nothing is written along one")
        check_output(path, inputs)
        write_whole(path, text.encode("utf-8", "backslashreplace"))


def _file_names(marks: Sequence[Mark]) -> list[str]:
    """A name of a file for each of *marks*, of plain characters and in no other folder."""
    names: list[str] = []
    often: Counter[str] = Counter()
    for mark in marks:
        plain = _PLAIN.sub("_", unicodedata.normalize("NFC", mark.student))[:_LONGEST_NAME] or "_"
        if _DEVICE.fullmatch(plain):
            plain = f"_{plain}"
        # Some systems take Ann for ann.
        often[plain.casefold()] += 1
        again = often[plain.casefold()]
        names.append(f"{plain}~{again}" if again > 1 else plain)
    return names

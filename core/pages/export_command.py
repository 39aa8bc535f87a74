"""`interlock export`: a run as a web page, a package or a trace."""

from __future__ import annotations

import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.language.errors import printable
from core.language.source import is_file
from core.language.world_options import add_world_options, world_options
from core.language.writing import UnfitOutputError, check_output, reason_of, write_whole
from core.lessons.errors import LessonError
from core.lessons.reading import TEXT, read_lesson
from core.lessons.shelf import COURSE, lessons_in
from core.machine.step import NotRunnableError
from core.pages.lesson import NothingToShowError, lesson_frame, lesson_run
from core.pages.page import Frame, film, page
from core.pages.reasons import reasons_of
from core.pages.scorm import package
from core.pages.tracks import tracks
from core.runs.run_command import CannotRunError, program_of, scheduler_of
from core.runs.scheduler import ImpossibleChoiceError
from core.scenes.run import Run
from core.scenes.words import ENGLISH

if TYPE_CHECKING:
    import argparse

    from core.lessons.lesson import Lesson

MOST_STEPS: Final = 2_000
"""A longer run is no picture any more that anybody steps through."""
REFUSED: Final = 2
PAGES: Final = (".html", ".htm")
TRACE: Final = ".json"
_MOST_DIGITS: Final = 9


def add_options(parser: argparse.ArgumentParser) -> None:
    """Tell *parser* what `interlock export` understands."""
    add = parser.add_argument
    add("file", metavar="FILE|LESSON", help="the program, or a lesson: its number or folder")
    add(
        "--out",
        required=True,
        metavar="X.html|.json|.zip",
        help="the page, the trace for viewers such as Perfetto's, or the package",
    )
    add("--schedule", metavar="TEXT", help="the run to show; @FILE reads it from there")
    add("--policy", metavar="NAME", default="random", help="who decides otherwise (random)")
    add("--seed", metavar="N", type=int, default=0, help="what is drawn at random (0)")
    most = f"stop after K steps (at the end, at most {MOST_STEPS:,})"
    add("--step", metavar="K", type=_step, help=most)
    add("--title", metavar="TEXT", help="what stands above it (the name of the file)")
    scorm = "a package for learning platforms (SCORM 1.2), in a name in .zip"
    add("--scorm", action="store_true", help=scorm)
    add("--debug", action="store_true", help="show the traceback of a fault of Interlock's own")
    add_world_options(parser)


def _step(text: str) -> int:
    # An error of argparse's own would bring its name along.
    import argparse  # noqa: PLC0415

    plain = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    if plain and int(text) <= MOST_STEPS:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no number of steps from 0 to {MOST_STEPS:,}")


def run(options: argparse.Namespace) -> int:
    """Carry out what `add_options` understood; the exit code."""
    try:
        _export(options)
    except (CannotRunError, LessonError, NothingToShowError, UnfitOutputError) as error:
        sys.stderr.write(f"interlock: {error}\n")
        return REFUSED
    except OSError as error:
        where = printable(options.out)
        sys.stderr.write(f"interlock: '{where}' cannot be written: {reason_of(error)}\n")
        return REFUSED
    return 0


def _export(options: argparse.Namespace) -> None:
    out = Path(options.out)
    _check_ending(out, scorm=options.scorm)
    check_output(out, [Path(options.file)])
    made, frame = _made(options)
    write_whole(out, _content(out, made, frame))
    steps = made.position
    sys.stderr.write(f"{printable(options.out)}: {steps} step{'s' * (steps != 1)}\n")


def _check_ending(out: Path, *, scorm: bool) -> None:
    kinds = {"package": (".zip",)} if scorm else {"page": PAGES, "trace": (TRACE,)}
    if not any(out.suffix.lower() in endings for endings in kinds.values()):
        ways = " or ".join(f"{endings[0]} for a {kind}" for kind, endings in kinds.items())
        what = " and no ".join(kinds)
        shown = printable(str(out))
        raise UnfitOutputError(f"'{shown}' is no {what}: give a name in {ways}")


def _content(out: Path, made: Run, frame: Frame) -> bytes:
    if out.suffix.lower() == TRACE:
        return tracks(made, frame.title, ENGLISH).encode()
    text = page(film(made, ENGLISH), frame, ENGLISH)
    return package(text, frame.title) if frame.scorm else text.encode()


def _made(options: argparse.Namespace) -> tuple[Run, Frame]:
    """The run, and what is told around it."""
    lesson, world = _lesson(options.file), str(world_options(options))
    name, title, scorm = Path(options.file).name, options.title, options.scorm
    if lesson is None:
        made = _run(options)
        about = repeated(name, made, world)
        reasons = reasons_of(made)
        return made, Frame(title=title or name, about=(about,), reasons=reasons, scorm=scorm)
    made = _run_of(lesson, options)
    frame = lesson_frame(lesson, repeated("start.py", made, world), ENGLISH)
    told = title or frame.title
    return made, replace(frame, title=told, reasons=reasons_of(made), scorm=scorm)


def _lesson(name: str) -> Lesson | None:
    """The lesson called *name*, if no program is."""
    if is_file(name):
        return None
    folders = [entry.folder for entry in lessons_in(COURSE)]
    if is_file(Path(name) / TEXT):
        return read_lesson(Path(name))
    found = [folder for place, folder in enumerate(folders, 1) if name in {str(place), folder.name}]
    return read_lesson(found[0]) if found else None


def _run_of(lesson: Lesson, options: argparse.Namespace) -> Run:
    given = (options.schedule, options.step)
    if any(each is not None for each in given):
        raise CannotRunError("a lesson shows a run of its own: leave --schedule and --step out")
    return lesson_run(lesson, MOST_STEPS)


def _run(options: argparse.Namespace) -> Run:
    """The run, at the step where the page ends."""
    scheduler = scheduler_of(options.schedule, options.policy, options.seed)
    made = Run(program_of(options.file, world_options(options)), scheduler, seed=scheduler.seed)
    most = MOST_STEPS if options.step is None else options.step
    try:
        steps = made.advance(most)
        more = options.step is None and made.simulation.ended is None and made.advance(1)
    except (ImpossibleChoiceError, NotRunnableError) as error:
        name = printable(options.file)
        raise CannotRunError(f"the schedule is not for {name}: {error}") from None
    if more:
        raise CannotRunError(
            f"the run has more than {MOST_STEPS:,} steps, too many for a page: --step K ends it"
            " after K steps"
        )
    if options.step is not None and steps < options.step:
        raise CannotRunError(f"the run has only {steps} steps, and --step is {options.step}")
    return made


def repeated(name: str, run: Run, world: str) -> str:
    """The command that makes *run* of the file *name* again, in a *world* told as options."""
    told = f"interlock run {shlex.quote(name)} --schedule {run.simulation.schedule}"
    return f"{told} {world}".rstrip()

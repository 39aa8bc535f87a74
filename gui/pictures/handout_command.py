"""`interlock handout`: lessons as a PDF file; needs no display."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.parser import CannotError, RaisingParser
from core.language.errors import printable
from core.language.writing import UnfitOutputError, check_output
from core.lessons.errors import LessonError
from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.lessons.lesson import Lesson

REFUSED: Final = 2
ALL: Final = "all"


def main(arguments: Sequence[str]) -> int:
    """Carry out the command; 2 if it cannot be done, which stderr explains."""
    try:
        options = _parser().parse_args(arguments)
        lessons = [lesson for name in options.lessons for lesson in _lessons(name)]
        check_output(Path(options.out))
        _write(lessons, Path(options.out))
    except (LessonError, UnfitOutputError, CannotError) as error:
        sys.stderr.write(f"interlock: {error}\n")
        return REFUSED
    return 0


def _parser() -> RaisingParser:
    parser = RaisingParser(
        prog="interlock handout", allow_abbrev=False,
        description="Write lessons to a PDF file, with the answers on the last pages.",
    )  # fmt: skip
    what = "a lesson's number or folder, or 'all'"
    parser.add_argument("lessons", metavar="LESSON", nargs="+", help=what)
    parser.add_argument("--out", required=True, metavar="X.pdf")
    return parser


def _lessons(name: str) -> list[Lesson]:
    if entries := lessons_in(Path(name)):
        return [read_lesson(entry.folder) for entry in entries]
    found = [
        entry.folder
        for place, entry in enumerate(lessons_in(COURSE), 1)
        if name in {ALL, entry.folder.name, entry.folder.name.partition("_")[0], str(place)}
    ]
    if not found:
        raise CannotError(
            f"there is no lesson '{printable(name)}': give a number, a folder or '{ALL}'"
        )
    return [read_lesson(folder) for folder in found]


def _write(lessons: Sequence[Lesson], path: Path) -> None:
    # A page needs no display, and asking for one would fail where there is none.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.pictures.handout import save_handout  # noqa: PLC0415 - see above
    from gui.pictures.still import CannotPaintError  # noqa: PLC0415 - see above
    from gui.shell.application import make_application  # noqa: PLC0415 - once the lessons are known

    make_application()
    try:
        save_handout(path, lessons)
    except CannotPaintError as error:
        raise CannotError(str(error)) from None

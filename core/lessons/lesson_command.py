"""`interlock lesson FOLDER...`: whether lessons are what they say."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.lessons.checking import mistakes_in
from core.lessons.shelf import lessons_in

if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE: Final = "usage: interlock lesson FOLDER...  (a lesson, or a folder of lessons)\n"
REFUSED: Final = 2


def main(arguments: Sequence[str]) -> int:
    """Check the lessons in the folders *arguments*; 1 if something is wrong, 2 if there is none."""
    if not arguments or arguments[0] in {"-h", "--help"}:
        sys.stdout.write(USAGE)
        return 0 if arguments else REFUSED
    entries = [entry for name in arguments for entry in lessons_in(Path(name))]
    # A misspelt folder must not pass as a course without mistakes.
    if not entries:
        sys.stderr.write("interlock: there is no lesson: a lesson's folder has a lesson.txt\n")
        return REFUSED
    wrong = 0
    for entry in entries:
        mistakes = mistakes_in(entry.folder)
        wrong += bool(mistakes)
        for mistake in mistakes:
            sys.stdout.write(f"{mistake}\n")
    sys.stdout.write(f"{_count(len(entries))}, {wrong} of them with mistakes\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))


def _count(number: int) -> str:
    return "1 lesson" if number == 1 else f"{number} lessons"

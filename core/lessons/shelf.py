"""Courses: folders of lessons, in the order of their names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.language.source import is_file
from core.lessons.parts import PARTS
from core.lessons.reading import TEXT
from resources import FOLDER

COURSE: Final = FOLDER / "lessons"
"""The lessons that come with Interlock."""
LADDER: Final = FOLDER / "ladder"
"""The challenges that do."""

_LONGEST_TITLE: Final = 200
_LONGEST_TEXT: Final = 200_000
_TAKEN: Final = frozenset(f"## {part.heading}" for part in PARTS)
"""The headings of what a student does."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A lesson on the shelf: read no further than its *title* and how many *parts* it has."""

    folder: Path
    title: str
    parts: int


def lessons_in(folder: Path) -> tuple[Entry, ...]:
    """The lessons of the course in *folder*, in order; *folder* may be a lesson itself."""
    if is_file(folder / TEXT):
        return (_entry(folder),)
    found = sorted(path.parent for path in _below(folder) if is_file(path))
    return tuple(_entry(path) for path in found)


def lesson_called(name: str, folder: Path = COURSE) -> tuple[Path, int] | None:
    """The course and the place in it of the lesson called *name*; None if there is none.

    It is the path of a folder of lessons or of one lesson, or the number or the folder's name
    of one of the lessons in *folder*.
    """
    own = Path(name)
    if lessons_in(own):
        return own, 0
    for place, entry in enumerate(lessons_in(folder)):
        if name in {entry.folder.name, entry.folder.name.partition("_")[0], str(place + 1)}:
            return folder, place
    return None


def _below(folder: Path) -> list[Path]:
    try:
        return list(folder.glob(f"*/{TEXT}"))
    except (OSError, ValueError):
        # A name that no folder can have, or a folder that may not be looked into.
        return []


def _entry(folder: Path) -> Entry:
    """Its title is the first line of its text, or the folder's name if that says nothing."""
    try:
        # Editors on Windows put a mark before a text. Of a huge file only as much is read as a
        # lesson can have: the list of lessons must not wait for it.
        with (folder / TEXT).open(encoding="utf-8-sig", errors="replace") as file:
            lines = file.read(_LONGEST_TEXT).splitlines() or [""]
    except OSError:
        return Entry(folder, folder.name, 0)
    title = lines[0][:_LONGEST_TITLE].removeprefix("# ").strip() or folder.name
    return Entry(folder, title, sum(line.strip() in _TAKEN for line in lines))

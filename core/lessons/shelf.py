"""Courses: folders of lessons, in the order of their names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.lessons.reading import TEXT

_RESOURCES: Final = Path(__file__).parents[2] / "resources"
COURSE: Final = _RESOURCES / "lessons"
"""The lessons that come with Interlock."""
LADDER: Final = _RESOURCES / "ladder"
"""The challenges that do."""

_LONGEST_TITLE: Final = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """A lesson on the shelf, not read yet but for its *title*."""

    folder: Path
    title: str


def lessons_in(folder: Path) -> tuple[Entry, ...]:
    """The lessons of the course in *folder*, in order; *folder* may be a lesson itself."""
    if (folder / TEXT).is_file():
        return (Entry(folder, _title(folder)),)
    found = sorted(path.parent for path in folder.glob(f"*/{TEXT}") if path.is_file())
    return tuple(Entry(path, _title(path)) for path in found)


def _title(folder: Path) -> str:
    """The first line of its text; the folder's name if that says nothing or cannot be read."""
    try:
        with (folder / TEXT).open(encoding="utf-8-sig", errors="replace") as file:
            first = file.readline(_LONGEST_TITLE)
    except OSError:
        return folder.name
    return first.removeprefix("# ").strip() or folder.name

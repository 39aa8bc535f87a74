"""Chapters of a course: which lessons belong together, from a file beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.lessons.shelf import Entry

FILE: Final = "chapters.txt"
"""Lines `## title :: what it is about`, and below each `- name of a lesson's folder`."""
_LONGEST: Final = 100_000


@dataclass(frozen=True, slots=True)
class Chapter:
    """Some lessons under one *title*, by their *places* in the course from 0."""

    title: str
    about: str
    places: tuple[int, ...]


def chapters_of(folder: Path, course: Sequence[Entry]) -> tuple[Chapter, ...]:
    """The chapters of the *course* in *folder*: every lesson once, in the order of the file.

    What the file does not name makes a last chapter without a title; so does a whole course
    that has no such file, as a folder of somebody's own lessons.
    """
    numbers = {entry.folder.name: place for place, entry in enumerate(course)}
    chapters = []
    for title, about, names in _read(folder):
        # Taken out, as a lesson that is named twice is still one lesson.
        places = tuple(numbers.pop(name) for name in names if name in numbers)
        if places:
            chapters.append(Chapter(title, about, places))
    if numbers:
        chapters.append(Chapter("", "", tuple(numbers.values())))
    return tuple(chapters)


def _read(folder: Path) -> list[tuple[str, str, list[str]]]:
    try:
        with (folder / FILE).open(encoding="utf-8-sig", errors="replace") as file:
            lines = file.read(_LONGEST).splitlines()
    except OSError:
        return []
    found: list[tuple[str, str, list[str]]] = []
    for line in lines:
        if line.startswith("## "):
            title, _, about = line.removeprefix("## ").partition("::")
            found.append((title.strip(), about.strip(), []))
        elif line.startswith("- ") and found:
            found[-1][2].append(line.removeprefix("- ").strip())
    return found

"""Where a student stands in a course: what is done, what is next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.lessons.progress import Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.lessons.progress import Progress
    from core.lessons.shelf import Entry

_NOTHING = Record()


@dataclass(frozen=True, slots=True)
class Standing:
    """How far each lesson of a course is: *done* and *stars* by place, and the place to go on."""

    done: tuple[bool, ...]
    stars: tuple[int, ...]
    here: int

    @property
    def count(self) -> int:
        """How many lessons are done."""
        return sum(self.done)


def standing_in(course: Sequence[Entry], progress: Progress) -> Standing:
    """How far a student with *progress* is in *course*."""
    records = [progress.records.get(entry.folder.name, _NOTHING) for entry in course]
    done = tuple(
        0 < entry.parts <= len(record.done) for entry, record in zip(course, records, strict=True)
    )
    return Standing(done, tuple(record.stars for record in records), _here(course, progress, done))


def _here(course: Sequence[Entry], progress: Progress, done: Sequence[bool]) -> int:
    """The lesson that was open last; after one that is done, the next that is not."""
    names = [entry.folder.name for entry in course]
    begun = [place for place, name in enumerate(names) if name in progress.records]
    latest = begun[-1] if begun else 0
    here = names.index(progress.last) if progress.last in names else latest
    if not done or not done[here]:
        return here
    order = [*range(here + 1, len(done)), *range(here)]
    return next((place for place in order if not done[place]), here)

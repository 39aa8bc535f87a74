"""What a student has done, and the texts that they wrote: kept as one JSON file."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.language.errors import UnreadableError
from core.language.source import read_bytes
from core.language.writing import write_whole

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA: Final = 1
LARGEST: Final = 100_000_000
"""Bytes: more than all drafts of all lessons can have."""


@dataclass(slots=True)
class Record:
    """One lesson: the parts *done*, *hints* seen by part, *stars* and the student's *draft*."""

    done: set[str] = field(default_factory=set)
    hints: dict[str, int] = field(default_factory=dict)
    stars: int = 0
    draft: str | None = None


@dataclass(slots=True)
class Progress:
    """A record for each lesson that was begun, by the lesson's name; *last* is the latest."""

    records: dict[str, Record] = field(default_factory=dict)
    last: str = ""

    def record(self, name: str) -> Record:
        """That of the lesson *name*, which begins now if it has none."""
        return self.records.setdefault(name, Record())


def load(path: Path) -> Progress:
    """The progress in the file at *path*; none if there is no file.

    A file that cannot be understood is set aside, with `.set-aside` behind its name, so that
    nothing a student did is ever overwritten.
    """
    if not os.path.lexists(path):
        return Progress()
    try:
        return read(path)
    # A text that is no UTF-8 is a ValueError, too.
    except (UnreadableError, ValueError):
        _set_aside(path)
        return Progress()


def read(path: Path) -> Progress:
    """The progress in the file at *path*.

    Raises:
        UnreadableError: there is no such file.
        ValueError: it tells no progress.
    """
    content = read_bytes(path, LARGEST)
    if len(content) > LARGEST:
        raise ValueError(f"progress has at most {LARGEST // 1_000_000} MB")
    return understood(content.decode("utf-8"))


def save(path: Path, progress: Progress) -> None:
    """Write *progress* to *path*; whoever pulls the plug finds the old file or the new one.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, as_text(progress).encode("utf-8"))


def together(mine: Progress, theirs: Progress, before: Progress) -> Progress:
    """*theirs*, with all that was done here since both were *before*.

    What somebody took back elsewhere does not come back from here; of two drafts that
    were written at the same time, the one here stays.
    """
    names = {**theirs.records, **mine.records}
    nothing = Record()
    records = {
        name: _together(*(each.records.get(name, nothing) for each in (mine, theirs, before)))
        for name in names
        if name in theirs.records or mine.records[name] != before.records.get(name)
    }
    return Progress(records, mine.last if mine.last != before.last else theirs.last)


def _together(mine: Record, theirs: Record, before: Record) -> Record:
    parts = {**theirs.hints, **mine.hints}
    hints = {
        part: _grown(*(each.hints.get(part, 0) for each in (mine, theirs, before)))
        for part in parts
    }
    return Record(
        done=theirs.done | (mine.done - before.done),
        hints={part: count for part, count in hints.items() if count},
        stars=_grown(mine.stars, theirs.stars, before.stars),
        draft=mine.draft if mine.draft != before.draft else theirs.draft,
    )


def _grown(mine: int, theirs: int, before: int) -> int:
    # Where nothing was added here, a lower number there means that somebody took it back.
    return max(mine, theirs) if mine > before else theirs


def as_text(progress: Progress) -> str:
    """*progress* as JSON, to be kept or carried elsewhere."""
    records = {
        name: {
            "done": sorted(one.done), "hints": one.hints, "stars": one.stars, "draft": one.draft,
        }
        for name, one in sorted(progress.records.items())
    }  # fmt: skip
    return json.dumps({"schema": SCHEMA, "last": progress.last, "records": records}, indent=1)


def understood(text: str) -> Progress:
    """The progress that *text* tells, as `as_text` wrote it.

    Raises:
        ValueError: it tells none.
    """
    try:
        kept = json.loads(text)
    # Brackets nested by the thousand, which no progress has.
    except RecursionError:
        raise ValueError("this is no progress") from None
    match kept:
        case {"schema": 1, "last": str(last), "records": dict(records)}:
            return Progress({str(name): _record(one) for name, one in records.items()}, last)
        case _:
            raise ValueError("this is no progress of schema 1")


def _record(kept: object) -> Record:
    match kept:
        case {
            "done": list(done), "hints": dict(hints), "stars": int(stars),
            "draft": str() | None as draft,
        }:  # fmt: skip
            return Record({str(part) for part in done}, _counts(hints), stars, draft)
        case _:
            raise ValueError("this is no record of a lesson")


def _counts(kept: dict[object, object]) -> dict[str, int]:
    counts = {str(part): count for part, count in kept.items() if isinstance(count, int)}
    if len(counts) < len(kept):
        raise ValueError("this is no number of hints")
    return counts


def _set_aside(path: Path) -> None:
    other = path.with_name(f"{path.name}.set-aside")
    number = 1
    while other.exists():
        number += 1
        other = path.with_name(f"{path.name}.set-aside-{number}")
    # Where nothing can be renamed nothing can be overwritten either: saving says so.
    with contextlib.suppress(OSError):
        path.replace(other)

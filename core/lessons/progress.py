"""What a student has done, and the texts that they wrote: kept as one JSON file."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.language.writing import write_whole

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA: Final = 1


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
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Progress()
    except (OSError, UnicodeDecodeError):
        _set_aside(path)
        return Progress()
    try:
        return understood(text)
    except ValueError:
        _set_aside(path)
        return Progress()


def save(path: Path, progress: Progress) -> None:
    """Write *progress* to *path*; whoever pulls the plug finds the old file or the new one.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, as_text(progress).encode("utf-8"))


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

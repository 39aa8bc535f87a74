"""Whose answers are where."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Answer(NamedTuple):
    """The file with the answer of *student*; *linked* says that it only leads to one.

    What a link in a folder of answers leads to may be anybody's, and a page shows what it marks.
    """

    student: str
    path: Path
    linked: bool = False


def answers_in(names: Iterable[str]) -> list[Answer]:
    """The answers in the files and folders *names*, in the order of the students' names.

    A file is the answer of whom it is named after.  In a folder, so is each of its programs; a
    folder in it with one program belongs to whom that folder is named after.  Students of one
    name are told apart by what their files are called.
    """
    found = [answer for name in names for answer in _at(Path(name))]
    # Two folders may hold an `ann.py` each: marks must not go to the other Ann.
    often = Counter(answer.student for answer in found)
    told = [
        answer if often[answer.student] == 1 else answer._replace(student=answer.path.as_posix())
        for answer in found
    ]
    # A file that was named twice, by itself and with its folder, is one answer.
    return sorted(set(told))


def _at(path: Path) -> Iterable[Answer]:
    if not path.is_dir():
        yield Answer(path.stem, path)
        return
    for below in sorted(path.iterdir()):
        if below.is_symlink():
            yield Answer(below.stem, below, linked=True)
        # No deeper than one folder: what lies below that is a project of somebody's and no answer.
        elif below.is_dir():
            programs = sorted(below.glob("*.py"))
            if len(programs) == 1:
                yield Answer(below.name, programs[0], programs[0].is_symlink())
            else:
                for each in programs:
                    yield Answer(f"{below.name}/{each.stem}", each, each.is_symlink())
        elif below.suffix == ".py":
            yield Answer(below.stem, below)

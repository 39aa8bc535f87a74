"""The programs that come with Interlock, to begin from."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Final

from resources import FOLDER

FIRST: Final = "lost_update"
"""What a window shows that was given no file: two threads, one number, one loss."""
EMPTY: Final = """import threading


def work():
    pass


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """A program: *name* for us, *title* for people (the first line of its docstring)."""

    name: str
    title: str
    text: str


def samples() -> tuple[Sample, ...]:
    """All sample programs, by title."""
    folder = FOLDER / "programs"
    names = [file.name.removesuffix(".py") for file in folder.iterdir()]
    found = [each for name in names if (each := _readable(name)) is not None]
    return tuple(sorted(found, key=lambda sample: sample.title))


def first_sample() -> Sample:
    """What a window shows that was given no file; an empty program if that cannot be read."""
    return _readable(FIRST) or Sample("unnamed", "", EMPTY)


def _readable(name: str) -> Sample | None:
    """The sample called *name*; one that is missing or broken keeps no window from opening."""
    try:
        return sample(name)
    except (OSError, ValueError):
        return None


def sample(name: str) -> Sample:
    """The one called *name*.

    Raises:
        FileNotFoundError: there is none.
    """
    file = FOLDER / "programs" / f"{name}.py"
    return _sample(name, file.read_text("utf-8"))


def _sample(name: str, text: str) -> Sample:
    try:
        doc = ast.get_docstring(ast.parse(text)) or name
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        # Whoever opens it is told what is wrong with it.
        doc = name
    return Sample(name, doc.splitlines()[0].rstrip("."), text)

"""The programs that come with Interlock, to begin from."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from importlib import resources
from typing import Final

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
    """All of them, by title."""
    folder = resources.files("resources") / "programs"
    found = [
        _sample(file.name.removesuffix(".py"), file.read_text("utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".py")
    ]
    return tuple(sorted(found, key=lambda sample: sample.title))


def sample(name: str) -> Sample:
    """The one called *name*.

    Raises:
        FileNotFoundError: there is none.
    """
    file = resources.files("resources") / "programs" / f"{name}.py"
    return _sample(name, file.read_text("utf-8"))


def _sample(name: str, text: str) -> Sample:
    doc = ast.get_docstring(ast.parse(text)) or name
    return Sample(name, doc.splitlines()[0].rstrip("."), text)

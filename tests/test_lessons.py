"""Every lesson is what it says: checked by the machine, and run by CPython."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from core.lessons.checking import mistakes_in
from core.lessons.shelf import COURSE, LADDER, lessons_in

if TYPE_CHECKING:
    from pathlib import Path

ENTRIES = [*lessons_in(COURSE), *lessons_in(LADDER)]
FOLDERS = [entry.folder for entry in ENTRIES]
PROGRAMS = [path for folder in FOLDERS for path in sorted(folder.glob("*.py"))]
SECONDS = 2.0
"""After so long a program has met its own deadlock, which it may."""


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_lesson_is_what_it_says(folder: Path) -> None:
    assert mistakes_in(folder) == []


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_lesson_runs_under_cpython(path: Path) -> None:
    command = [sys.executable, "-I", str(path)]
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            _, errors = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            _, errors = process.communicate()

    # What goes wrong on purpose goes wrong while it runs.
    for name in (b"SyntaxError", b"NameError", b"ImportError"):
        assert name not in errors

"""Programs written by hand show here what they show under CPython."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.runs.simulation import ENDED
from tests.laws.simulated import Shown, last_line, run_to_end, shown_by

CORPUS = Path(__file__).parent / "corpus"
PROGRAMS = sorted(CORPUS.glob("*.py"))


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_of_the_corpus_shows_what_it_shows_under_cpython(path: Path) -> None:
    text = path.read_text("utf-8")

    simulation = run_to_end(text)

    assert simulation.ended == ENDED
    assert shown_by(simulation) == _under_cpython(path)


def _under_cpython(path: Path) -> Shown:
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", str(path)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    return Shown(done.stdout, last_line(done.stderr))

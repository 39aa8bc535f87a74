"""A program without interleaving, run once here and once on CPython."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from core.language.errors import ProgramError, SourceError
from core.runs.simulation import ENDED
from tests.laws.simulated import run_to_end, shown_by
from tests.laws.workers import Worker
from tests.oracle.comparing import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED: Final = 0
_ADDRESS: Final = re.compile(r"\bat 0x[0-9a-f]+")
"""Where an object lies, which no two runs of CPython agree on."""


def compare_alone(text: str) -> Comparison:
    """Whether the program *text* shows here what it shows under CPython, last words included."""
    try:
        simulation = run_to_end(text)
    except (ProgramError, SourceError) as error:
        return Comparison("refused", (str(error),))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault to be told
        return Comparison("different", (f"crash: {type(error).__name__}: {error}",))
    if simulation.ended != ENDED:
        return Comparison("not compared", (str(simulation.unmodelled or simulation.ended),))
    theirs = _cpython().ask([text, 1])
    assert isinstance(theirs, list)
    notes = tuple(_differences(shown_by(simulation), theirs[0]))
    return Comparison("different" if notes else "same", notes)


def _differences(ours: tuple[str, str], theirs: list[str]) -> Iterator[str]:
    """The first line that differs, and the last words if they do."""
    texts = (_ADDRESS.sub("at 0x", text).splitlines() for text in (ours[0], theirs[0]))
    for mine, wanted in zip_longest(*texts):
        if mine != wanted:
            yield f"output: {mine!r}, but CPython has {wanted!r}"
            break
    if ours[1] != theirs[1]:
        yield f"last words: {ours[1]!r}, but CPython has {theirs[1]!r}"


@lru_cache(maxsize=1)
def _cpython() -> Worker:
    return Worker("tests.laws.cpython", SEED)


def is_program(text: str) -> bool:
    """Whether *text* is Python at all: holes may be filled by what does not fit there."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(text, "program.py", "exec", dont_inherit=True)
        except SyntaxError:
            return False
    return True

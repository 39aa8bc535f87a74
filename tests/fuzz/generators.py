"""The generators of programs by name: each makes a program's text of a source of luck."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from tests.fuzz import locks, students, styles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

GENERATORS: Final[Mapping[str, Callable[[Random], str]]] = {
    "locks": locks.program,
    "styles": styles.program,
    "students": students.program,
}


def generated(generator: str, seed: int) -> str:
    """The program that *generator* makes of *seed*: always the same."""
    return GENERATORS[generator](Random(f"{generator} {seed}"))

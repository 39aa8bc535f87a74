"""The generators of programs by name: each makes a program's text of a source of luck."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from tests.fuzz import draws, language, locks, nested, parts, shared, students, styles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

GENERATORS: Final[Mapping[str, Callable[[Random], str]]] = {
    "draws": draws.program,
    "language": language.program,
    "library": shared.program,
    "locks": locks.program,
    "nested": nested.program,
    "parts": parts.program,
    "styles": styles.program,
    "students": students.program,
}
ALONE: Final = frozenset({"language"})
"""Those whose programs run in one way only."""


def generated(generator: str, seed: int) -> str:
    """The program that *generator* makes of *seed*: always the same."""
    return GENERATORS[generator](Random(f"{generator} {seed}"))

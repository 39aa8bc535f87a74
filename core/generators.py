"""Work in pieces: what carries a generator on to its end and takes what it gives there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

Piece = TypeVar("Piece")
Told = TypeVar("Told")
Result = TypeVar("Result")


def carried(
    work: Generator[Piece, None, Result], after: Callable[[Piece], object] | None = None
) -> Result:
    """Carry *work* on to its end and return its result; *after* is called with each piece."""
    while True:
        try:
            piece = next(work)
        except StopIteration as over:
            result: Result = over.value
            return result
        if after is not None:
            after(piece)


def telling(
    work: Generator[Piece, None, Result], tell: Callable[[Piece], Told]
) -> Generator[Told, None, Result]:
    """Carry *work* on within other work, which gives what *tell* makes of each piece."""
    while True:
        try:
            piece = next(work)
        except StopIteration as over:
            result: Result = over.value
            return result
        yield tell(piece)

"""What a program has printed so far: grows at its end, and every state keeps its own length.

Rows of texts that follow each other share one list, so a state costs nothing to take;
whoever adds to a row that went on elsewhere gets a list of its own.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Printed(NamedTuple):
    """Text that thread *tid* wrote to *stream* ("stdout" or "stderr")."""

    tid: int
    stream: str
    text: str


class Output:
    """An immutable row of texts; *size* counts their characters."""

    __slots__ = ("_length", "_texts", "size")

    def __init__(self, texts: list[Printed], length: int, size: int) -> None:
        self._texts = texts
        self._length = length
        self.size = size

    def plus(self, printed: Printed) -> Output:
        """The output with *printed* at its end."""
        texts = self._texts
        if len(texts) != self._length:
            texts = texts[: self._length]
        texts.append(printed)
        return Output(texts, self._length + 1, self.size + len(printed.text))

    def __len__(self) -> int:
        return self._length

    def since(self, length: int) -> list[Printed]:
        """What came after the first *length* texts."""
        return self._texts[length : self._length]

    def __iter__(self) -> Iterator[Printed]:
        return islice(self._texts, self._length)


def nothing_printed() -> Output:
    """The row a program begins with."""
    return Output([], 0, 0)

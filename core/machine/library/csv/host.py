"""What of `csv` CPython does in C: one row at a time, from and to text."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.machine.values import Value


class _Ran:
    """The lines of a row, and whether more were asked for than there are."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._left = iter(lines)
        self.out = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        for line in self._left:
            return line
        self.out = True
        raise StopIteration


def _row(lines: list[str], dialect: str, options: Mapping[str, str]) -> list[str] | None:
    """The row that *lines* are, None if it goes on in the next line."""
    given = _Ran(lines)
    row: list[str] = next(csv.reader(given, dialect, **options), [])  # type: ignore[arg-type]
    return None if given.out and row else row


def _line(row: list[object], dialect: str, options: Mapping[str, str]) -> str:
    """The text of *row*."""
    out = io.StringIO()
    csv.writer(out, dialect, **options).writerow(row)  # type: ignore[arg-type]
    return out.getvalue()


VALUES: Final[dict[str, Value]] = {
    **pure_functions("csv", {"_line": _line, "_row": _row}, growth=8),
    "QUOTE_ALL": csv.QUOTE_ALL,
    "QUOTE_MINIMAL": csv.QUOTE_MINIMAL,
    "QUOTE_NONE": csv.QUOTE_NONE,
    "QUOTE_NONNUMERIC": csv.QUOTE_NONNUMERIC,
}
"""What the host has of the module, by name."""

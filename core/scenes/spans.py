"""Intervals of a run: a lock that is held, a thread that waits; an owner has one at a time."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

Owner = TypeVar("Owner", bound="Hashable")
Told = TypeVar("Told")


class Span(Generic[Told]):
    """From step *start* up to *end*, None while it goes on; *told* is what is told of it."""

    __slots__ = ("end", "start", "told")

    def __init__(self, start: int, told: Told) -> None:
        self.start = start
        self.end: int | None = None
        self.told = told


class Spans(Generic[Owner, Told]):
    """The intervals of all owners: those of one are in order and do not overlap."""

    def __init__(self) -> None:
        self._spans: dict[Owner, list[Span[Told]]] = {}
        # Beside them, as a search by a key takes ten times as long.
        self._starts: dict[Owner, list[int]] = {}
        self._open: dict[Owner, Span[Told]] = {}

    def is_open(self, owner: Owner) -> bool:
        """Whether *owner* has an interval that goes on."""
        return owner in self._open

    def open(self, owner: Owner, start: int, told: Told) -> None:
        """Begin an interval of *owner* at step *start*."""
        span = self._open[owner] = Span(start, told)
        self._spans.setdefault(owner, []).append(span)
        self._starts.setdefault(owner, []).append(start)

    def close(self, owner: Owner, end: int) -> None:
        """End the open interval of *owner* at step *end*."""
        self._open.pop(owner).end = end

    def at(self, owner: Owner, position: int) -> Span[Told] | None:
        """The interval of *owner* that was open after *position* steps."""
        before = bisect_right(self._starts.get(owner, ()), position - 1)
        if not before:
            return None
        span = self._spans[owner][before - 1]
        return span if span.end is None or span.end > position else None

    def reaching(self, first: int, last: int) -> Iterator[tuple[Owner, Span[Told]]]:
        """All intervals with a step from *first* up to *last*, by owner."""
        for owner, spans in self._spans.items():
            starts = self._starts[owner]
            place = max(0, bisect_right(starts, first) - 1)
            for span in spans[place : bisect_right(starts, last - 1)]:
                if span.end is None or span.end > first:
                    yield owner, span

    def cut(self, position: int, latest: int) -> None:
        """Forget what began after step *latest*, and what ended after *position* goes on."""
        self._open = {}
        for owner, spans in tuple(self._spans.items()):
            kept = bisect_right(self._starts[owner], latest)
            del spans[kept:], self._starts[owner][kept:]
            if not spans:
                # Owners come in the order in which they began, on this branch.
                del self._spans[owner], self._starts[owner]
                continue
            last = spans[-1]
            if last.end is None or last.end > position:
                last.end = None
                self._open[owner] = last

"""What one strip shows, and which piece of it each mark and each bar is in."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF

from core.machine.events import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.machine.values import Ref
    from core.scenes.lock_looks import LockLook
    from core.scenes.scene import LockScene
    from core.scenes.strips import Bar, Hatch, Mark, Strips
    from gui.stage.strip_place import StripPlace
    from gui.stage.strip_view import StripView

READABLE: Final = 8.0
"""A column narrower than this, at zoom 1, shows no mark but a stroke."""
FIGURES: Final = 34.0
"""From this width on a column has what was read or written beside its mark."""
_MARK_MOST: Final = 32.0
_MARK_LEAST: Final = 12.0
_PIECE: Final = 64.0
"""How wide a piece is that is painted afresh when something in it changes."""
_OVER: Final = 4.0
"""How far the ends of bars are round, and pens wide."""
_LOCKING: Final = frozenset({Kind.ACQUIRE, Kind.RELEASE})


class Sign(NamedTuple):
    """A *mark*, with the *lock* that was taken or given there; it may have *failed*."""

    mark: Mark
    lock: Ref | None
    failed: bool


class Span(NamedTuple):
    """A bar from step *start* up to *end* in *row*: *lock* was held, or wanted if *hatched*."""

    start: int
    end: int
    lock: Ref | None
    hatched: bool
    row: int


class Content(NamedTuple):
    """All that a strip shows; bars stand in so many *rows*."""

    view: StripView
    signs: tuple[Sign, ...]
    spans: tuple[Span, ...]
    rows: int
    switches: tuple[int, ...]
    looks: tuple[tuple[Ref, LockLook], ...]
    lit: Ref | None


def contents(
    lanes: Sequence[StripPlace],
    strips: Strips,
    view: StripView,
    locks: Mapping[Ref, LockScene],
    lit: Ref | None,
    position: int,
) -> dict[int, Content]:
    """What the strips of *lanes* show after *position* steps, by thread."""
    known = min(position, strips.length)
    first, last = view.span(lanes[0].strip, known)
    marks: dict[int, list[Mark]] = {}
    bars: dict[int, list[Bar]] = {}
    waits: dict[int, list[Hatch]] = {}
    for mark in strips.marks(first, last):
        marks.setdefault(mark.tid, []).append(mark)
    for bar in strips.bars(first, last):
        bars.setdefault(bar.tid, []).append(_bar_until(bar, known))
    for wait in strips.hatches(first, last + 1):
        if wait.start <= known:
            waits.setdefault(wait.tid, []).append(_wait_until(wait, known))
    switches = tuple(strips.switches(first, last))
    failed = frozenset(strips.failures(first, last))
    looks = tuple((lock.ref, lock.look) for lock in locks.values())
    made = {}
    for lane in lanes:
        own = bars.get(lane.tid, ())
        spans, rows = _spans(own, waits.get(lane.tid, ()), known)
        made[lane.tid] = Content(
            view=view, signs=tuple(_signs(marks.get(lane.tid, ()), own, failed)), spans=spans,
            rows=rows, switches=() if lane.row else switches, looks=looks, lit=lit,
        )  # fmt: skip
    return made


def _bar_until(bar: Bar, position: int) -> Bar:
    """*bar* as it is after *position* steps: open if it ends later."""
    return bar if bar.end is not None and bar.end <= position else replace(bar, end=None)


def _wait_until(wait: Hatch, position: int) -> Hatch:
    return wait if wait.end is not None and wait.end <= position else replace(wait, end=None)


def _signs(marks: Iterable[Mark], bars: Iterable[Bar], failed: frozenset[int]) -> Iterable[Sign]:
    taken = {bar.start: bar.lock for bar in bars}
    given = {bar.end - 1: bar.lock for bar in bars if bar.end is not None}
    for mark in marks:
        lock = taken.get(mark.step, given.get(mark.step)) if mark.kind in _LOCKING else None
        yield Sign(mark, lock, mark.step in failed)


def _spans(
    bars: Iterable[Bar], waits: Iterable[Hatch], position: int
) -> tuple[tuple[Span, ...], int]:
    """A bar while a lock is held, hatched while it is wanted, never one over another.

    Gives also how many rows that takes.
    """
    both: list[tuple[int, int, Ref | None, bool]] = [
        (bar.start, position if bar.end is None else bar.end, bar.lock, False) for bar in bars
    ]
    for wait in waits:
        end = position if wait.end is None else wait.end
        both.append((wait.start, max(end, wait.start + 1), wait.lock, True))
    both.sort(key=lambda one: one[:2])
    ends: list[int] = []
    spans = tuple(Span(*one, _row(ends, one[0], one[1])) for one in both)
    return spans, len(ends)


def _row(ends: list[int], start: int, end: int) -> int:
    """The first row that is free at *start*; it is taken up to *end* from now on."""
    for row, taken in enumerate(ends):
        if taken <= start:
            ends[row] = end
            return row
    ends.append(end)
    return len(ends) - 1


def mark_side(strip: QRectF, column: float, zoom: float, *, row: bool) -> float:
    """The side of a mark: about as wide as a column, with room for bars below."""
    share = 0.8 if row else 0.6
    # What was read or written stands beside its mark, if that has room.
    wide = 0.58 if column >= FIGURES * zoom and not row else 0.92
    # Rather a little over its neighbour than too small to be known.
    side = max(column * wide, min(_MARK_LEAST * zoom, column * 1.35))
    return max(2.0, min(strip.height() * share, side, _MARK_MOST * zoom))


class Cut:
    """The strip of *lane*, which covers *room*, in pieces, each with all that reaches into it.

    It is cut only where somebody asks how it differs from what was before.
    """

    def __init__(self, lane: StripPlace, content: Content, room: QRectF, zoom: float) -> None:
        self._strip, self._content, self._room = lane.strip, content, room
        self._side = mark_side(lane.strip, content.view.column, zoom, row=lane.row)
        self._wide = _PIECE * zoom
        self._many = max(1, ceil(lane.strip.width() / self._wide))

    def others(self, before: Cut) -> Iterator[QRectF]:
        """Where the strip differs from *before*, when it had the same place and view."""
        for at, (own, theirs) in enumerate(zip(self._keys, before._keys, strict=True)):
            if own != theirs:
                yield self._rect(at)

    @cached_property
    def _keys(self) -> list[list[object]]:
        """What each piece depends on, from left to right."""
        self._cut: list[list[object]] = [[] for _ in range(self._many)]
        view, strip = self._content.view, self._strip
        half = self._side / 2
        for sign in self._content.signs:
            x = view.x(strip, sign.mark.step)
            self._put(x - half, x + view.column + half, sign)
        for span in self._content.spans:
            self._put_span(span)
        for step in self._content.switches:
            x = view.x(strip, step)
            self._put(x, x, step)
        return self._cut

    def _put_span(self, span: Span) -> None:
        """Of a bar that reaches over a piece only that matters there."""
        view, strip = self._content.view, self._strip
        left, right = view.x(strip, span.start), view.x(strip, span.end)
        what = (span.lock, span.hatched, span.row)
        for at in self._reached(left, max(right, left + 2)):
            rect = self._rect(at).adjusted(-_OVER, 0, _OVER, 0)
            ends = (max(left, rect.left()), min(right, rect.right()))
            self._cut[at].append((what, ends))
        if span.hatched:
            # A struck padlock stands at its head.
            self._put(left - self._side / 2, left + view.column + self._side / 2, span.start)

    def _put(self, left: float, right: float, what: object) -> None:
        for at in self._reached(left, right):
            self._cut[at].append(what)

    def _reached(self, left: float, right: float) -> range:
        """The pieces that what is painted from *left* to *right* reaches into."""
        start, last = self._strip.left(), self._many - 1
        first = int((left - _OVER - start) // self._wide)
        end = int((right + _OVER - start) // self._wide)
        return range(max(0, min(first, last)), max(0, min(end, last)) + 1)

    def _rect(self, at: int) -> QRectF:
        """Where piece number *at* is; the outermost ones have the margins."""
        left = self._strip.left() + at * self._wide
        start = self._room.left() if at == 0 else left
        end = self._room.right() if at == self._many - 1 else left + self._wide
        return QRectF(start, self._room.top(), end - start, self._room.height())

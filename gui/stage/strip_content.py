"""What one strip shows, and which piece of it each mark and each bar is in."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
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
_BAR: Final = 9.0
_HIGH: Final = 22.0
"""In lower strips marks have more of the height, so that they can be read."""
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
    *,
    ticks: bool,
) -> dict[int, Content]:
    """What the strips of *lanes* show after *position* steps, by thread; *ticks* where wanted."""
    # The scene and the strips come one after the other: for a moment one is ahead.
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
    switches = tuple(strips.switches(first, last)) if ticks else ()
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
    return bar if bar.end is None or bar.end <= position else replace(bar, end=None)


def _wait_until(wait: Hatch, position: int) -> Hatch:
    return wait if wait.end is None or wait.end <= position else replace(wait, end=None)


def _signs(marks: Iterable[Mark], bars: Iterable[Bar], failed: frozenset[int]) -> Iterable[Sign]:
    taken = {bar.start: bar.lock for bar in bars}
    # A bar ends after the step that gave the lock back.
    given = {bar.end - 1: bar.lock for bar in bars if bar.end is not None}
    for mark in marks:
        ends = taken.get(mark.step, given.get(mark.step, mark.again))
        lock = ends if mark.kind in _LOCKING else None
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
        # One column at least: it must be seen that somebody had to wait, though only for an
        # instant.
        both.append((wait.start, max(end, wait.start + 1), wait.lock, True))
    # By where they are, as addresses of locks have no order; the sort is stable.
    both.sort(key=lambda one: one[:2])
    # Each row is free from its last end on; the first that is free is taken, so few rows are
    # needed.
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


def tried_at(wait: Span, view: StripView) -> int | None:
    """The step at whose column the struck padlock of *wait* stands, if it stands anywhere.

    A column that many steps share says who made them.
    """
    gap = next((one for one in view.gaps if one.start <= wait.start < one.end), None)
    at = wait.start if gap is None else gap.end
    return at if gap is None or at < wait.end else None


def mark_side(strip: QRectF, column: float, zoom: float, *, row: bool) -> float:
    """The side of a mark: about as wide as a column, with room for bars below."""
    share = 0.8 if row else 0.6 if strip.height() > _HIGH * zoom else 0.68
    # What was read or written stands beside its mark, if that has room.
    wide = 0.58 if column >= FIGURES * zoom and not row else 0.92
    # Rather a little over its neighbour than too small to be known.
    side = max(column * wide, min(_MARK_LEAST * zoom, column * 1.35))
    return max(2.0, min(strip.height() * share, side, _MARK_MOST * zoom))


def mark_top(place: StripPlace, side: float, rows: int, zoom: float) -> float:
    """Where a mark *side* high begins: at a desk just above *rows* of bars, and these at the base.

    In a hall, where a strip is no higher than what stands on it, marks are at its top.
    """
    strip = place.strip
    if place.row:
        return strip.center().y() - side / 2
    if not place.low:
        return strip.top()
    return max(strip.top(), strip.bottom() - side - (max(1, rows) * _BAR + 2) * zoom)


class Cut:
    """The strip of *lane*, which covers *room*, in pieces; a step changes few of them."""

    def __init__(self, lane: StripPlace, content: Content, room: QRectF, zoom: float) -> None:
        self._strip, self._content, self._room = lane.strip, content, room
        self._side = mark_side(lane.strip, content.view.column, zoom, row=lane.row)
        self._wide = _PIECE * zoom
        self._many = max(1, ceil(lane.strip.width() / self._wide))

    def others(self, before: Cut) -> Iterator[QRectF]:
        """Where the strip differs from *before*, when it had the same place and view."""
        # Marks and bars apart: a bar grows in the lower half with each step, and there the words
        # above need not be painted again.
        marked = {at for ends in self._marks_unlike(before) for at in self._reached(*ends)}
        barred = {at for ends in self._bars_unlike(before) for at in self._reached(*ends)}
        yield from map(self._rect, sorted(marked))
        for at in sorted(barred - marked):
            # Only open shackles stand out above it, over the words there.
            rect = self._rect(at)
            rect.setTop(self._strip.top() + 1)
            yield rect

    def _marks_unlike(self, before: Cut) -> Iterator[tuple[float, float]]:
        """From where to where other marks stand than in *before*."""
        now, then = self._content, before._content
        column, half = now.view.column, self._side / 2
        for sign in _unlike(now.signs, then.signs):
            x = now.view.x(self._strip, sign.mark.step)
            yield x - half, x + column + half
        for step in set(now.switches) ^ set(then.switches):
            x = now.view.x(self._strip, step)
            yield x, x
        for own, theirs in self._spans_unlike(before):
            if not _grew(own, theirs):
                # A struck padlock stands at the head of each wait.
                for span in (own, theirs):
                    at = tried_at(span, now.view) if span is not None and span.hatched else None
                    if at is not None:
                        x = now.view.x(self._strip, at)
                        yield x - half, x + column + half

    def _bars_unlike(self, before: Cut) -> Iterator[tuple[float, float]]:
        """From where to where other bars stand; of one that has only grown, that is its end."""
        view, strip = self._content.view, self._strip
        for own, theirs in self._spans_unlike(before):
            if own is not None and theirs is not None and _grew(own, theirs):
                first, last = sorted((own.end, theirs.end))
                # The shortest bar is wider than nothing.
                yield view.x(strip, max(own.start, first)), view.x(strip, last) + 2
                continue
            for span in (own, theirs):
                if span is not None:
                    left, right = view.x(strip, span.start), view.x(strip, span.end)
                    yield left, max(right, left + 2)

    def _spans_unlike(self, before: Cut) -> Iterator[tuple[Span | None, Span | None]]:
        then = before._content.spans
        # By their place in the row of all: a run that grows adds spans at the end, and those before
        # are the same.
        pairs = zip_longest(self._content.spans, then)
        return ((own, theirs) for own, theirs in pairs if own != theirs)

    def _reached(self, left: float, right: float) -> range:
        """The pieces that what is painted from *left* to *right* reaches into."""
        start, last = self._strip.left(), self._many - 1
        first = int((left - _OVER - start) // self._wide)
        end = int((right + _OVER - start) // self._wide)
        # What lies left or right of the strip belongs to its outermost pieces, which have the
        # margins.
        return range(max(0, min(first, last)), max(0, min(end, last)) + 1)

    def _rect(self, at: int) -> QRectF:
        """Where piece number *at* is; the outermost ones have the margins."""
        left = self._strip.left() + at * self._wide
        start = self._room.left() if at == 0 else left
        end = self._room.right() if at == self._many - 1 else left + self._wide
        return QRectF(start, self._room.top(), end - start, self._room.height())


def _grew(own: Span | None, theirs: Span | None) -> bool:
    """Whether one is the other at another time."""
    return own is not None and theirs is not None and own._replace(end=theirs.end) == theirs


def _unlike(now: Sequence[Sign], then: Sequence[Sign]) -> Iterator[Sign]:
    """Those that are not at the same place in both: most are, as a run grows at its end."""
    for own, theirs in zip_longest(now, then):
        if own != theirs:
            yield from (sign for sign in (own, theirs) if sign is not None)

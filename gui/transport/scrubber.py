"""The whole run as one bar to drag along, with a tick wherever something is to be seen."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSlider
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from core.scenes.strips import Strips
    from gui.theme.look import Look

_TICKS_APART: Final = 2
"""A tick that is wider than this many pixels is several."""
_LEAST: Final = 16
"""Room for so many steps at least."""
_TICK: Final = 0.30
"""How high the tick of a switch is, as a share of the whole."""


class Scrubber(QSlider):
    """Goes to any position of the run; ticks show switches, failures and bookmarks.

    Signals:
        jump_wanted: Somebody dragged or pressed; carries the position.
    """

    jump_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("scrubber")
        self.setAccessibleName(self.tr("Position in the run"))
        self._usual_tip = self.tr("Where the run stands: drag it, or press Left and Right")
        self.setToolTip(self._usual_tip)
        self.setMinimumWidth(120)
        self._look = look
        self._strips: Strips | None = None
        self._bookmarks: frozenset[int] = frozenset()
        self._seen = 0
        self._hope: Sequence[float] = ()
        self._switches: tuple[object, list[QRectF]] = (None, [])
        # Not `valueChanged`, which also comes when the run itself goes on.
        self.actionTriggered.connect(self._ask)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_run(self, strips: Strips | None) -> None:
        """Show the run that *strips* tell."""
        self._strips = strips
        self._switches = (None, [])
        self.update()

    def show_position(self, position: int, seen: int, end: int | None) -> None:
        """Put the handle at *position*; *seen* steps are known, and *end* of them are all.

        As long as no end is known there is room for more steps, which changes seldom.
        """
        length = end if end is not None else _room_for(seen)
        self._seen = seen
        self.setRange(0, length)
        self.setPageStep(max(1, length // 20))
        self.setValue(position)
        self.update()

    def show_bookmarks(self, bookmarks: frozenset[int]) -> None:
        """Put a tick at each of *bookmarks*."""
        self._bookmarks = bookmarks
        self.update()

    def show_hope(self, hope: Sequence[float]) -> None:
        """Draw how likely a good end still is at each position, as far as that is known."""
        if tuple(hope) != tuple(self._hope):
            self._hope = hope
            self.update()
        words = ""
        if self.value() < len(hope):
            here = hope[self.value()]
            words = self.tr("From here no schedule ends well any more")
            if here > 0:
                words = self.tr("From here {0} of 100 random runs still end well")
                words = words.format(f"{100 * here:.3g}")
        self.setAccessibleDescription(words)
        self.setToolTip(words or self._usual_tip)

    @property
    def hope(self) -> Sequence[float]:
        """What the curve shows."""
        return self._hope[: self._seen + 1]

    @property
    def known(self) -> int:
        """As far as steps are known, and ticks are drawn."""
        return self._seen

    def _ask(self) -> None:
        # Nobody has seen what comes after, though there is room for it on the bar.
        self.jump_wanted.emit(min(self.sliderPosition(), self._seen))

    def _x(self, position: float) -> float:
        # The handle is as wide as that on either side, and must not be cut at the ends.
        inset = self._look.px("gap")
        span = max(1, self.maximum())
        return inset + (self.width() - 2 * inset) * position / span

    def _position_at(self, x: float) -> int:
        inset = self._look.px("gap")
        share = (x - inset) / max(1.0, self.width() - 2 * inset)
        return min(round(max(0.0, min(1.0, share)) * self.maximum()), self._seen)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, round(self._look.px("icon") * 1.3))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, round(self._look.px("icon") * 1.3))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.jump_wanted.emit(self._position_at(event.position().x()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.jump_wanted.emit(self._position_at(event.position().x()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_rail(painter)
        self._paint_hope(painter)
        self._paint_switches(painter)
        if self._strips is not None:
            failures = self._strips.failures(0, self._seen)
            self._paint_failures(painter, failures)
        self._paint_bookmarks(painter)
        self._paint_handle(painter)

    def _paint_rail(self, painter: QPainter) -> None:
        middle, thick = self.height() / 2, max(3.0, self._look.px("gap") / 2)
        left, right, here = self._x(0), self._x(self.maximum()), self._x(self.value())
        painter.setBrush(self._look.colour("line"))
        painter.drawRoundedRect(QRectF(left, middle - thick / 2, right - left, thick), 2, 2)
        painter.setBrush(self._look.colour("accent"))
        painter.drawRoundedRect(QRectF(left, middle - thick / 2, here - left, thick), 2, 2)

    def _paint_hope(self, painter: QPainter) -> None:
        """Paint the curve: at the top all is well, where it meets the rail all is lost."""
        hope = self.hope
        if not hope:
            return
        thin = max(1.0, self._look.px("gap") / 6)
        top, floor = thin, self.height() / 2
        points = [
            QPointF(self._x(at), floor - (floor - top) * each) for at, each in enumerate(hope)
        ]
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour("muted"), thin))
        painter.drawPolyline(points)
        if hope[-1] == 0 and hope[0] > 0:
            lost = next(at for at, each in enumerate(hope) if each == 0)
            painter.setPen(QPen(self._look.colour("failure"), 2 * thin))
            ring = self._look.px("gap") * 0.45
            painter.drawEllipse(points[lost], ring, ring)
        painter.restore()

    def _switch_ticks(self) -> list[QRectF]:
        """A tick a pixel at which there is a switch, found once for what was seen and a size."""
        if self._strips is None:
            return []
        key = (self._seen, self.maximum(), self.size().toTuple())
        if self._switches[0] != key:
            found = self._strips.switches(0, self._seen)
            columns = self._columns(found)
            height = self.height() * _TICK
            top = self.height() - height
            ticks = [QRectF(x - 0.5, top, wide, height) for x, wide in _stretches(columns)]
            self._switches = (key, ticks)
        return self._switches[1]

    def _columns(self, steps: Sequence[int]) -> list[int]:
        """The columns of pixels that have one of *steps*, in order.

        There may be tens of thousands of steps and are never more than a few thousand columns:
        the steps of a column are looked for, and the other way round only if they are few.
        """
        left, each = self._x(0), self._x(1) - self._x(0)
        if len(steps) < self.width():
            return sorted({round(left + each * step) for step in steps})
        columns, at = [], 0
        while at < len(steps):
            column = round(left + each * steps[at])
            columns.append(column)
            at = bisect_left(steps, (column + 0.5 - left) / each, at + 1)
        return columns

    def _paint_switches(self, painter: QPainter) -> None:
        # Ticks that run into each other are a band, and it must not outshine the rail.
        ticks = self._switch_ticks()
        for role, dense in (("muted", False), ("line", True)):
            painter.setBrush(self._look.colour(role))
            painter.drawRects([tick for tick in ticks if (tick.width() > _TICKS_APART) == dense])

    def _paint_failures(self, painter: QPainter, steps: Iterable[int]) -> None:
        size = self._look.px("gap") * 0.55
        painter.setBrush(self._look.colour("failure"))
        for step in steps:
            x, y = self._x(step + 1), size
            # A diamond, so that it is told from the other ticks without its colour.
            corners = ((x, y - size), (x + size, y), (x, y + size), (x - size, y))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def _paint_bookmarks(self, painter: QPainter) -> None:
        size = self._look.px("gap") * 0.5
        painter.setBrush(self._look.colour("accent"))
        for position in self._bookmarks:
            x = self._x(position)
            corners = ((x - size, 0), (x + size, 0), (x + size, 3 * size), (x, 2 * size))
            flag = [QPointF(*corner) for corner in (*corners, (x - size, 3 * size))]
            painter.drawPolygon(QPolygonF(flag))

    def _paint_handle(self, painter: QPainter) -> None:
        radius = self._look.px("gap") * 0.85
        spot = QPointF(self._x(self.value()), self.height() / 2)
        ring: QColor = self._look.colour("ink" if self.hasFocus() else "accent")
        painter.setBrush(ring)
        painter.drawEllipse(spot, radius, radius)
        painter.setBrush(self._look.colour("raised"))
        painter.drawEllipse(spot, radius * 0.6, radius * 0.6)


def _room_for(steps: int) -> int:
    """How many steps a bar has room for that shows *steps* of a run that goes on."""
    room = _LEAST
    while room <= steps:
        # Doubled, so that the bar changes its measure seldom, and the handle then stands in its
        # middle.
        room *= 2
    return room


def _stretches(columns: Iterable[int]) -> Iterator[tuple[int, int]]:
    """*columns*, which are in order, as stretches: the first of each and how many follow."""
    start = end = None
    for column in columns:
        if column != end:
            if start is not None and end is not None:
                yield start, end - start
            start = column
        end = column + 1
    if start is not None and end is not None:
        yield start, end - start

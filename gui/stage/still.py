"""What stands still on the stage, as one pixmap: a moving padlock costs only its own place."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap

from gui.stage.canvas import Record
from gui.stage.picture import paint_picture
from gui.stage.tiles import TiledCanvas, Tiles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QRegion
    from PySide6.QtWidgets import QWidget

    from core.machine.values import Ref
    from gui.models.strips import Strips
    from gui.stage.picture import Picture
    from gui.stage.strip_view import StripView
    from gui.theme.look import Look


class Still:
    """Keeps the last painting until it is told to forget it, and the words that stand on it."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._pixmap = QPixmap()
        self._painted = False
        self._tiles = Tiles()
        self.record = Record()
        look.changed.connect(self._tiles.forget)

    @property
    def painted(self) -> bool:
        """Whether there is a painting."""
        return self._painted

    def forget(self) -> None:
        """Paint afresh next time."""
        self._painted = False

    def paint(
        self,
        on: QWidget,
        picture: Picture,
        strips: Strips,
        view: StripView,
        lit: Ref | None,
        away: frozenset[Ref],
    ) -> None:
        """Paint *picture* as large and as fine as the widget *on* is."""
        ratio = on.devicePixelRatioF()
        size = (QSizeF(on.size()) * ratio).toSize()
        # The same memory again: at 4K a new pixmap a step costs milliseconds.
        if self._pixmap.size() != size:
            self._pixmap = QPixmap(size)
        self._pixmap.setDevicePixelRatio(ratio)
        self._pixmap.fill(self._look.colour("surface"))
        self.record = Record()
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas = TiledCanvas(painter, self._look, self.record, self._tiles)
        paint_picture(canvas, picture, strips, view, lit, away)
        painter.end()
        self._tiles.sweep()
        self._painted = True

    def show(self, painter: QPainter, region: QRegion) -> None:
        """Put what lies in *region* on the screen; bare ground if nothing is painted."""
        ratio = self._pixmap.devicePixelRatio()
        # The stubs do not say that a region can be walked.
        for rect in cast("Iterable[QRect]", region):
            if not self.painted:
                painter.fillRect(rect, self._look.colour("surface"))
                continue
            source = QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio)
            painter.drawPixmap(QRectF(rect), self._pixmap, source)

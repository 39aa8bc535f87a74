"""What stands still on the stage, as one pixmap: a moving padlock costs only its own place."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap, QRegion

from gui.stage.canvas import Canvas
from gui.stage.parts import Mosaic, Notes, places
from gui.stage.picture import paint_picture
from gui.stage.stamps import Stamps
from gui.stage.written import Record

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from core.scenes.strips import Strips
    from gui.stage.parts import Over, Part
    from gui.stage.picture import Passing, Picture
    from gui.stage.strip_view import StripView
    from gui.theme.look import Look


class Still:
    """Keeps the last painting, and the words that stand on it.

    *expired* says that it does not show what there is now.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._pixmap = QPixmap()
        self._ratio = 1.0
        self._mosaic = Mosaic()
        self._stamps = Stamps()
        self._overs: list[Over] = []
        self.expired = True
        self.record = Record()
        look.changed.connect(self._mosaic.forget)
        look.changed.connect(self._stamps.forget)

    def expire(self) -> None:
        """What was painted is out of date: the next picture is painted afresh."""
        self.expired = True

    def clear(self) -> None:
        """Forget the picture: no run is shown."""
        self.expired = False
        self._overs = []
        self.record = Record()
        self._mosaic.forget()

    def paint(
        self,
        on: QWidget,
        picture: Picture,
        strips: Strips,
        view: StripView,
        passing: Passing,
    ) -> QRegion:
        """Paint what *picture* has new, as large and as fine as the widget *on* is.

        Gives where on the widget that is.
        """
        ratio = on.devicePixelRatioF()
        # In pixels of the screen: a pixmap in those of the window would be blurred at 150 percent.
        size = (QSizeF(on.size()) * ratio).toSize()
        if self._pixmap.size() != size or self._ratio != ratio:
            self._pixmap, self._ratio = QPixmap(size), ratio
            self._mosaic.forget()
        # First only noted, not painted: what has changed is known once all parts are there, and
        # then but these are painted.
        notes = Notes(self._look)
        paint_picture(notes, picture, strips, view, passing)
        whole = QRegion(self._pixmap.rect())
        painted, changed = self._mosaic.painted, self._mosaic.changed(notes.parts, ratio)
        # A part may stand out of the pixmap, where painting would be for nobody.
        region = changed & whole if painted else whole
        self.record = self._renew(notes.parts, region)
        self.expired = False
        renewed = QRegion()
        for rect in places(region, 1 / ratio):
            renewed += rect.toAlignedRect()
        before, self._overs = self._overs, notes.overs
        # By where they are, as what they paint are closures, which are new each time.
        if [one.rect for one in before] != [one.rect for one in self._overs]:
            for over in (*before, *self._overs):
                renewed += over.rect.toAlignedRect()
        return renewed

    def _renew(self, parts: Mapping[Hashable, Part], region: QRegion) -> Record:
        """Paint the pixels of *region* afresh; all the words that are there now."""
        painter = QPainter(self._pixmap)
        painter.setClipRegion(region)
        painter.fillRect(self._pixmap.rect(), self._look.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas = Canvas(painter, self._look)
        canvas.stamps = self._stamps
        record = self._mosaic.paint(canvas, parts, region, self._ratio)
        painter.end()
        return record

    def copy(self) -> QPixmap:
        """The last painting, which stays as it is."""
        return QPixmap(self._pixmap) if self._mosaic.painted else QPixmap()

    def show(self, painter: QPainter, region: QRegion) -> None:
        """Put what lies in *region* on the screen; bare ground if nothing is painted."""
        ratio = self._ratio
        # The stubs do not say that a region can be walked.
        for rect in cast("Iterable[QRect]", region):
            # Before the first run there are no pixels yet; those of a new pixmap are whatever was
            # in memory.
            if not self._mosaic.painted:
                painter.fillRect(rect, self._look.colour("surface"))
                continue
            source = QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio)
            painter.drawPixmap(QRectF(rect), self._pixmap, source)
        self._paint_overs(painter)

    def _paint_overs(self, painter: QPainter) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for over in self._overs:
            over.paint(Canvas(painter, self._look))
        painter.restore()

"""A painter that draws letters as outlines, so that no program needs to have the fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QFont


class OutlinePainter(QPainter):
    """Draws words as shapes filled with the pen's colour; all else as usual.

    An SVG names its fonts, and where they are missing its words are wider or narrower than
    what was made for them.
    """

    @override
    def drawText(self, *what: object) -> None:  # type: ignore[override]
        """Draw words at a point, or into a rectangle by flags, as the stage's painting does."""
        match what:
            case (QPointF() as start, str() as words):
                self._fill(start, words)
            case (QRectF() as room, flags, str() as words):
                assert isinstance(flags, Qt.AlignmentFlag), "words are placed by their alignment"
                self._fill(_start(room, flags, words, self.font()), words)
            case _:
                raise NotImplementedError(f"words cannot be outlined by {what}")

    def _fill(self, start: QPointF, words: str) -> None:
        path = QPainterPath()
        path.addText(start, self.font(), words)
        self.fillPath(path, self.pen().color())


def _start(room: QRectF, flags: Qt.AlignmentFlag, words: str, font: QFont) -> QPointF:
    """Where the base line of *words* begins in *room*."""
    metrics = QFontMetricsF(font)
    wide, x = metrics.horizontalAdvance(words), room.left()
    if flags & Qt.AlignmentFlag.AlignHCenter:
        x = room.center().x() - wide / 2
    elif flags & Qt.AlignmentFlag.AlignRight:
        x = room.right() - wide
    top = room.top()
    if flags & Qt.AlignmentFlag.AlignVCenter:
        top = room.center().y() - metrics.height() / 2
    elif flags & Qt.AlignmentFlag.AlignBottom:
        top = room.bottom() - metrics.height()
    return QPointF(x, top + metrics.ascent())

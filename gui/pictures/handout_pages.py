"""Puts a document on the pages of a PDF file, each with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter

from core.scenes.themes import PROJECTOR
from gui.pictures.still import CannotPaintError
from gui.theme.words import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

MARGIN: Final = 18.0
"""Millimetres."""
FOOT: Final = 24.0
"""Points at the bottom of a page that belong to its number."""
_DPI: Final = 300
_SMALL: Final = 8
_POINTS: Final = 72


def writer_for(made: QBuffer, title: str) -> QPdfWriter:
    """A writer of A4 pages into *made*, called *title*."""
    made.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(title)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    return writer


def room_of(writer: QPdfWriter) -> QSizeF:
    """The room for a document on a page, in points."""
    whole = writer.pageLayout().paintRect(QPageLayout.Unit.Point).size()
    return QSizeF(whole.width(), whole.height() - FOOT)


def print_pages(document: QTextDocument, writer: QPdfWriter, title: str) -> None:
    """Write *document* to *writer*; below each page stand *title* and the page's number."""
    painter = QPainter()
    if not painter.begin(writer):
        raise CannotPaintError("the pages cannot be written there")
    painter.scale(_DPI / _POINTS, _DPI / _POINTS)
    room = room_of(writer)
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * room.height())
        document.drawContents(painter, QRectF(0, number * room.height(), *room.toTuple()))
        painter.restore()
        _print_foot(painter, room, document, title, number + 1)
    painter.end()


def _print_foot(
    painter: QPainter, room: QSizeF, document: QTextDocument, title: str, number: int
) -> None:
    font = document.defaultFont()
    font.setPixelSize(_SMALL)
    painter.setFont(font)
    painter.setPen(QColor(PROJECTOR.muted))
    foot = QRectF(0, room.height(), room.width(), FOOT)
    low = Qt.AlignmentFlag.AlignBottom
    painter.drawText(foot, low | Qt.AlignmentFlag.AlignLeft, title)
    words = translate("handout", "Page {0} of {1}").format(number, document.pageCount())
    painter.drawText(foot, low | Qt.AlignmentFlag.AlignRight, words)

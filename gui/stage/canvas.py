"""Where the stage is painted: words that never spill, and a record of what was written where."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from gui.theme.look import Look, SizeRole, TextRole

Align = Qt.AlignmentFlag
Colour = str | QColor
LEFT: Final = Align.AlignLeft | Align.AlignVCenter
RIGHT: Final = Align.AlignRight | Align.AlignVCenter
CENTRE: Final = Align.AlignCenter
ELLIPSIS: Final = "…"
FADED: Final = 0.4
"""How strong something is that stands back while something else is lit up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Words on the stage: *full* was meant, *shown* stands there, in *rect* of the room *room*.

    *name* is the place's name, unique where somebody may want to ask for it.
    """

    name: str
    rect: QRectF
    room: QRectF
    full: str
    shown: str


@dataclass(slots=True)
class Record:
    """Everything that was written in one painting, in the order in which it was."""

    written: list[Written] = field(default_factory=list)

    def at(self, point: QPointF) -> Written | None:
        """The topmost words at *point*."""
        return next((one for one in reversed(self.written) if one.room.contains(point)), None)


class Canvas:
    """Paints with roles in place of colours and sizes, and notes the words in *record*."""

    def __init__(self, painter: QPainter, look: Look, record: Record | None = None) -> None:
        self.painter = painter
        self.look = look
        self.record = record

    def colour(self, colour: Colour) -> QColor:
        """*colour* itself, or that of the role with this name."""
        return self.look.colour(colour) if isinstance(colour, str) else colour

    def part(
        self,
        name: Hashable,
        rect: QRectF,
        key: object,
        paint: Callable[[Canvas], None],
    ) -> None:
        """Paint a part of the picture that stays within *rect* and depends on *key* alone."""
        paint(self)

    def text(  # noqa: PLR0913 - what words need, by name
        self,
        rect: QRectF,
        words: str,
        role: TextRole,
        colour: Colour,
        *,
        bold: bool = False,
        align: Align = LEFT,
        elide: bool = True,
        name: str = "",
    ) -> QRectF:
        """Write *words* in one line into *rect* and return where they stand.

        What does not fit ends in an ellipsis; with *elide* off the room is known to suffice.
        """
        font = self.look.font(role, bold=bold)
        metrics = metrics_of(font)
        shown = elided(words, font, rect.width()) if elide else words
        if not shown:
            return QRectF(rect.topLeft(), rect.topLeft())
        stands = placed(rect, metrics.horizontalAdvance(shown), metrics.height(), align)
        self.painter.setFont(font)
        self.painter.setPen(self.colour(colour))
        self.painter.drawText(QPointF(stands.left(), stands.top() + metrics.ascent()), shown)
        if self.record is not None:
            self.record.written.append(
                Written(name=name, rect=stands, room=QRectF(rect), full=words, shown=shown)
            )
        return stands

    def line(self, start: QPointF, end: QPointF, colour: Colour, width: SizeRole) -> None:
        """Draw a straight line as wide as the size *width*."""
        self.painter.setPen(QPen(self.colour(colour), self.look.px(width)))
        self.painter.drawLine(QLineF(start, end))

    def box(
        self,
        rect: QRectF,
        *,
        fill: Colour | None = None,
        edge: Colour | None = None,
        width: SizeRole = "hairline",
        radius: float | None = None,
    ) -> None:
        """Draw a rounded box with its edge inside *rect*."""
        thick = self.look.px(width) if edge is not None else 0.0
        self.painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else self.colour(fill))
        self.painter.setPen(
            QPen(self.colour(edge), thick) if edge is not None else Qt.PenStyle.NoPen
        )
        inset = thick / 2
        round_by = self.look.px("radius") if radius is None else radius
        inner = rect.adjusted(inset, inset, -inset, -inset)
        self.painter.drawRoundedRect(inner, round_by, round_by)

    def hatch(self, rect: QRectF, colour: Colour, radius: float = 0.0) -> None:
        """Fill *rect* with slanted lines and put a thin edge round it."""
        paint = self.colour(colour)
        self.painter.setPen(QPen(paint, self.look.px("hairline")))
        self.painter.setBrush(QBrush(paint, Qt.BrushStyle.BDiagPattern))
        self.painter.drawRoundedRect(rect, radius, radius)


def placed(room: QRectF, width: float, height: float, align: Align) -> QRectF:
    """A rectangle of this size where *align* puts it in *room*."""
    left = room.left()
    if align & Align.AlignRight:
        left = room.right() - width
    elif align & Align.AlignHCenter:
        left = room.center().x() - width / 2
    top = room.center().y() - height / 2
    if align & Align.AlignTop:
        top = room.top()
    elif align & Align.AlignBottom:
        top = room.bottom() - height
    return QRectF(left, top, width, height)


@lru_cache(maxsize=256)
def metrics_of(font: QFont) -> QFontMetricsF:
    """The measures of *font*."""
    return QFontMetricsF(font)


@lru_cache(maxsize=8192)
def elided(words: str, font: QFont, width: float) -> str:
    """As much of *words* as fits, with an ellipsis if that is not all; nothing if not even that."""
    metrics = metrics_of(font)
    if metrics.horizontalAdvance(words) <= width:
        return words
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    return shown if metrics.horizontalAdvance(shown) <= width else ""


def width_of(look: Look, words: str, role: TextRole, *, bold: bool = False) -> float:
    """How wide *words* are, rounded up so that they surely fit."""
    return metrics_of(look.font(role, bold=bold)).horizontalAdvance(words) + 1.0


def line_height(look: Look, role: TextRole) -> float:
    """How high a line of *role* is."""
    return metrics_of(look.font(role)).height()


def two_lines(words: str, width: float, look: Look) -> list[str]:
    """*words* on at most two lines; the second has all that is left."""
    layout = QTextLayout(words, look.font("body", bold=True))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if not line.isValid():
        layout.endLayout()
        return [words]
    line.setLineWidth(width)
    cut = line.textLength()
    layout.endLayout()
    return [part for part in (words[:cut].strip(), words[cut:].strip()) if part]

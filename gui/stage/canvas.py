"""Where the stage is painted: words that never spill, and a record of what was written where."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPen,
)

from gui.theme.measures import advance, elided, metrics_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from PySide6.QtGui import QFont

    from gui.theme.look import Look, SizeRole, TextRole

Align = Qt.AlignmentFlag
Colour = str | QColor
LEFT: Final = Align.AlignLeft | Align.AlignVCenter
RIGHT: Final = Align.AlignRight | Align.AlignVCenter
CENTRE: Final = Align.AlignCenter
FADED: Final = 0.4
"""How strong something is that stands back while something else is lit up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Words on the stage: *shown* stands there, in *rect* of the room *room*.

    *full* is all there is to say; *meant* that or fewer words which say the same, of which
    *shown* may be the beginning.  *name* is the place's name, unique where somebody may want to
    ask for it.
    """

    name: str
    rect: QRectF
    room: QRectF
    full: str
    meant: str
    shown: str


@dataclass(slots=True)
class Record:
    """Everything that was written in one painting, in the order in which it was."""

    written: list[Written] = field(default_factory=list)

    def keep_within(self, view: QRectF, start: int) -> None:
        """Of what was written from number *start* on, keep what can be read in *view*."""
        self.written[start:] = [
            one for one in self.written[start:] if view.contains(one.rect.adjusted(1, 1, -1, -1))
        ]

    def at(self, point: QPointF) -> Written | None:
        """The topmost words at *point*."""
        return next((one for one in reversed(self.written) if one.room.contains(point)), None)


class Canvas:
    """Paints with roles in place of colours and sizes, and notes the words in *record*.

    *open* are the places outside of which nothing need be painted; None if there are none.
    """

    def __init__(self, painter: QPainter, look: Look, record: Record | None = None) -> None:
        self.painter = painter
        self.look = look
        self.record = record
        self.open: Sequence[QRectF] | None = None

    def colour(self, colour: Colour) -> QColor:
        """*colour* itself, or that of the role with this name."""
        return self.look.colour(colour) if isinstance(colour, str) else colour

    def part(
        self,
        name: Hashable,
        rect: QRectF,
        key: object,
        paint: Callable[[Canvas], object],
        within: QRectF | None = None,
        wherever: Callable[[], object] | None = None,
    ) -> None:
        """Paint a part of the picture that stays within *rect* and depends on *key* alone.

        Of that, only what lies *within* is seen and can be read.  *wherever* gives what it and
        the ground below it depend on, whatever their place, if nothing else lies there.
        """
        if within is None:
            paint(self)
            return
        before = len(self.record.written) if self.record is not None else 0
        self.painter.save()
        self.painter.setClipRect(within, Qt.ClipOperation.IntersectClip)
        paint(self)
        self.painter.restore()
        if self.record is not None:
            self.record.keep_within(within, before)

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
        shorter: Sequence[str] = (),
        name: str = "",
    ) -> QRectF:
        """Write *words* in one line into *rect* and return where they stand.

        If they do not fit, the first of *shorter* that does stands there; what does not fit at
        all ends in an ellipsis.  With *elide* off the room is known to suffice.
        """
        font = self.look.font(role, bold=bold)
        metrics = metrics_of(font)
        meant = _fitting((words, *shorter), font, rect.width()) if shorter else words
        shown = elided(meant, font, rect.width()) if elide else meant
        if not shown:
            return QRectF(rect.topLeft(), rect.topLeft())
        stands = placed(rect, advance(shown, font), metrics.height(), align)
        self.painter.setFont(font)
        self.painter.setPen(self.colour(colour))
        self.painter.drawText(QPointF(stands.left(), stands.top() + metrics.ascent()), shown)
        if self.record is not None:
            self.record.written.append(
                Written(
                    name=name, rect=stands, room=QRectF(rect),
                    full=words, meant=meant, shown=shown,
                )
            )  # fmt: skip
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


def _fitting(variants: Sequence[str], font: QFont, width: float) -> str:
    """The first of *variants* that fits, the last if none does."""
    fit = (words for words in variants if advance(words, font) <= width)
    return next(fit, variants[-1])

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
    QTransform,
)

from core.scenes.phrases import plain
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.measures import advance, cut_middle, elided, metrics_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from PySide6.QtGui import QFont

    from core.machine.values import Ref
    from core.scenes.lock_looks import LockLook
    from core.scenes.phrases import Phrase
    from core.scenes.space.box import Box
    from gui.theme.look import Look, SizeRole, TextRole

Align = Qt.AlignmentFlag
Colour = str | QColor
LEFT: Final = Align.AlignLeft | Align.AlignVCenter
RIGHT: Final = Align.AlignRight | Align.AlignVCenter
CENTRE: Final = Align.AlignCenter
_LOCK_SIDE: Final = 1.32
"""The side of a padlock before the name of a lock, in heights of its letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Words on the stage: *shown* stands there, in *rect* of the room *room*.

    *full* is all there is to say; *meant* that or fewer words which say the same, of which
    *shown* may be the beginning.  *name* is the place's name, unique where somebody may want to
    ask for it.  The letters are *pixels* high, and *bold* or not.
    """

    name: str
    rect: QRectF
    room: QRectF
    full: str
    meant: str
    shown: str
    pixels: int
    bold: bool


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
    ) -> None:
        """Paint a part of the picture that stays within *rect* and depends on *key* alone.

        Of that, only what lies *within* is seen and can be read.
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
        self._note(name, stands, rect, (words, meant, shown), font)
        return stands

    def words(  # noqa: PLR0913 - what words need, by name
        self,
        box: Box | QRectF,
        words: str,
        units: float,
        colour: Colour,
        *,
        bold: bool = False,
        code: bool = False,
        align: Align = LEFT,
        name: str = "",
    ) -> QRectF:
        """Write *words* in letters of *units* into *box*, cut in their middle if need be."""
        rect = rect_of(box)
        font = self.look.font_of(self.look.zoom * units, bold=bold, code=code)
        shown = cut_middle(words, font, rect.width())
        if not shown:
            return QRectF(rect.topLeft(), rect.topLeft())
        metrics = metrics_of(font)
        stands = placed(rect, advance(shown, font), metrics.height(), align)
        self.painter.setFont(font)
        self.painter.setPen(self.colour(colour))
        self.painter.drawText(QPointF(stands.left(), stands.top() + metrics.ascent()), shown)
        self._note(name, stands, rect, (words, words, shown), font)
        return stands

    def phrase(
        self,
        box: Box | QRectF,
        told: Sequence[Phrase],
        units: float,
        colour: Colour,
        looks: Mapping[Ref, LockLook],
        *,
        bold: bool = False,
        name: str = "",
    ) -> None:
        """Write the first of *told* that fits into *box*, with a padlock before each lock's name.

        If none does, the last one stands there in as much as there is room for.
        """
        rect = rect_of(box)
        fit = (one for one in told if self._long(one, units, bold=bold) <= rect.width())
        chosen = next(fit, told[-1])
        full, meant = plain(told[0]), plain(chosen)
        x, shown = rect.left(), ""
        side = self.look.zoom * units * _LOCK_SIDE
        for bit in chosen:
            look = None if bit.lock is None else looks.get(bit.lock)
            if look is not None and x + side < rect.right():
                spot = QRectF(x, rect.center().y() - side * 0.56, side, side)
                paint_padlock(self.painter, spot, look, self.look, ghost=bit.wanted)
                x += side + side * 0.12
            font = self.look.font_of(
                self.look.zoom * units, bold=bold or bit.lock is not None, code=bit.code
            )
            words = cut_middle(bit.text, font, rect.right() - x)
            metrics = metrics_of(font)
            top = rect.center().y() - metrics.height() / 2
            self.painter.setFont(font)
            self.painter.setPen(self.colour("ink" if bit.lock is not None else colour))
            self.painter.drawText(QPointF(x, top + metrics.ascent()), words)
            x += advance(words, font)
            shown += words
        font = self.look.font_of(self.look.zoom * units, bold=bold)
        high = metrics_of(font).height()
        stands = QRectF(rect.left(), rect.center().y() - high / 2, x - rect.left(), high)
        self._note(name, stands, rect, (full, meant, shown), font)

    def _long(self, words: Phrase, units: float, *, bold: bool) -> float:
        """How wide *words* are with their padlocks."""
        pixels, wide = self.look.zoom * units, 0.0
        for bit in words:
            font = self.look.font_of(pixels, bold=bold or bit.lock is not None, code=bit.code)
            wide += advance(bit.text, font)
            wide += pixels * _LOCK_SIDE * 1.12 if bit.lock is not None else 0.0
        return wide

    def note(
        self, name: str, stands: QRectF, room: QRectF, full: str, shown: str, font: QFont
    ) -> None:
        """Keep that *shown* of *full* was written where it *stands* in its *room*, in *font*."""
        self._note(name, stands, room, (full, full, shown), font)

    def _note(
        self, name: str, stands: QRectF, room: QRectF, words: tuple[str, str, str], font: QFont
    ) -> None:
        if self.record is None:
            return
        full, meant, shown = words
        self.record.written.append(
            Written(
                name=name, rect=stands, room=QRectF(room), full=full, meant=meant, shown=shown,
                pixels=font.pixelSize(), bold=font.bold(),
            )
        )  # fmt: skip

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
        self.painter.setPen(QPen(self.colour(colour), self.look.px("hairline")))
        self.painter.setBrush(self.slants(colour))
        self.painter.drawRoundedRect(rect, radius, radius)

    def slants(self, colour: Colour) -> QBrush:
        """Slanted lines, as far apart as everything is large."""
        brush = QBrush(self.colour(colour), Qt.BrushStyle.BDiagPattern)
        brush.setTransform(QTransform.fromScale(self.look.zoom, self.look.zoom))
        return brush


def rect_of(box: Box | QRectF) -> QRectF:
    """*box* as Qt knows it."""
    return box if isinstance(box, QRectF) else QRectF(*box)


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

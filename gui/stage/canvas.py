"""Where the stage is painted: words that never spill, and nothing that nobody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, Self

from PySide6.QtCore import QPointF, QRectF, Qt

from core.scenes.phrases import plain
from gui.stage.sheet import Sheet
from gui.stage.written import Written
from gui.theme.measures import advance, cut_middle, elided, metrics_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from PySide6.QtGui import QFont, QPainter

    from core.machine.values import Ref
    from core.scenes.lock_looks import LockLook
    from core.scenes.phrases import Phrase
    from core.scenes.space.box import Box
    from gui.stage.sheet import Colour
    from gui.stage.written import Record
    from gui.theme.look import Look, TextRole

Align = Qt.AlignmentFlag
LEFT: Final = Align.AlignLeft | Align.AlignVCenter
RIGHT: Final = Align.AlignRight | Align.AlignVCenter
CENTRE: Final = Align.AlignCenter
_OVERHANG: Final = 0.15
"""How far letters may stand out of their line, in heights of that."""
_LOCK_SIDE: Final = 1.32
"""The side of a padlock before the name of a lock, in heights of its letters."""


class Pieces(Protocol):
    """The pieces of a part."""

    def others(self, before: Self) -> Iterable[QRectF]:
        """Where they differ from those *before*, of a part with the same place and key."""


class Canvas(Sheet):
    """A sheet on which words are written, which it notes in *record*."""

    def __init__(self, painter: QPainter, look: Look, record: Record | None = None) -> None:
        super().__init__(painter, look)
        self.record = record

    def part(
        self,
        name: Hashable,
        rect: QRectF,
        key: object,
        paint: Callable[[Canvas], object],
        within: QRectF | None = None,
        pieces: Pieces | None = None,
    ) -> None:
        """Paint a part of the picture that stays within *rect*, as *key* and *pieces* say.

        Each of the *pieces* is a rectangle of it with what only that depends on.  Of the part,
        only what lies *within* is seen and can be read.
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

    def over(self, rect: QRectF, paint: Callable[[Canvas], object]) -> None:
        """Paint what is light, has no words and lies over all else, within *rect*.

        A picture that is kept has it over it, and not in it: where it moves nothing is painted
        afresh.
        """
        del rect
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
        shorter: Sequence[str] = (),
        name: str = "",
    ) -> QRectF:
        """Write *words* in one line into *rect* and return where they stand.

        If they do not fit, the first of *shorter* that does stands there; what does not fit at
        all ends in an ellipsis.  With *elide* off the room is known to suffice.
        """
        font = self.look.font(role, bold=bold)
        # Most words have no shorter form: those need not be measured twice.
        meant = _fitting((words, *shorter), font, rect.width()) if shorter else words
        shown = elided(meant, font, rect.width()) if elide else meant
        if not shown:
            return QRectF(rect.topLeft(), rect.topLeft())
        stands = placed(rect, advance(shown, font), metrics_of(font).height(), align)
        self._write(stands, shown, font, colour)
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
        stands = placed(rect, advance(shown, font), metrics_of(font).height(), align)
        self._write(stands, shown, font, colour)
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
                self.padlock(spot, look, ghost=bit.wanted)
                x += side + side * 0.12
            font = self.look.font_of(
                self.look.zoom * units, bold=bold or bit.lock is not None, code=bit.code
            )
            words = cut_middle(bit.text, font, rect.right() - x)
            wide, high = advance(words, font), metrics_of(font).height()
            stands = QRectF(x, rect.center().y() - high / 2, wide, high)
            self._write(stands, words, font, "ink" if bit.lock is not None else colour)
            x += wide
            shown += words
        # All of the phrase is noted as one, in the letters of its plain words: who reads the record
        # asks for sentences and how large they are, not for the pieces between padlocks.
        font = self.look.font_of(self.look.zoom * units, bold=bold)
        high = metrics_of(font).height()
        stands = QRectF(rect.left(), rect.center().y() - high / 2, x - rect.left(), high)
        self._note(name, stands, rect, (full, meant, shown), font)

    def _write(self, stands: QRectF, shown: str, font: QFont, colour: Colour) -> None:
        """Write what is *shown* where it *stands*, if that can be seen."""
        over = stands.height() * _OVERHANG
        if self.shows(stands.adjusted(-over, -over, over, over)):
            self.painter.setFont(font)
            self.painter.setPen(self.colour(colour))
            baseline = stands.top() + metrics_of(font).ascent()
            self.painter.drawText(QPointF(stands.left(), baseline), shown)

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

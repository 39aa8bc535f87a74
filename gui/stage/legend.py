"""What the signs mean: a page that says what is pointed at, for the stage to light up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from core.scenes.lock_looks import SHAPES, LockLook
from core.scenes.signs import alphabet
from gui.stage.canvas import Canvas
from gui.stage.legend_signs import paint_sign
from gui.stage.written import Record
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.measures import scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from core.scenes.signs import Sign
    from gui.theme.look import Look

COLUMN: Final = 380.0
"""A column of the legend is so wide, at zoom 1."""
_ROW: Final = 30.0
_HEADING: Final = 38.0
_SIGN: Final = 40.0
_SMALL, _NORMAL = 13.0, 14.0


class LegendPage(QWidget):
    """All signs in columns.

    Signals:
        pointed: The pointer is on another sign; carries its key, or nothing as "".
    """

    pointed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend-page")
        self.setMouseTracking(True)
        self._look = look
        self._groups = alphabet(translate)
        self._rows: dict[str, QRectF] = {}
        self._under = ""
        self.record = Record()
        lines = [
            f"{group.heading}: {sign.name}, {sign.meaning}"
            for group in self._groups
            for sign in group.signs
        ]
        self.setAccessibleName("; ".join(lines))
        look.changed.connect(self._dress)
        self._dress()

    def row(self, key: str) -> QRectF:
        """Where the sign *key* is told."""
        return self._rows[key]

    def fit(self, width: float) -> None:
        """Stand in as many columns as fit into *width*."""
        self._lay_out(width)
        lowest = max((rect.bottom() for rect in self._rows.values()), default=0.0)
        high = lowest + scale_of(self._look).px(_ROW * 2.4)
        self.setFixedHeight(round(high))
        self.update()

    def _dress(self) -> None:
        self.fit(float(max(1, self.width())))

    def _lay_out(self, width: float) -> None:
        """Groups from the top left, each whole in one column, the columns about as high."""
        px = scale_of(self._look).px
        many = max(1, int(width / px(COLUMN)))
        heights = [
            px(_HEADING + _ROW * len(group.signs) + (_ROW * 1.6 if _has_locks(group.signs) else 0))
            for group in self._groups
        ]
        wide, most = width / many, sum(heights) / many
        column, y = 0, px(8)
        # By key, for whoever asks where a sign is: the stage lights it up, and the tour points at
        # it.
        self._rows = {}
        self._heads: list[tuple[str, QRectF]] = []
        for group, high in zip(self._groups, heights, strict=True):
            # By its middle: a group begins a new column where more than half of it would be too
            # low.
            if column < many - 1 and y > px(8) and y + high / 2 > most:
                column, y = column + 1, px(8)
            left = column * wide + px(14)
            room = QRectF(left, y, wide - px(28), px(_HEADING))
            self._heads.append((group.heading, room))
            y += px(_HEADING)
            for sign in group.signs:
                self._rows[sign.key] = QRectF(left, y, wide - px(28), px(_ROW))
                y += px(_ROW)
            y += px(_ROW * 1.6) if _has_locks(group.signs) else 0

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(float(self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.record = Record()
        canvas = Canvas(painter, self._look, self.record)
        for heading, room in self._heads:
            canvas.words(room, heading, 16, "ink", bold=True, name="heading")
        for group in self._groups:
            for sign in group.signs:
                self._paint_row(canvas, sign)
            if _has_locks(group.signs):
                self._paint_locks(canvas, self._rows[group.signs[-1].key])
        painter.end()

    def _paint_row(self, canvas: Canvas, sign: Sign) -> None:
        px, rect = scale_of(self._look).px, self._rows[sign.key]
        if sign.key == self._under:
            canvas.box(rect, fill="current", edge="accent")
        room = QRectF(rect.left() + px(3), rect.top() + px(2), px(_SIGN), rect.height() - px(4))
        paint_sign(canvas, room, sign)
        left = room.right() + px(10)
        name = QRectF(left, rect.top(), rect.right() - left, rect.height())
        stands = canvas.words(name, sign.name, _NORMAL, "ink", bold=True, name="sign")
        rest = QRectF(
            stands.right() + px(8),
            rect.top(),
            rect.right() - stands.right() - px(10),
            rect.height(),
        )
        canvas.words(rest, sign.meaning, _SMALL, "muted", name="meaning")

    def _paint_locks(self, canvas: Canvas, above: QRectF) -> None:
        """Colour, shape and letter of the first locks."""
        px = scale_of(self._look).px
        side = px(26)
        for number in range(len(SHAPES)):
            left = above.left() + px(4) + number * (side + px(6))
            spot = QRectF(left, above.bottom() + px(8), side, side)
            if spot.right() <= above.right():
                paint_padlock(canvas.painter, spot, LockLook(number), self._look)

    def _point(self, spot: QPointF | None) -> None:
        under = next((key for key, rect in self._rows.items() if spot and rect.contains(spot)), "")
        if under != self._under:
            self._under = under
            self.update()
            self.pointed.emit(under)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(event.position())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)


class Legend(QWidget):
    """All signs, to be scrolled; pointing at one says so.

    Signals:
        pointed: The pointer is on another sign; carries its key, or nothing as "".
    """

    pointed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAccessibleName(self.tr("What the signs mean"))
        self._look = look
        self.page = LegendPage(look, self)
        self.page.pointed.connect(self.pointed)
        self.area = QScrollArea(self)
        self.area.setAccessibleName(self.accessibleName())
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.area)

    @override
    def sizeHint(self) -> QSize:
        px = scale_of(self._look).px
        return QSize(round(px(COLUMN * 2 + 40)), round(px(800)))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        # No event says that the pointer has left a page that is hidden under it.
        self.pointed.emit("")
        super().hideEvent(event)


def _has_locks(signs: tuple[Sign, ...]) -> bool:
    """Whether these are the signs of locks, below which the looks of locks stand."""
    return signs[0].key == "held"

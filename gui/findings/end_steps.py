"""The steps that made a run end as it did, a row each: who, what it did, and which step it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from gui.theme.drawings.people import paint_monogram
from gui.theme.measures import advance, elided, line_height
from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from core.scenes.account import Told
    from gui.theme.look import Look


class StepRow(QPushButton):
    """The step *told*, as number *number* of the chain; *monogram* is its thread's."""

    def __init__(self, number: int, told: Told, monogram: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"end-step-{number}")
        self.setProperty("step", told.step)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._number, self._monogram, self._look = str(number), monogram, look
        self._roomy = True
        self._who = f"{told.name} {told.verb}: " if told.verb else f"{told.name} "
        self._what, self._where = told.words, self.tr("step {0}").format(told.step)
        words = f"{number}  {self._who}{told.words}, {self._where}"
        self.setAccessibleName(words)
        self.setToolTip(literally(words))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_roomy(self, *, on: bool) -> None:
        """Have air above and below, or as little as goes."""
        self._roomy = on
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        air = self._look.px("gap" if self._roomy else "tight")
        return QSize(200, round(line_height(self._look, "body") + air))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap, side = look.px("gap"), line_height(look, "body") + look.px("tight") / 2
        if self.hasFocus() or self.underMouse():
            painter.setPen(look.colour("accent" if self.hasFocus() else "line"))
            painter.setBrush(look.colour("current"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        disc = QRectF(2, (self.height() - side) / 2, side, side)
        paint_monogram(painter, disc, self._number, look, active=True)
        disc.translate(side + gap / 2, 0)
        paint_monogram(painter, disc, self._monogram, look)
        body, bold = look.font("body"), look.font("body", bold=True)
        where = advance(self._where, look.font("note"))
        left, end = disc.right() + gap, self.width() - gap / 2
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(look.colour("ink"))
        for words, font in ((self._who, bold), (self._what, body)):
            room = QRectF(left, 0, max(0.0, end - where - gap - left), self.height())
            painter.setFont(font)
            painter.drawText(room, middle, elided(words.rstrip(), font, room.width()))
            left += advance(words, font)
        painter.setFont(look.font("note"))
        painter.setPen(look.colour("accent"))
        row = QRectF(0, 0, end, self.height())
        painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, self._where)
        painter.end()

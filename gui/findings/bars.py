"""The ways in which a program can end, as bars as long as they are probable."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from gui.theme.plain import show_tip
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent, QPaintEvent

    from gui.theme.look import Look


class Bar(NamedTuple):
    """One outcome: how probable (from 0 to 1), in figures, in words, and what sort it is.

    *sort* is "failing", "mixed" (only runs in which threads interleave end so) or "serial".
    """

    share: float
    figure: str
    words: str
    sort: str


BAR_COLOURS = {"failing": "failure", "mixed": "invalid", "serial": "accent"}
WORD_COLOURS = {"failing": "failure", "mixed": "invalid", "serial": "muted"}


class OutcomeBars(QWidget):
    """A row an outcome: a bar, its probability, and below them what is printed and what remains."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bars: Sequence[Bar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show *bars* from top to bottom."""
        self._bars = bars
        self.setAccessibleName("; ".join(f"{bar.figure} {bar.words}" for bar in bars))
        self.updateGeometry()
        self.update()

    def _row(self) -> float:
        return 2 * QFontMetricsF(self._look.font("body")).height() + 1.5 * self._look.px("gap")

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round(self._row() * len(self._bars)))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == event.Type.ToolTip:
            self._tell(event)  # type: ignore[arg-type]
            return True
        return super().event(event)

    def _tell(self, event: QHelpEvent) -> None:
        place = int(event.pos().y() // self._row())
        if place < len(self._bars):
            bar = self._bars[place]
            show_tip(event.globalPos(), f"{bar.figure}  {bar.words}", self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, bar in enumerate(self._bars):
            self._paint(painter, bar, place * self._row())

    def _paint(self, painter: QPainter, bar: Bar, top: float) -> None:
        look, gap = self._look, self._look.px("gap")
        metrics = QFontMetricsF(look.font("body"))
        line = metrics.height()
        figures = metrics.horizontalAdvance("more than 99 of 100") + gap
        room = max(0.0, self.width() - figures)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("line"))
        painter.drawRoundedRect(QRectF(0, top + gap / 2, room, line * 0.6), gap / 4, gap / 4)
        painter.setBrush(look.colour(BAR_COLOURS[bar.sort]))
        painter.drawRoundedRect(
            QRectF(0, top + gap / 2, max(gap / 2, room * bar.share), line * 0.6), gap / 4, gap / 4
        )
        painter.setFont(look.font("body"))
        painter.setPen(look.colour("ink"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(room, top, figures, line + gap / 2), right, bar.figure)
        painter.setPen(look.colour(WORD_COLOURS[bar.sort]))
        words = metrics.elidedText(bar.words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(0, top + line, self.width(), line + gap / 2), words)


def bar_of(outcome: Mapping[str, object]) -> Bar:
    """Return the bar of *outcome*, as `interlock check --json` has it."""
    share, frequency = outcome["probability"], str(outcome["frequency"])
    known = share if isinstance(share, float | int) else 0.0
    failures, output, values = outcome["failures"], outcome["output"], outcome["values"]
    assert isinstance(failures, list)
    assert isinstance(values, dict)
    told = [*failures, " | ".join(str(output).split("\n")).strip(" |")]
    told.append(", ".join(f"{name} = {value}" for name, value in values.items()))
    words = "; ".join(part for part in told if part) or translate(
        "FindingsPanel", "nothing printed"
    )
    mixed = outcome["serial"] is False
    if mixed:
        words = translate("FindingsPanel", "{0} (only interleaved)").format(words)
    sort = "failing" if failures else "mixed" if mixed else "serial"
    return Bar(float(known), frequency.removesuffix(" random runs") or "?", words, sort)

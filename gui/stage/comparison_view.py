"""The window in which two runs stand on one axis."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.stage.canvas import Canvas
from gui.stage.comparison import comparison_words, paint_comparison
from gui.stage.written import Record
from gui.theme.look import Look
from gui.theme.plain import show_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from core.scenes.comparing.scene import ComparisonScene, VerdictScene

SMALLEST: Final = QSize(640, 420)
_HIGH, _WIDE = 540.0, 16 / 9
"""A view so high, and so wide, has everything at its size at zoom 1."""
_LEAVING: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
"""Keys that close it: in a hall there are no others."""


class ComparisonView(QWidget):
    """Paints a comparison; any of the keys of a talk closes it.

    Signals:
        closed: Nobody looks at it any more; carries nothing.
    """

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("comparison")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(SMALLEST)
        self._look, self._own = look, Look(look.theme)
        self._scene: ComparisonScene | None = None
        self.record = Record()
        look.changed.connect(self._dress)

    @property
    def scene(self) -> ComparisonScene | None:
        """What is shown."""
        return self._scene

    def show_comparison(self, scene: ComparisonScene) -> None:
        """Show *scene*."""
        self._scene = scene
        self.setWindowTitle(scene.title)
        self._tell()

    def show_verdict(self, place: int, verdict: VerdictScene) -> None:
        """Say below run number *place* what is known of its program."""
        if self._scene is None:
            return
        sides = list(self._scene.sides)
        sides[place] = replace(sides[place], verdict=verdict)
        self._scene = replace(self._scene, sides=(sides[0], sides[1]))
        self._tell()

    @Slot()
    def _dress(self) -> None:
        """Have the colours of all windows, and letters as large as there is room for."""
        self._own.set_theme(self._look.theme)
        self._own.set_zoom(max(self._look.zoom, min(self.height(), self.width() / _WIDE) / _HIGH))
        self.update()

    def _tell(self) -> None:
        if self._scene is not None:
            self.setAccessibleName(comparison_words(self._scene))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._own.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.record = Record()
        if self._scene is not None:
            size = (float(self.width()), float(self.height()))
            paint_comparison(Canvas(painter, self._own, self.record), size, self._scene)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def _show_tip(self, spot: QPoint, at: QPoint) -> None:
        """All the words, where some are cut."""
        written = self.record.at(QPointF(spot))
        cut = written is not None and written.shown != written.full
        show_tip(at, written.full if cut and written else "", self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LEAVING:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1200, 700)

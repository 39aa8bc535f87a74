"""A timeline at which people point: what is under the pointer lights up and says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from gui.stage.pointing import Pointing
from gui.stage.timeline import Timeline
from gui.theme.plain import show_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from core.machine.values import Ref
    from gui.stage.written import Record
    from gui.theme.look import Look


class PointedTimeline(Timeline):
    """Knows what is pointed at, here or in the legend.

    Signals:
        lock_hovered: The pointer is on another lock; carries its `Ref`, or None.
    """

    lock_hovered = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setMouseTracking(True)
        self._lit: Ref | None = None
        self.pointing = Pointing(look)

    @property
    def record(self) -> Record:
        """The words that stand on it."""
        raise NotImplementedError

    def light(self, ref: Ref | None) -> None:
        """Light up the lock *ref* wherever it is drawn; nothing if None."""
        if ref != self._lit:
            self._lit = ref
            self._refresh()
            self.lock_hovered.emit(ref)

    @Slot(str)
    def light_sign(self, key: str) -> None:
        """Light up all that is the sign *key* of the alphabet; nothing if that is empty."""
        self._look_round()
        self.pointing.show_sign(key)
        self.update()

    def _look_round(self) -> None:
        self.pointing.look_at(self._picture, self._strips, self._view)

    def _point(self, spot: QPointF | None) -> None:
        """The pointer is at *spot*, or elsewhere."""
        self._look_round()
        self.update(self.pointing.point(spot).toAlignedRect())
        self.light(self.pointing.lock)

    def _tell(self, event: QHelpEvent) -> None:
        self._look_round()
        words = self.pointing.words(QPointF(event.pos()), self.record)
        if words:
            show_tip(event.globalPos(), words, self)
        else:
            QToolTip.hideText()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() == Qt.MouseButton.NoButton:
            self._point(event.position())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

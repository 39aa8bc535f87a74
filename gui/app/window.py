"""The window: the desk with its controllers, and what the system asks of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget
from typing_extensions import override

from gui.app.action_slots import ActionSlots
from gui.app.controllers import Controllers
from gui.app.desk import Desk
from gui.shell.window_state import remember_layout, remember_look

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent

    from gui.theme.look import Look

ROOMY = 54
"""From so many heights of a letter on, what stands round code and stage has air."""
LOW = 36
"""So many a window with air may be low; without it the parts say so themselves."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Window(Desk):
    """One program, its run, and everything to drive it with."""

    def __init__(self, look: Look, settings: QSettings | None = None) -> None:
        super().__init__(look, settings)
        self.setAcceptDrops(True)
        self._dropped: Path | None = None
        self.controllers = Controllers(self)
        self.programs.claims.summoned.connect(self.come_to_front)
        self._slots = ActionSlots(self, self.controllers)
        # The application outlives the window, and ends the connection with it.
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_focus_harmless)

    @Slot(QWidget, QWidget)
    def _keep_focus_harmless(self, before: QWidget | None, now: QWidget | None) -> None:
        """Where a control with the focus goes away, the next one is not what somebody meant.

        Its key might change the text or hide work.
        """
        if before is None or now is self.stage:
            return
        # Nothing has it either where another window came to the front, which gives it back.
        if not self.isActiveWindow() if now is None else not self.isAncestorOf(now):
            return
        gone = not before.isEnabled() or not before.isVisibleTo(self)
        # Where a page stands before the stage, the page knows what begins on it.
        if gone and self.stage.isVisible():
            self.stage.setFocus()

    # What is asked of the window as a whole

    def open_path(self, path: Path) -> bool:
        """Open the program at *path*; whether it is open."""
        return self.programs.open(path)

    @Slot(str)
    def open_name(self, name: str) -> None:
        """Open the program whose path is *name*."""
        self.open_path(Path(name))

    @Slot()
    def come_to_front(self) -> None:
        """Show the window before all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # The question about an unsaved text comes before anything is ended: whoever stays has all
        # as it was.
        if not self.programs.may_leave():
            event.ignore()
            return
        self.controllers.close()
        self.programs.leave()
        # A lecture fills the screen; the next start is at a desk again.
        if not self.isFullScreen():
            across = {"across": self.panes} if self.columns.dragged else {}
            remember_layout(self.settings, self, across)
        remember_look(self.settings, self.look, self.controllers.theme.choice)
        self.controllers.preferences.remember()
        for child in self.findChildren(QWidget):
            # Help, preferences and the speaker's notes are about this window, and go with it.
            if child.isWindow() and child.isVisible():
                child.close()
        event.accept()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            # Opening may ask a question, which must wait until the drop is over.
            self._dropped = Path(files[0])
            QTimer.singleShot(0, self._open_dropped)

    @Slot()
    def _open_dropped(self) -> None:
        if self._dropped is not None:
            self.open_path(self._dropped)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # From what was opened last to what lies below it: one key closes one thing.
        if event.key() == Qt.Key.Key_Escape and self.code.shows_other:
            self.code.leave_other()
            self.stage.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self.why.isVisible():
            self.why.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.end_card.isVisible():
            self.end_card.dismiss()
        # Qt presses a button by Space alone, which plays here.
        elif event.key() in _ENTER and isinstance(focus := self.focusWidget(), QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strip.fit(self.width())
        roomy = self.height() >= ROOMY * self.look.px("body")
        for part in (self.top, self.transport, self.narration, self.end_card, self.editor):
            part.set_roomy(on=roomy)
        # With air the parts ask for more height than without: a window may become lower than that.
        self.setMinimumHeight(round(LOW * self.look.px("body")) if roomy else 0)
        self.columns.renew()
        self.tour.fit()

    @override
    def event(self, event: QEvent) -> bool:
        # Qt asks by this event whether the control that has the focus wants the key before a
        # shortcut gets it.
        if event.type() == QEvent.Type.ShortcutOverride and _chooses(event):
            event.accept()
            return True
        return super().event(event)


def _chooses(event: QEvent) -> bool:
    """Whether a key belongs to the control that has the focus: Space chooses an answer.

    On any other button Space plays, as it does everywhere; Enter presses it.
    """
    focus = QApplication.focusWidget()
    key = getattr(event, "key", lambda: None)()
    return isinstance(focus, QRadioButton | QCheckBox) and key == Qt.Key.Key_Space

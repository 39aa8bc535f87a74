"""The window of F1, which stays beside the desk: signs, keys, manual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QTabWidget
from typing_extensions import override

from gui.theme.widgets import keeps_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


class HelpWindow(QTabWidget):
    """Shows *pages*, each with its title, one at a time."""

    def __init__(self, pages: Sequence[tuple[str, QWidget]], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setObjectName("help")
        self.setWindowTitle(self.tr("Help"))
        self.setDocumentMode(True)
        self._look = look
        for title, page in pages:
            self.addTab(page, title)

    def show_page(self, page: QWidget) -> None:
        """Show *page*, in the foreground."""
        self.setCurrentWidget(page)
        self.show()
        self.activateWindow()

    @override
    def sizeHint(self) -> QSize:
        letter = self._look.px("body")
        return QSize(round(62 * letter), round(56 * letter))

    @override
    def event(self, event: QEvent) -> bool:
        # Keys turn pages here, and do not drive the run behind.
        return keeps_key(event) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F1}:
            self.close()
        else:
            super().keyPressEvent(event)

"""Qt's application object: its name, its fonts, and what the system asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from gui.theme.drawings.program import app_icon
from gui.theme.fonts import load_fonts, without_ligatures
from gui.theme.words import install_language

if TYPE_CHECKING:
    from collections.abc import Sequence


class Application(QApplication):
    """Qt's application, which hears when a system asks it to open a file.

    Signals:
        file_wanted: A file is to be opened; carries its path.
    """

    file_wanted = Signal(str)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.file_wanted.emit(event.file())
            return True
        return super().event(event)


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """The one application of this process, with its name, fonts and icon."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = Application(["interlock", *arguments])
    app.setApplicationName("Interlock")
    app.setOrganizationName("Interlock")
    app.setDesktopFileName("interlock")
    load_fonts()
    install_language(app)
    app.setFont(without_ligatures(app.font()))
    app.setWindowIcon(app_icon())
    return app

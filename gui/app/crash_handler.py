"""What happens to an error that nobody caught: shown once, written down, nothing lost."""

from __future__ import annotations

import sys
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

LARGEST_LOG: Final = 500_000
"""Bytes after which the log begins afresh."""


class CrashHandler(QObject):
    """Catches what nobody else did, for as long as the process lives.

    Signals:
        happened: Carries the details as text; arrives on the window's thread.
    """

    happened = Signal(str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._told: set[str] = set()
        self._boxes: list[QMessageBox] = []
        self.happened.connect(self._tell)

    def install(self) -> None:
        """Have every uncaught error come here."""
        sys.excepthook = self._catch

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        self._write(details)
        place = repr(traceback.extract_tb(trace)[-1:])
        # An error in painting comes back with every frame: once is enough.
        if place not in self._told:
            self._told.add(place)
            self.happened.emit(details)

    def _write(self, details: str) -> None:
        mode = "a"
        try:
            if self._log.exists() and self._log.stat().st_size > LARGEST_LOG:
                mode = "w"
            with self._log.open(mode, encoding="utf-8", errors="backslashreplace") as log:
                log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{details}\n")
        except OSError as error:
            # Without a console there is no stderr, and the dialog has the details anyway.
            if sys.stderr is not None:
                sys.stderr.write(f"interlock: no log can be written: {error}\n")

    @Slot(str)
    def _tell(self, details: str) -> None:
        box = QMessageBox(QApplication.activeWindow())
        # Without an active window it has no parent, and would be gone before it is seen.
        self._boxes.append(box)
        box.setObjectName("mishap")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("A fault of Interlock"))
        box.setText(self.tr("Something went wrong inside Interlock. Your text is safe."))
        box.setInformativeText(self.tr("The details are in {0}").format(self._log))
        box.setDetailedText(details)
        box.open()

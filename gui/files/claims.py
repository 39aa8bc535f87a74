"""One window a file: who has it open, and a way to call that window to the front."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Claims(QObject):
    """Claims the file that this window shows, across all windows of all processes.

    A lock file in *folder* says who has it; a second file beside it is written to call
    that window, which watches it.

    Signals:
        summoned: Another window was asked for our file: come to the front.
    """

    summoned = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock: QLockFile | None = None
        self._call: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._come)

    def claim(self, path: Path) -> bool:
        """Claim *path* and give up the one before; False if another window has it."""
        base = self._base(path)
        if self._call == base.with_suffix(".call"):
            return True
        lock = QLockFile(str(base.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self.give_up()
        self._lock, self._call = lock, base.with_suffix(".call")
        if _tried(self._call.touch):
            self._watcher.addPath(str(self._call))
        return True

    def summon(self, path: Path) -> None:
        """Ask the window that has *path* to come to the front."""
        call = self._base(path).with_suffix(".call")
        _tried(lambda: call.write_text("come\n", "ascii"))

    def give_up(self) -> None:
        """Claim nothing any more."""
        if self._call is not None:
            self._watcher.removePath(str(self._call))
            call = self._call
            _tried(lambda: call.unlink(missing_ok=True))
        if self._lock is not None:
            self._lock.unlock()
        self._lock = self._call = None

    @Slot(str)
    def _come(self) -> None:
        if self._call is not None and self._call.exists():
            self.summoned.emit()

    def _base(self, path: Path) -> Path:
        name = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
        return self._folder / f"open-{name[:24]}"


def _tried(act: Callable[[], object]) -> bool:
    """Whether *act* could be done: in a folder that cannot be written nobody is told apart."""
    try:
        act()
    except OSError:
        return False
    return True

"""One window a file: who has it open, and a way to call that window to the front."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Claim:
    """One file that is claimed: *lock* says so, *call* is written by whoever summons us."""

    lock: QLockFile
    call: Path


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
        self._held: Claim | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._come)

    def claim(self, path: Path) -> Claim | None:
        """Claim *path* beside the file that is shown; None if another window has it.

        What is claimed is to be held or let go of, as soon as it is known whether the file
        can be shown at all.
        """
        base = self._base(path)
        if self._held is not None and self._held.call == base.with_suffix(".call"):
            return self._held
        lock = QLockFile(str(base.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            return None
        return Claim(lock, base.with_suffix(".call"))

    def hold(self, claim: Claim) -> None:
        """The file of *claim* is the one that is shown from now on."""
        if claim is self._held:
            return
        self.give_up()
        self._held = claim
        if _tried(claim.call.touch):
            self._watcher.addPath(str(claim.call))

    def let_go(self, claim: Claim) -> None:
        """The file of *claim* is not shown after all, unless it was before."""
        if claim is not self._held:
            claim.lock.unlock()

    def summon(self, path: Path) -> None:
        """Ask the window that has *path* to come to the front."""
        call = self._base(path).with_suffix(".call")
        _tried(lambda: call.write_text("come\n", "ascii"))

    def give_up(self) -> None:
        """Claim nothing any more."""
        held, self._held = self._held, None
        if held is not None:
            self._watcher.removePath(str(held.call))
            _tried(lambda: held.call.unlink(missing_ok=True))
            held.lock.unlock()

    @Slot(str)
    def _come(self) -> None:
        if self._held is not None and self._held.call.exists():
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

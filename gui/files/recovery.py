"""Texts that were not saved, kept so that no crash loses more than two seconds of typing."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QIODevice, QLockFile, QObject, QSaveFile, QTimer, Signal

from core.language.errors import UnreadableError
from core.language.source import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DELAY: Final = 1_000
"""Milliseconds from the first key not kept to the copy; a crash loses no more than that."""
LARGEST: Final = 20_000_000
"""Bytes: a text of the largest size, all of it escaped."""
_SUFFIX: Final = ".recovery"


@dataclass(frozen=True, slots=True)
class Recovered:
    """A text that somebody lost: *path* is its file, or empty; *copy* where it was kept."""

    path: str
    text: str
    copy: Path


class Recovery(QObject):
    """Keeps a copy of the text that is edited in *folder* while it differs from its file.

    *current* gives the file's path (or nothing) and the text.

    Signals:
        failed: The copy cannot be written; carries why, once until it can again.
    """

    failed = Signal(str)

    def __init__(
        self, folder: Path, current: Callable[[], tuple[str, str]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._copy = folder / f"{uuid.uuid4().hex}{_SUFFIX}"
        self._current = current
        self._complained = False
        # As long as the lock stands its owner lives, and nobody else offers the copy.
        self._lock = QLockFile(f"{self._copy}.lock")
        self._lock.setStaleLockTime(0)
        self._timer = QTimer(self, interval=DELAY, singleShot=True)
        self._timer.timeout.connect(self.keep)

    def touch(self) -> None:
        """The text has changed: keep it soon, however fast the typing goes on."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep the text now."""
        self._timer.stop()
        path, text = self._current()
        self._lock.tryLock(0)
        content = json.dumps({"path": path, "text": text}).encode("ascii")
        file = QSaveFile(str(self._copy))
        done = (
            file.open(QIODevice.OpenModeFlag.WriteOnly)
            and file.write(content) == len(content)
            and file.commit()
        )
        if not done and not self._complained:
            words = self.tr("no copy of the text can be kept: {0}")
            self.failed.emit(words.format(file.errorString().lower()))
        self._complained = not done

    def drop(self) -> None:
        """The text is safe elsewhere: no copy is needed."""
        self._timer.stop()
        self._copy.unlink(missing_ok=True)
        self._lock.unlock()


def lost(folder: Path) -> Iterator[Recovered]:
    """The texts in *folder* whose program died, the latest first; a damaged copy is left alone."""
    copies = sorted(folder.glob(f"*{_SUFFIX}"), key=_age)
    for copy in copies:
        lock = QLockFile(f"{copy}.lock")
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            continue
        lock.unlock()
        found = _read(copy)
        if found is not None:
            yield found


def discard(recovered: Recovered) -> None:
    """Forget a lost text for ever."""
    recovered.copy.unlink(missing_ok=True)


def _age(copy: Path) -> float:
    try:
        return -copy.stat().st_mtime
    except OSError:
        return 0.0


def _read(copy: Path) -> Recovered | None:
    try:
        kept = json.loads(read_bytes(copy, LARGEST).decode("ascii"))
        return Recovered(str(kept["path"]), str(kept["text"]), copy)
    except (UnreadableError, ValueError, KeyError, TypeError, RecursionError):
        return None

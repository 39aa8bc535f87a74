"""What a student has done: read when it is first wanted, written soon after it changes."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot

from core.language.errors import UnreadableError
from core.lessons.judges.stars import MOST_STARS
from core.lessons.progress import Progress, load, read, save, together
from gui.files.places import data_folder

if TYPE_CHECKING:
    from pathlib import Path

    from core.lessons.lesson import Lesson
    from core.lessons.progress import Record

FILE: Final = "progress.json"
SOON: Final = 1_000
"""Milliseconds until what a student did is written; nothing is lost but the last second."""
LOCKED: Final = 40
"""Milliseconds to wait for another window that saves; the window must not stand still."""
DONE: Final = "\N{CHECK MARK}"
STAR: Final = "\N{BLACK STAR}"
NO_STAR: Final = "\N{WHITE STAR}"


def starred(stars: int) -> str:
    """So many *stars* of those that there are to earn."""
    return STAR * stars + NO_STAR * (MOST_STARS - stars)


class Keeper(QObject):
    """Keeps the progress through all courses.

    Signals:
        changed: Something more was done, or all was taken back.
        wanted: It is about to be written; whoever has something unsaid adds it now.
        failed: It cannot be written; carries why.
    """

    changed = Signal()
    wanted = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self._before = Progress()
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.save)

    @property
    def progress(self) -> Progress:
        """What was done so far."""
        if self._progress is None:
            self._progress = load(self._path)
            self._before = deepcopy(self._progress)
        return self._progress

    def record(self, lesson: Lesson) -> Record:
        """What was done of *lesson*."""
        return self.progress.record(lesson.name)

    def finish(self, lesson: Lesson, part: str) -> None:
        """Note that *part* of *lesson* is done."""
        self.record(lesson).done.add(part)
        self._note()

    def earn(self, lesson: Lesson, stars: int) -> None:
        """Note that breaking *lesson* earned *stars*; the best time counts."""
        record = self.record(lesson)
        record.stars = max(record.stars, stars)
        self._note()

    def note_hint(self, lesson: Lesson, part: str, count: int) -> None:
        """Note that *count* hints of *part* have been seen."""
        hints = self.record(lesson).hints
        hints[part] = max(count, hints.get(part, 0))
        self._note()

    @Slot()
    def save(self) -> None:
        """Write the progress to its file."""
        self._soon.stop()
        self.wanted.emit()
        if self._progress is None:
            return
        # Two windows that save in the same moment wait for each other; a dead one for nobody.
        lock = QLockFile(f"{self._path}.lock")
        lock.setStaleLockTime(0)
        lock.tryLock(LOCKED)
        self._take_in()
        if self._write(self._path, self._progress):
            self._before = deepcopy(self._progress)
        lock.unlock()

    def export(self, path: Path) -> bool:
        """Write a copy to *path*; whether that went well."""
        self.wanted.emit()
        return self._write(path, self.progress)

    def take_up(self, path: Path) -> bool:
        """Go on from the copy at *path*; whether it is one."""
        try:
            progress = read(path)
        except (UnreadableError, ValueError) as error:
            self.failed.emit(str(error))
            return False
        self._begin_afresh(progress)
        return True

    def reset(self) -> None:
        """Forget everything that was done; drafts, too."""
        self._begin_afresh(Progress())

    def _begin_afresh(self, progress: Progress) -> None:
        """Put *progress* in the place of all that is known, whoever wrote it."""
        self._progress = progress
        self._before = load(self._path)
        self._note()
        self._soon.stop()
        if self._write(self._path, progress):
            self._before = deepcopy(progress)

    def _take_in(self) -> None:
        """What other windows wrote since we read it stays."""
        assert self._progress is not None
        theirs = load(self._path)
        if theirs != self._before:
            self._progress = together(self._progress, theirs, self._before)
            self.changed.emit()

    def _write(self, path: Path, progress: Progress) -> bool:
        try:
            save(path, progress)
        except OSError as error:
            self.failed.emit(error.strerror or str(error))
            return False
        return True

    def _note(self) -> None:
        self.changed.emit()
        self._soon.start()

    @property
    def _path(self) -> Path:
        return data_folder() / FILE

"""The program's file: where it is, whether it was saved, and whether somebody else changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QIODevice, QObject, QSaveFile, QTimer, Signal, Slot

from core.language.errors import ProgramError
from core.language.source import read_source
from gui.files.encoding import FileForm, encoded, form_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from pathlib import Path

    from core.language.source import Source

UNNAMED: Final = "unnamed.py"
_SETTLE: Final = 200
"""Milliseconds to wait after a change on the disk: editors write in several steps."""


class CannotSaveError(Exception):
    """The file cannot be written; the message says why and that nothing was lost."""


class Document(QObject):
    """Knows the file of the text that is edited, never the text itself.

    Signals:
        moved: The text belongs to another file from now on.
        changed_outside: Somebody else wrote the file; carries its text before and now.
        vanished: Somebody else took the file away.
    """

    moved = Signal()
    changed_outside = Signal(str, str)
    vanished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._unsaved_name = UNNAMED
        self._form = FileForm()
        self._on_disk = ""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._soon)
        self._settling = QTimer(self, interval=_SETTLE, singleShot=True)
        self._settling.timeout.connect(self._look)

    @property
    def path(self) -> Path | None:
        """Where the file is; None if the program was never saved."""
        return self._path

    @property
    def folder(self) -> Path | None:
        """Where the files lie that it may import; None if the program was never saved."""
        return None if self._path is None else self._path.parent

    @property
    def name(self) -> str:
        """What the program is called."""
        return self._unsaved_name if self._path is None else self._path.name

    def saved(self, text: str) -> bool:
        """Whether *text* is what the file has."""
        return text == self._on_disk

    def forget(self, text: str = "", name: str = UNNAMED) -> None:
        """Begin a program without a file, whose first *text* is not worth asking about."""
        self._unsaved_name = name
        self._go_to(None, text, FileForm())

    def open(self, path: Path) -> str:
        """Take the file at *path*; its text.

        Raises:
            ProgramError: it cannot be read; the document stays what it was.
        """
        source, form = _read(path)
        self._go_to(path.resolve(), source.text, form)
        return source.text

    def save(self, text: str, path: Path | None = None) -> None:
        """Write *text*, to another file from now on if *path* is given; whole or not at all.

        Raises:
            CannotSaveError: it could not be written; the file is what it was.
        """
        target = self._path if path is None else path.absolute()
        if target is None:
            raise CannotSaveError("choose a name first")
        _write(target, text, self._form)
        self._go_to(target.resolve(), text, self._form)

    def _go_to(self, path: Path | None, text: str, form: FileForm) -> None:
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)
        self._path, self._on_disk, self._form = path, text, form
        if path is not None:
            self._watcher.addPath(str(path))
        self.moved.emit()

    @Slot()
    def _soon(self) -> None:
        self._settling.start()

    @Slot()
    def _look(self) -> None:
        path = self._path
        if path is None:
            return
        if not path.exists():
            self.vanished.emit()
            return
        # An editor that replaces the file takes it out of the watcher's sight.
        self._watcher.addPath(str(path))
        try:
            source, form = _read(path)
        except ProgramError:
            # It was readable a moment ago and is half written now; what is shown stays.
            return
        if source.text != self._on_disk:
            before, self._on_disk, self._form = self._on_disk, source.text, form
            self.changed_outside.emit(before, source.text)


def _read(path: Path) -> tuple[Source, FileForm]:
    source = read_source(path)
    with path.open("rb") as file:
        return source, form_of(file.read(4096))


def _write(path: Path, text: str, form: FileForm) -> None:
    try:
        content = encoded(text, form)
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        words = translate("files", "{0}: its encoding, {1}, lacks the character {2} in line {3}")
        character = repr(text[error.start])
        raise CannotSaveError(words.format(path.name, error.encoding, character, line)) from None
    except SyntaxError as error:
        raise CannotSaveError(f"{path.name}: {error}") from None
    # Written beside the file and moved over it: a crash leaves the old one or the new one.
    file = QSaveFile(str(path))
    file.setDirectWriteFallback(True)
    if (
        not file.open(QIODevice.OpenModeFlag.WriteOnly)
        or file.write(content) != len(content)
        or not file.commit()
    ):
        words = translate("files", "{0} cannot be written: {1}")
        raise CannotSaveError(words.format(path, file.errorString().lower()))

"""The program's file: where it is, whether it was saved, and whether somebody else changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from core.language.errors import ProgramError, SourceError, printable
from core.language.source import decode, read_bytes
from core.language.writing import reason_of, write_whole
from gui.files.encoding import FileForm, encoded, form_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from pathlib import Path

UNNAMED: Final = "unnamed.py"
_SETTLE: Final = 200
"""Milliseconds to wait after a change on the disk: editors write in several steps."""


class CannotSaveError(Exception):
    """The file cannot be written; the message says why and that nothing was lost."""


class ChangedOutsideError(Exception):
    """Somebody else has written the file since it was read; *text* is what it has now."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class Document(QObject):
    """Knows the file of the text that is edited, never the text itself.

    Signals:
        moved: The text belongs to another file from now on.
        changed_outside: Somebody else wrote the file, which nobody has taken note of yet;
            carries its text before and now.
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
        self._on_disk, self._gone = "", False
        self._content = b""
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
        """Whether *text* is what the file has, of which nobody has to be asked."""
        return text == ("" if self._gone else self._on_disk)

    def forget(self, text: str = "", name: str = UNNAMED) -> None:
        """Begin a program without a file, whose first *text* is not worth asking about."""
        self._unsaved_name = name
        self._go_to(None, text, FileForm(), b"")

    def open(self, path: Path) -> str:
        """Take the file at *path*; its text.

        Raises:
            ProgramError: it cannot be read; the document stays what it was.
        """
        content = read_bytes(path)
        text = decode(str(path), content).text
        self._go_to(path.resolve(), text, form_of(content, text), content)
        return text

    def save(self, text: str, path: Path | None = None) -> None:
        """Write *text*, to another file from now on if *path* is given; whole or not at all.

        Raises:
            CannotSaveError: it could not be written; the file is what it was.
            ChangedOutsideError: it would write over what somebody else wrote.
        """
        target = self._path if path is None else path.absolute()
        if target is None:
            raise CannotSaveError("choose a name first")
        if path is None:
            self._check_untouched(target)
        content = _content(target, text, self._form)
        _write(target.resolve(), content)
        self._go_to(target.resolve(), text, form_of(content, text), content)

    def take_note(self) -> str:
        """Take note of what the file has now, and may be written over from here on; its text.

        Raises:
            ProgramError: it cannot be read.
        """
        assert self._path is not None
        content = read_bytes(self._path)
        text = decode(str(self._path), content).text
        self._on_disk, self._form, self._content = text, form_of(content, text), content
        return text

    def _check_untouched(self, path: Path) -> None:
        """Look at the file itself: the watcher hears of a change a while after it."""
        try:
            content = read_bytes(path)
        except ProgramError:
            # It is gone, or it is none any more: there is nothing of anybody's to lose.
            return
        if content == self._content:
            return
        try:
            text = decode(str(path), content).text
        except ProgramError as error:
            words = translate("files", "{0} was changed outside and is no program now: {1}")
            raise CannotSaveError(words.format(path.name, error)) from None
        raise ChangedOutsideError(text)

    def _go_to(self, path: Path | None, text: str, form: FileForm, content: bytes) -> None:
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)
        self._path, self._on_disk, self._form, self._content = path, text, form, content
        self._gone = False
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
        self._gone = not path.exists()
        if self._gone:
            self.vanished.emit()
            return
        # An editor that replaces the file takes it out of the watcher's sight.
        self._watcher.addPath(str(path))
        try:
            content = read_bytes(path)
            text = decode(str(path), content).text
        except ProgramError:
            # It was readable a moment ago and is half written now; what is shown stays.
            return
        if content != self._content:
            self.changed_outside.emit(self._on_disk, text)


def _content(path: Path, text: str, form: FileForm) -> bytes:
    try:
        return encoded(text, form)
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        words = translate("files", "{0}: its encoding, {1}, lacks the character {2} in line {3}")
        character = repr(text[error.start])
        raise CannotSaveError(words.format(path.name, error.encoding, character, line)) from None
    except SourceError as error:
        raise CannotSaveError(f"{path.name}: {error}") from None


def _write(path: Path, content: bytes) -> None:
    # Not by Qt, which cannot write to a name that is no UTF-8.
    try:
        try:
            write_whole(path, content)
        except PermissionError:
            # Where no file can be made beside it, the file itself may still be written.
            path.write_bytes(content)
    except OSError as error:
        words = translate("files", "{0} cannot be written: {1}")
        raise CannotSaveError(words.format(printable(str(path)), reason_of(error))) from None

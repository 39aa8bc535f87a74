"""What people do with programs as files, with every question that has to be asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.language.errors import ProgramError, printable
from core.language.source import is_file
from gui.files.claims import Claims
from gui.files.document import UNNAMED, CannotSaveError, ChangedOutsideError, Document
from gui.files.places import data_folder
from gui.files.questions import Questions, Unsaved
from gui.files.recent import add_recent
from gui.files.recovery import Recovered, Recovery, discard, lost

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from gui.code.editor import CodeEditor
    from gui.files.claims import Claim
    from gui.files.samples import Sample


class Programs(QObject):
    """Opens, saves and recovers the program in *editor*; questions stand before *window*.

    Signals:
        loaded: Another program is in the editor; carries its text.
        named: The file is another one, or it was saved.
        complained: Something cannot be done; carries a sentence. Nothing was lost.
        unopened: A file cannot be opened, and what was shown stays; carries its path and why.
        found_lost: A text was left behind by a crash; carries the `Recovered`.
        changed_outside: The file was changed by somebody else while the text here was
            changed too; carries the file's new text.
    """

    loaded = Signal(str)
    named = Signal()
    complained = Signal(str)
    unopened = Signal(object, str)
    found_lost = Signal(object)
    changed_outside = Signal(str)

    def __init__(self, window: QWidget, editor: CodeEditor, settings: QSettings) -> None:
        super().__init__(window)
        folder = data_folder()
        self._questions = Questions(window)
        self._editor = editor
        self._settings = settings
        self._folder = folder
        self._wanted: Path | None = None
        self.document = Document(self)
        self.claims = Claims(folder, self)
        self._recovery = Recovery(folder, self._current, self)
        self._recovery.failed.connect(self.complained)
        self.document.moved.connect(self.named)
        self.document.changed_outside.connect(self._outside)
        self.document.vanished.connect(self._vanished)
        editor.edited.connect(self._edited)

    @property
    def text(self) -> str:
        """What the editor has."""
        return self._editor.toPlainText()

    @property
    def unsaved(self) -> bool:
        """Whether the editor has what no file has."""
        return not self.document.saved(self._editor.toPlainText())

    def open(self, path: Path) -> bool:
        """Open the file at *path*, after the unsaved text was asked about; whether it is open."""
        if not self.may_leave():
            return False
        claim = self._claim(path)
        if claim is None:
            # The other window comes to the front: to open it twice would let one overwrite the
            # other.
            self.claims.summon(path)
            return False
        try:
            text = self.document.open(path)
        except ProgramError as error:
            self.claims.let_go(claim)
            self.unopened.emit(path, str(error))
            return False
        self.claims.hold(claim)
        add_recent(self._settings, path.resolve())
        self._load(text)
        return True

    def show_sample(self, sample: Sample) -> bool:
        """Begin with *sample*, which has no file yet; whether it is shown."""
        return self.may_leave() and self._begin(sample.text, f"{sample.name}.py")

    def show_own(self, sample: Sample, *, asked: bool) -> bool:
        """Begin with *sample*; *asked* says that what the editor has is kept elsewhere."""
        return (asked or self.may_leave()) and self._begin(sample.text, f"{sample.name}.py")

    def show_copy(self, text: str, naming: str) -> bool:
        """Begin with *text*, a copy of this program, named by *naming*; whether it is shown."""
        name = naming.format(Path(self.document.name).stem)
        return self.may_leave() and self._begin(text, f"{name}.py")

    def begin_empty(self, text: str) -> bool:
        """Begin a program with *text*; whether it was begun."""
        return self.may_leave() and self._begin(text)

    def begin_sketch(self, text: str) -> bool:
        """Begin with *text*, which gives way to a program that is pasted; whether it was begun."""
        begun = self.begin_empty(text)
        if begun:
            self._editor.give_way()
        return begun

    def begin_with(self, path: Path) -> None:
        """Begin with the file at *path*; where it cannot be opened, with nothing in its name.

        What is saved then is offered to be written there.
        """
        self._begin("", path.name or UNNAMED)
        self._wanted = path
        self.open(path)

    @Slot()
    def ask_what_to_open(self) -> None:
        """Let somebody choose a file, and open it."""
        path = self._questions.what_to_open(self._where())
        if path is not None:
            self.open(path)

    @Slot()
    def save(self) -> bool:
        """Write the text to its file, asking for one if it has none; whether it is saved."""
        if self.document.path is None:
            return self.save_as()
        return self._save(None)

    @Slot()
    def save_as(self) -> bool:
        """Ask for a file and write the text to it; whether it is saved."""
        path = self._questions.where_to_save(self._where(self.document.name))
        if path is None:
            return False
        claim = self._claim(path)
        if claim is None:
            return False
        if not self._save(path):
            self.claims.let_go(claim)
            return False
        self.claims.hold(claim)
        return True

    def may_leave(self) -> bool:
        """Whether the text may go: it is saved, or somebody said so."""
        if not self.unsaved:
            return True
        answer = self._questions.what_of_unsaved(self.document.name)
        if answer is Unsaved.SAVE:
            return self.save()
        return answer is Unsaved.DISCARD

    def look_for_lost(self) -> None:
        """Offer the text that a crash left behind, if one did."""
        found = next(lost(self._folder), None)
        if found is not None:
            self.found_lost.emit(found)

    def recover(self, recovered: Recovered) -> None:
        """Put a lost text into the editor, as an edit of its file that is not saved."""
        path = Path(recovered.path)
        if not recovered.path or not is_file(path) or not self.open(path):
            self._begin("")
        self._editor.set_program(recovered.text)
        self._edited()
        self._recovery.keep()
        discard(recovered)
        self.loaded.emit(recovered.text)
        self.named.emit()

    def keep_mine(self, theirs: str) -> None:
        """Write the text here over *theirs*, unless the file has something newer still."""
        if (newest := self._newest()) is None:
            return
        if newest != theirs:
            self.changed_outside.emit(newest)
        else:
            self.save()

    def take_theirs(self) -> None:
        """Show what the file has in place of what is here; undo brings that back."""
        newest = self._newest()
        if newest is not None and newest != self._editor.toPlainText():
            self.put_in_place(newest)
        self.named.emit()

    def _newest(self) -> str | None:
        try:
            return self.document.take_note()
        except ProgramError as error:
            self.complained.emit(str(error))
            return None

    def put_in_place(self, text: str) -> None:
        """Edit the program so that it is *text*, which one undo brings back."""
        self._editor.replace_text(text)
        self._editor.settle()

    def leave(self) -> None:
        """The window closes: give everything up."""
        self._recovery.drop()
        self.claims.give_up()

    def _claim(self, path: Path) -> Claim | None:
        claim = self.claims.claim(path)
        if claim is None:
            words = self.tr("{0} is open in another window")
            self.complained.emit(words.format(printable(path.name)))
        return claim

    def _begin(self, text: str, name: str = UNNAMED) -> bool:
        self.claims.give_up()
        self._wanted = None
        self.document.forget(text, name)
        self._load(text)
        return True

    def _load(self, text: str) -> None:
        self._editor.set_program(text)
        self._recovery.drop()
        self.loaded.emit(text)
        self.named.emit()

    def _save(self, path: Path | None) -> bool:
        try:
            self.document.save(self._editor.toPlainText(), path)
        except CannotSaveError as error:
            self.complained.emit(str(error))
            return False
        except ChangedOutsideError as error:
            self.changed_outside.emit(error.text)
            return False
        if self.document.path is not None:
            add_recent(self._settings, self.document.path)
        self._recovery.drop()
        return True

    def _current(self) -> tuple[str, str]:
        path = self.document.path
        return ("" if path is None else str(path), self._editor.toPlainText())

    @Slot()
    def _edited(self) -> None:
        if self.unsaved:
            self._recovery.touch()
        else:
            self._recovery.drop()
        self.named.emit()

    @Slot(str, str)
    def _outside(self, before: str, text: str) -> None:
        if self._editor.toPlainText() in {before, text}:
            self.take_theirs()
        else:
            self.changed_outside.emit(text)

    @Slot()
    def _vanished(self) -> None:
        name = self.document.name
        # What no file has any more is kept as an edit is, and asked about before it goes.
        self._edited()
        self.complained.emit(self.tr("{0} is gone from the disk; save it again").format(name))

    def _where(self, name: str = "") -> str:
        path = self.document.path or self._wanted
        return str(path) if path is not None and name else str(path.parent) if path else name

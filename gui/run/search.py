"""Every schedule of the text on screen, tried in a process of its own.

The process is `interlock check --json`: whoever wants can do the same at a terminal.  A
process can be ended at any moment, and never makes a picture late.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, QTemporaryDir, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.language.source import LocalModule

SECONDS: Final = 60
"""After so long a search that nobody stopped is undecided."""
KIND: Final = 300
"""Milliseconds that a search has to end by itself when nobody wants it any more."""
_NAME: Final = "program.py"
_REFUSED: Final = 2


class Search(QObject):
    """Searches one text at a time; a new one ends the one before.

    Signals:
        began: A search began.
        went_on: It goes on; carries how many states were seen, and in how many seconds.
        met: A plain run has failed while it goes on; carries the failure as a dictionary.
        found: It is over; carries what `interlock check --json` says, as a dictionary.
        explained: The same once more, with why each failure comes about.
        failed: It could not be carried out; carries why.
    """

    began = Signal()
    went_on = Signal(int, float)
    met = Signal(object)
    found = Signal(object)
    explained = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = QTemporaryDir()
        self._process: QProcess | None = None
        self._wrong = ""
        self._told = 0

    @property
    def active(self) -> bool:
        """Whether it is searching; it is no more while only reasons are looked for."""
        return self._process is not None and not self._told

    def start(self, text: str, beside: Sequence[LocalModule] = ()) -> None:
        """Search the program *text*, which imports the files *beside* it."""
        self.stop()
        file = self._put_down(text, beside)
        if file is None:
            return
        process = QProcess(self)
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._complain)
        process.readyReadStandardError.connect(self._read_along)
        process.readyReadStandardOutput.connect(self._read_reports)
        process.setReadChannel(QProcess.ProcessChannel.StandardError)
        process.setProgram(sys.executable)
        # A bundle is its own interpreter: it takes the command as it stands.
        module = [] if getattr(sys, "frozen", False) else ["-m", "gui.app.command"]
        limit = ["--time-limit", str(SECONDS)]
        process.setArguments([*module, "check", "--json", "--why", "--progress", *limit, str(file)])
        if module:
            process.setWorkingDirectory(str(Path(__file__).parents[2]))
        self._process, self._wrong, self._told = process, "", 0
        process.start()
        self.began.emit()

    @Slot()
    def stop(self) -> None:
        """End the search, if one is going on."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._finish)
            process.errorOccurred.disconnect(self._complain)
            process.readyReadStandardError.disconnect(self._read_along)
            process.readyReadStandardOutput.disconnect(self._read_reports)
            # Asked kindly at first: one that is a bundle clears up what it unpacked.
            process.terminate()
            if not process.waitForFinished(KIND):
                process.kill()
                process.waitForFinished()
            process.deleteLater()

    def _put_down(self, text: str, beside: Sequence[LocalModule]) -> Path | None:
        """Where the process reads *text*; None if it cannot be written, which is told."""
        folder = Path(self._folder.path()) / "program"
        # Qt names no folder where it could make none: ours would be the current one.
        reason = "" if self._folder.isValid() else self._folder.errorString()
        if not reason:
            try:
                return _written(folder, text, beside)
            except OSError as error:
                reason = error.strerror or str(error)
        words = self.tr("no search can begin, for no temporary file can be made: {0}")
        self.failed.emit(words.format(reason.lower()))
        return None

    @Slot()
    def _read_along(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            line = bytes(process.readLine().data()).decode("utf-8", "replace")
            try:
                told: Mapping[str, object] = json.loads(line)
            except ValueError:
                self._wrong += line
            else:
                self._tell(told)

    def _tell(self, told: Mapping[str, object]) -> None:
        if self._told:
            # It comes on a channel of its own, and may be late.
            return
        if "failure" in told:
            self.met.emit(told["failure"])
        else:
            self.went_on.emit(told["states"], told["seconds"])

    @Slot()
    def _read_reports(self) -> None:
        process = self._process
        assert process is not None
        process.setReadChannel(QProcess.ProcessChannel.StandardOutput)
        while process.canReadLine():
            line = bytes(process.readLine().data()).decode("utf-8", "replace")
            self._report(json.loads(line))
            if process is not self._process:
                # Whoever was told has begun another search.
                return
        process.setReadChannel(QProcess.ProcessChannel.StandardError)

    def _report(self, report: Mapping[str, object]) -> None:
        """Hand on a report: the first is the verdict, another has the reasons as well."""
        self._told += 1
        if report["verdict"] == "refused":
            self.failed.emit(self._errors() or str(report["reason"]))
        elif self._told == 1:
            self.found.emit(report)
        else:
            self.explained.emit(report)

    def _errors(self) -> str:
        """What the process has said of what is wrong."""
        assert self._process is not None
        rest = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        return (self._wrong + rest).strip()

    @Slot()
    def _finish(self) -> None:
        self._read_reports()
        process = self._process
        if process is None:
            return
        wrong, told = self._errors(), self._told
        self._process = None
        process.deleteLater()
        if not told:
            self.failed.emit(wrong or self.tr("the search ended without a word"))

    @Slot()
    def _complain(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            self.failed.emit(process.errorString())
            process.deleteLater()


def _written(folder: Path, text: str, beside: Sequence[LocalModule]) -> Path:
    """The main file of a program in *folder*, which has nothing else but the files *beside*."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    name = _NAME
    while any(module.path == name for module in beside):
        name = f"the_{name}"
    for module in beside:
        place = folder / module.path
        if module.path.endswith("/"):
            place.mkdir(parents=True, exist_ok=True)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(module.text, encoding="utf-8")
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name

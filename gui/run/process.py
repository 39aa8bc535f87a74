"""A command of `interlock` on the text on screen, carried out in a process of its own.

A process can be ended at any moment, and never makes a picture late.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, QTemporaryDir, Signal, Slot

from gui.run.itself import FOLDER, start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from core.language.source import LocalModule

KIND: Final = 300
"""Milliseconds that a process has to end by itself when nobody wants it any more."""
_NAME: Final = "program.py"
_OUT: Final = QProcess.ProcessChannel.StandardOutput
_ERR: Final = QProcess.ProcessChannel.StandardError


class Process(QObject):
    """Carries out one command at a time; a new one ends the one before.

    Signals:
        told: It has written a line to its output; carries that.
        noted: It has written a line to its error output; carries that.
        ended: It is over by itself, and all that it has written was told.
        failed: It could not be carried out; carries why.
    """

    told = Signal(str)
    noted = Signal(str)
    ended = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: QTemporaryDir | None = None
        self._process: QProcess | None = None

    @property
    def active(self) -> bool:
        """Whether a command is being carried out."""
        return self._process is not None

    def start(
        self,
        command: Sequence[str],
        text: str,
        beside: Sequence[LocalModule] = (),
        name: str = _NAME,
    ) -> bool:
        """Carry out *command* on the program *text*, which imports the files *beside* it.

        There its file is called *name*.  False if there is no place for it, which is told.
        """
        self.stop()
        file = self._put_down(text, beside, name)
        if file is None:
            return False
        self.carry_out([*command, str(file)])
        return True

    def carry_out(self, command: Sequence[str]) -> None:
        """Carry out *command*, which is all that `interlock` is told."""
        self.stop()
        process = QProcess(self)
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._complain)
        process.readyReadStandardError.connect(self._read_errors)
        process.readyReadStandardOutput.connect(self._read_output)
        # This very Python, or this very bundle: an `interlock` on the PATH may be another version.
        process.setProgram(sys.executable)
        module = start()
        process.setArguments([*module, *command])
        if module:
            process.setWorkingDirectory(str(FOLDER))
        self._process = process
        process.start()

    def say(self, line: str) -> bool:
        """Write *line* to what the command reads; False if none is being carried out."""
        process = self._process
        return process is not None and process.write(f"{line}\n".encode()) > 0

    @Slot()
    def stop(self) -> None:
        """End the command, if one is being carried out; it tells no more."""
        process, self._process = self._process, None
        if process is not None:
            # Before it is ended: `waitForFinished` would tell of the end of a process that nobody
            # wants any more.
            process.finished.disconnect(self._finish)
            process.errorOccurred.disconnect(self._complain)
            process.readyReadStandardError.disconnect(self._read_errors)
            process.readyReadStandardOutput.disconnect(self._read_output)
            # Asked kindly at first: one that is a bundle clears up what it unpacked.
            process.closeWriteChannel()
            process.terminate()
            if not process.waitForFinished(KIND):
                process.kill()
                # Once more, without a limit: after `kill` it ends, and an object that is deleted
                # before would warn.
                process.waitForFinished()
            process.deleteLater()

    def rest_of_errors(self) -> str:
        """What it has written to its error output and was not told yet."""
        process = self._process
        rest = b"" if process is None else bytes(process.readAllStandardError().data())
        return rest.decode("utf-8", "replace")

    def _put_down(self, text: str, beside: Sequence[LocalModule], name: str) -> Path | None:
        """Where the process reads *text*; None if it cannot be written, which is told."""
        # Only now: a window has many of us, and whoever is killed leaves behind what it has made.
        if self._folder is None or not self._folder.isValid():
            self._folder = QTemporaryDir()
        folder = Path(self._folder.path()) / "program"
        # Qt names no folder where it could make none: ours would be the current one.
        reason = "" if self._folder.isValid() else self._folder.errorString()
        if not reason:
            try:
                return _written(folder, text, beside, name)
            except OSError as error:
                reason = error.strerror or str(error)
        words = self.tr("no search can begin, for no temporary file can be made: {0}")
        self.failed.emit(words.format(reason.lower()))
        return None

    @Slot()
    def _read_errors(self) -> None:
        self._read(_ERR, self.noted)

    @Slot()
    def _read_output(self) -> None:
        self._read(_OUT, self.told)

    def _read(self, channel: QProcess.ProcessChannel, tell: SignalInstance) -> None:
        process = self._process
        if process is None:
            return
        process.setReadChannel(channel)
        while process.canReadLine():
            tell.emit(bytes(process.readLine().data()).decode("utf-8", "replace"))
            if process is not self._process:
                # Whoever was told has begun another one.
                return
            process.setReadChannel(channel)

    @Slot()
    def _finish(self) -> None:
        # What is left in the pipes is there only now, and comes before the news that it is over.
        self._read_errors()
        self._read_output()
        if rest := self.rest_of_errors():
            self.noted.emit(rest)
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
            self.ended.emit()

    @Slot()
    def _complain(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            self.failed.emit(process.errorString())
            process.deleteLater()


def _written(folder: Path, text: str, beside: Sequence[LocalModule], name: str) -> Path:
    """The main file of a program in *folder*, which has nothing else but the files *beside*."""
    # A file of an earlier program would be imported by this one.
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
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

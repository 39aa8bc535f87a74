"""Which program the run that is shown is one of: the same as long as its text is."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from core.language.program import Program
    from core.language.source import Source
    from gui.run.bridge import Bridge


def key_of(source: Source) -> str:
    """What two sources share if whatever is found of the one is true of the other."""
    found = hashlib.sha256()
    for part in (source.text, *(str(module) for module in source.beside)):
        content = part.encode("utf-8", "surrogatepass")
        # With its length, so that no two texts run into each other.
        found.update(f"{len(content)}:".encode() + content)
    return found.hexdigest()


class ShownProgram(QObject):
    """Knows the program of *bridge*'s run by its text, with all that lies beside it.

    Signals:
        forgotten: It is another one from now on, or its text is being edited.
        taken: A run of another one is shown.
    """

    forgotten = Signal()
    taken = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self.program: Program | None = None
        self.key = ""
        bridge.run_changed.connect(self.take)

    @Slot()
    def forget(self) -> None:
        """The text is another one: what is known is not about it."""
        self.program, self.key = None, ""
        self.forgotten.emit()

    @Slot()
    def take(self) -> None:
        """The run is one of the text that is there: what is known of it holds."""
        run = self._bridge.run
        if run is None:
            return
        key = key_of(run.program.source)
        if key != self.key:
            self.forget()
            self.program, self.key = run.program, key
            self.taken.emit()

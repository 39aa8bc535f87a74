"""The lines at which a run that plays is to stop; they move with the text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextDocument


class Breakpoints(QObject):
    """The lines of *document* that somebody wants to stop before.

    Signals:
        changed: There are others, or they stand elsewhere; carries the lines as a frozenset.
    """

    changed = Signal(object)

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._places: list[QTextCursor] = []
        self._told: frozenset[int] = frozenset()
        document.blockCountChanged.connect(self._tell)

    @property
    def lines(self) -> frozenset[int]:
        """The numbers of the lines, from 1."""
        return frozenset(place.blockNumber() + 1 for place in self._places)

    @Slot(int)
    def toggle(self, line: int) -> None:
        """Stop before *line* from now on, or no longer."""
        others = [place for place in self._places if place.blockNumber() + 1 != line]
        if len(others) == len(self._places):
            # A cursor goes along when lines above it come or go.
            others.append(QTextCursor(self._document.findBlockByNumber(line - 1)))
        self._places = others
        self._tell()

    def clear(self) -> None:
        """Stop nowhere: the text is another program's."""
        self._places = []
        self._tell()

    @Slot()
    def _tell(self) -> None:
        if self.lines != self._told:
            self._told = self.lines
            self.changed.emit(self._told)

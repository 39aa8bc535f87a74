"""Positions of the run that somebody wants to come back to."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot


class Bookmarks(QObject):
    """The bookmarks of the run that is shown.

    Signals:
        changed: There are others; carries them as a frozenset of positions.
        jump_wanted: Go to a bookmark; carries its position.
    """

    changed = Signal(object)
    jump_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._positions: frozenset[int] = frozenset()
        self._here = 0

    def set_positions(self, positions: frozenset[int]) -> None:
        """Have these and no others."""
        self._positions = positions
        self.changed.emit(positions)

    def show_position(self, position: int) -> None:
        """The run is at *position* now."""
        self._here = position

    @Slot()
    def toggle(self) -> None:
        """Set a bookmark here, or take it away."""
        self.set_positions(self._positions ^ {self._here})

    @Slot()
    def to_next(self) -> None:
        """Go to the next one, if there is one."""
        later = [each for each in self._positions if each > self._here]
        if later:
            self.jump_wanted.emit(min(later))

    @Slot()
    def to_previous(self) -> None:
        """Go to the one before, if there is one."""
        earlier = [each for each in self._positions if each < self._here]
        if earlier:
            self.jump_wanted.emit(max(earlier))

"""Cards in columns, each below the other without a hole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.lessons.course_cards import ChapterCard

_HEADING: Final = 2
"""As high as so many lessons are the heading of a chapter and the air round it."""


class Stacks(QHBoxLayout):
    """Columns of equal width; in rows side by side short cards would leave holes."""

    def __init__(self) -> None:
        super().__init__()
        self._stacks: list[QVBoxLayout] = []

    def put(self, cards: Sequence[ChapterCard], columns: int) -> None:
        """Put *cards* into so many *columns*, each where there is most room."""
        for stack in self._stacks:
            self.removeItem(stack)
            stack.deleteLater()
        self._stacks = [QVBoxLayout() for _ in range(columns)]
        for stack in self._stacks:
            # While they are empty: PySide keeps objects for what is in a layout that is added, also
            # when Qt has done away with it and something else lies in its place.
            self.addLayout(stack, 1)
        lengths = [0] * columns
        for card in cards:
            at = lengths.index(min(lengths))
            self._stacks[at].addWidget(card)
            lengths[at] += len(card.rows) + _HEADING
        for stack in self._stacks:
            stack.setSpacing(self.spacing())
            stack.addStretch(1)

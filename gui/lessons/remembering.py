"""Remember: what to take home, and where to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gui.lessons.parts import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


class RememberPart(Part):
    """A few sentences, and a button to the next lesson.

    Signals:
        next_wanted: Go on to the next lesson.
    """

    next_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        (self._next,) = self.add_buttons(("next", self.tr("Next lesson"), self.next_wanted.emit))
        self.lead_with(self._next)
        self.column.addStretch(1)

    def show_sentences(self, sentences: Sequence[str], *, last: bool) -> None:
        """Show *sentences*; there is no next lesson after the *last*."""
        self.prose.say("\n\n".join(sentences))
        self._next.setVisible(not last)

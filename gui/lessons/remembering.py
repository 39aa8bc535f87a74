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
    """A few sentences, and a button to the course, which knows where to go on.

    Signals:
        next_wanted: Go on with the course.
    """

    next_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, heading=self.tr("Remember"))
        (go_on,) = self.add_buttons(
            ("next", self.tr("Go on with the course"), self.next_wanted.emit)
        )
        self.lead_with(go_on)
        self.column.addStretch(1)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show *sentences*."""
        self.prose.say("\n\n".join(sentences))

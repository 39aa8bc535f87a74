"""Remember: what to take home, and where to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from typing_extensions import override

from gui.lessons.widgets import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.lessons.lesson import Lesson
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

    @override
    def show_part_of(self, lesson: Lesson, hints_seen: int) -> None:
        self.show_sentences(lesson.remember)

    @override
    def begin(self) -> None:
        self.finished.emit()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show *sentences*."""
        self.prose.say("\n\n".join(sentences))


PAGES: Final = {"remember": RememberPart}

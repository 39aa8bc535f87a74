"""A part that is only told: it is done when it has been shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from gui.lessons.widgets import Part, Prose

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.lessons.lesson import Lesson
    from gui.theme.look import Look


class ToldPart(Part):
    """The prose of the part *name*, and below it its list."""

    def __init__(self, look: Look, name: str, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, heading=heading)
        self._name = name
        self.items = Prose(look, self)
        self.column.addWidget(self.items)
        self.add_way_on()
        self.column.addStretch(1)

    @override
    def show_part_of(self, lesson: Lesson, hints_seen: int) -> None:
        told = lesson.told.get(self._name)
        self.prose.say(told.text if told is not None else "")
        self.items.say("\n\n".join(told.items if told is not None else ()))

    @override
    def begin(self) -> None:
        self.finished.emit()

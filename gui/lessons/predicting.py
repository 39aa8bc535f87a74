"""Predict: say what will happen before it is shown, and learn why that is so or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout

from gui.lessons.parts import Part, Prose

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.lessons.lesson import Question
    from gui.theme.look import Look


class PredictPart(Part):
    """Asks one question; a wrong answer is explained and may be changed.

    Signals:
        answered: An answer was given; carries whether it is right.
    """

    answered = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._question: Question | None = None
        self._group = QButtonGroup(self)
        self._options = QVBoxLayout()
        self.column.addLayout(self._options)
        self.verdict = Prose(look, self, "verdict")
        (self._answer,) = self.add_buttons(("answer", self.tr("Answer"), self._judge))
        self.column.addWidget(self.verdict)
        self.column.addStretch(1)
        self._group.idToggled.connect(self._allow)

    def show_question(self, question: Question | None) -> None:
        """Ask *question* afresh."""
        self._question = question
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._options.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self.prose.say(question.text if question is not None else "")
        self.verdict.say("")
        for place, option in enumerate(question.options if question is not None else ()):
            button = QRadioButton(option.text.replace("`", "").replace("&", "&&"), self)
            button.setObjectName(f"lesson-option-{place}")
            self._group.addButton(button, place)
            self._options.addWidget(button)
        self._answer.setEnabled(False)

    @Slot()
    def _allow(self) -> None:
        self._answer.setEnabled(self._group.checkedId() >= 0)

    @Slot()
    def _judge(self) -> None:
        place = self._group.checkedId()
        if self._question is None or place < 0:
            return
        option = self._question.options[place]
        word = self.tr("Right.") if option.right else self.tr("Not quite.")
        self.verdict.say(f"{word} {option.reason}")
        self.answered.emit(option.right)

"""Predict: say what will happen before it is shown, and learn why that is so or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from gui.lessons.parts import Part, Prose

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from core.lessons.lesson import Question
    from gui.theme.look import Look


class _Option(QWidget):
    """An answer to choose: a radio button whose words go on in the next line."""

    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QRadioButton(self)
        self.button.setAccessibleName(text)
        words = Prose(look, self)
        # A press on the words chooses the answer.
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        words.say(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.button.setFocus()
        self.button.click()


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
        self._rows: list[_Option] = []
        self._options = QVBoxLayout()
        self.column.addLayout(self._options)
        self.verdict = Prose(look, self, "verdict")
        (self._answer,) = self.add_buttons(("answer", self.tr("Answer"), self._judge))
        self.lead_with(self._answer)
        self.column.addWidget(self.verdict)
        self.add_way_on()
        self.column.addStretch(1)
        self._group.idToggled.connect(self._allow)

    def show_question(self, question: Question | None) -> None:
        """Ask *question* afresh."""
        self._question = question
        for row in self._rows:
            self._group.removeButton(row.button)
            self._options.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self._rows = []
        self.prose.say(question.text if question is not None else "")
        self.verdict.say("")
        for place, option in enumerate(question.options if question is not None else ()):
            row = _Option(self.look, option.text, self)
            row.button.setObjectName(f"lesson-option-{place}")
            self._group.addButton(row.button, place)
            self._options.addWidget(row)
            if self._rows:
                self.setTabOrder(self._rows[-1].button, row.button)
            self._rows.append(row)
        if self._rows:
            self.setTabOrder(self._rows[-1].button, self._answer)
        self._answer.setEnabled(False)

    @override
    def take_focus(self) -> None:
        if self._rows:
            self._rows[0].button.setFocus()

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
        self.verdict.say(option.reason, word, "good" if option.right else "bad")
        self.answered.emit(option.right)

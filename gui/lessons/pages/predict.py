"""Predict: say what will happen before it is shown, and learn why that is so or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.lessons.widgets import Part, Prose, give
from gui.theme.flow import Flow
from gui.theme.plain import literally
from gui.theme.spacing import room_of, space
from gui.theme.widgets import HELD, allow, clear

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from core.lessons.lesson import Lesson, Question
    from gui.theme.look import Look

LETTERS: Final = "abcdefgh"
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL: Final = Qt.KeyboardModifier.ControlModifier


class _Option(QFrame):
    """An answer to choose: its letter, a radio button, and words that go on in the next line."""

    def __init__(self, look: Look, letter: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "option")
        self.button = QRadioButton(self)
        self.button.setAccessibleName(text)
        self.button.setToolTip(literally(text))
        self.button.toggled.connect(self._follow)
        key = QLabel(letter, self)
        key.setProperty("role", "key")
        words = Prose(look, self)
        # A press on the words chooses the answer.
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        words.say(text)
        row = QHBoxLayout(self)
        space(row, look, sides="edge", ends="block", between="block")
        row.addWidget(key)
        row.addWidget(self.button)
        row.addWidget(words, 1)

    @Slot(bool)
    def _follow(self, chosen: bool) -> None:  # noqa: FBT001 - what the signal carries
        give(self, "chosen", chosen)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.button.setFocus()
        self.button.click()


class PredictPart(Part):
    """Asks one question; a wrong answer is explained and may be changed.

    Signals:
        answered: An answer was given; carries whether it is right.
        idle_key: A key was pressed that waits for the answer.
        passed: Somebody goes on without an answer.
    """

    answered = Signal(bool)
    idle_key = Signal()
    passed = Signal()
    _asking = False

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._question: Question | None = None
        self._group = QButtonGroup(self)
        self._rows: list[_Option] = []
        self.prose.setProperty("role", "question")
        self._options = QVBoxLayout()
        space(self._options, look, between="gap")
        self.column.addLayout(self._options)
        self.verdict = Prose(look, self, "verdict")
        self._add_sureness()
        self._add_answer()
        self.column.addWidget(self.verdict)
        self.add_way_on()
        self._veil = Prose(look, self, "verdict")
        self.column.addWidget(self._veil)
        self.column.addStretch(1)
        self._group.idToggled.connect(self._allow)

    def _add_sureness(self) -> None:
        """A line of buttons that say how sure somebody is; nobody has to."""
        self._sureness = QWidget(self)
        row = Flow(self._sureness)
        row.setSpacing(room_of(self.look, "gap"))
        ask = QLabel(self.tr("How sure are you?"), self)
        ask.setProperty("quiet", True)
        row.addWidget(ask)
        self._sure = QButtonGroup(self)
        for place, words in enumerate((self.tr("a guess"), self.tr("fairly"), self.tr("certain"))):
            button = QPushButton(words, self)
            button.setCheckable(True)
            button.setObjectName(f"lesson-sure-{place}")
            button.setProperty("role", "mark")
            self._sure.addButton(button, place)
            row.addWidget(button)
        self.column.addWidget(self._sureness)

    def _add_answer(self) -> None:
        self._giving = QWidget(self)
        row = QHBoxLayout(self._giving)
        row.setContentsMargins(0, 0, 0, 0)
        self._answer = QPushButton(self.tr("That is my answer"), self)
        self._answer.setObjectName("lesson-answer")
        self._answer.clicked.connect(self._judge)
        self.lead_with(self._answer)
        row.addWidget(self._answer)
        free = Prose(self.look, self, "how")
        free.say(self.tr("Enter answers. An answer cannot cost you anything."))
        row.addWidget(free, 1)
        self.column.addWidget(self._giving)

    @override
    def show_part_of(self, lesson: Lesson, hints_seen: int) -> None:
        self.show_question(lesson.predict)

    def show_question(self, question: Question | None) -> None:
        """Ask *question* afresh."""
        self._question = question
        for row in self._rows:
            self._group.removeButton(row.button)
        clear(self._options)
        self._rows = []
        # An exclusive group lets nobody take the last choice back.
        self._sure.setExclusive(False)
        for button in self._sure.buttons():
            button.setChecked(False)
        self._sure.setExclusive(True)
        self.prose.say(question.text if question is not None else "")
        self.verdict.say("")
        for place, option in enumerate(question.options if question is not None else ()):
            row = _Option(self.look, LETTERS[place], option.text, self)
            row.button.setObjectName(f"lesson-option-{place}")
            self._group.addButton(row.button, place)
            self._options.addWidget(row)
            if self._rows:
                # The order in which they were made is that of an older question's, whose buttons
                # are gone.
                self.setTabOrder(self._rows[-1].button, row.button)
            self._rows.append(row)
        if self._rows:
            self.setTabOrder(self._rows[-1].button, self._answer)
        allow(self._answer, self._unanswered)

    def set_asking(self, *, asking: bool) -> None:
        """While somebody is *asking*, plain keys answer and what would tell is put away."""
        self._asking = asking
        give(self.prose, "large", asking)
        # A question has the whole page before it.
        sides, ends = room_of(self.look, "section"), room_of(self.look, "edge")
        sides, ends = (2 * sides, 2 * ends) if asking else (ends, ends)
        self.column.setContentsMargins(sides, ends, sides, ends)
        self._veil.say(
            self.tr(
                "Verdict, findings, marks in the text and the runs are put away until you have"
                " answered. Play and Step wait, too. Ctrl+Right passes this step by."
            )
            if asking
            else ""
        )

    @override
    def take_focus(self) -> None:
        if self._rows:
            self._rows[max(0, self._group.checkedId())].button.setFocus()

    # Keys

    @override
    def event(self, event: QEvent) -> bool:
        if (
            self._asking
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_ours(event)
        ):
            event.accept()
            return True
        return super().event(event)

    @staticmethod
    def _is_ours(event: QKeyEvent) -> bool:
        """Whether a key is one of this page: plain ones, and the one that passes it by."""
        if event.modifiers() & _CTRL:
            return event.key() == Qt.Key.Key_Right
        # Function keys stay the window's: they drive the search and the help.
        return event.key() < Qt.Key.Key_F1 or event.key() > Qt.Key.Key_F35

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._asking:
            super().keyPressEvent(event)
            return
        place = self._place_of(event)
        if event.modifiers() & _CTRL and event.key() == Qt.Key.Key_Right:
            self.passed.emit()
        elif event.key() in _ENTER and self._answers():
            self._judge()
        elif place is not None:
            self._rows[place].button.setFocus()
            self._rows[place].button.setChecked(True)
        elif event.key() in _ENTER or event.key() == Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif event.key() not in HELD:
            self.idle_key.emit()

    def _place_of(self, event: QKeyEvent) -> int | None:
        """The answer that a key chooses: a to d, or 1 to 4."""
        letter = event.text().lower()
        for keys in (LETTERS, "12345678"):
            if letter and letter in keys and keys.index(letter) < len(self._rows):
                return keys.index(letter)
        return None

    def _answers(self) -> bool:
        """Whether Enter gives the answer: something is chosen, and no other one has the focus."""
        focus = QApplication.focusWidget()
        if self._group.checkedId() < 0:
            return False
        # On any other button Enter presses that button.
        return focus is self._answer or focus is self._group.checkedButton()

    @property
    def _unanswered(self) -> str:
        return self.tr("Choose an answer first")

    @Slot()
    def _allow(self) -> None:
        self._ask(on=True)
        allow(self._answer, "" if self._group.checkedId() >= 0 else self._unanswered)

    def _ask(self, *, on: bool) -> None:
        """Show what an answer is given with, or leave the room to what is said of it."""
        self._sureness.setVisible(on)
        self._giving.setVisible(on)

    @Slot()
    def _judge(self) -> None:
        place = self._group.checkedId()
        if self._question is None or place < 0:
            return
        option = self._question.options[place]
        word = self.tr("Right.") if option.right else self.tr("Not quite.")
        if self._sure.checkedId() == len(self._sure.buttons()) - 1 and not option.right:
            word = self.tr("Not quite, though you were certain: worth remembering.")
        elif self._sure.checkedId() == 0 and option.right:
            word = self.tr("Right, and no luck is needed next time.")
        self.verdict.say(option.reason, word, "good" if option.right else "bad")
        self.answered.emit(option.right)
        if option.right and not self._go_on.isHidden():
            # Who answers by key goes on by key.
            self._go_on.setFocus()
            self._ask(on=False)


PAGES: Final = {"predict": PredictPart}

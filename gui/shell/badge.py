"""The badge at the top right: what is known of all runs, in a sign, a word and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenuBar, QPushButton
from typing_extensions import override

from gui.theme.measures import elided
from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIGNS = {
    "failure": "\N{BALLOT X}", "proved": "\N{CHECK MARK}", "busy": "\N{HORIZONTAL ELLIPSIS}",
    "quiet": "\N{BULLET}", "undecided": "\N{CIRCLE WITH LEFT HALF BLACK}",
    "doubt": "\N{WARNING SIGN}", "refused": "\N{CIRCLED MINUS}",
    "hidden": "\N{CIRCLED DOT OPERATOR}",
}  # fmt: skip
LEAST = 4
"""How many letters of a meaning are worth showing."""


class Badge(QPushButton):
    """Says one thing of all runs of the text; opens the findings.

    *mood* is one of `SIGNS`.  Where there is little room, the meaning is cut and stays in the
    tooltip.
    """

    pressed_for_more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badge")
        self.setFlat(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sign, self._word, self._meaning = QLabel(self), QLabel(self), QLabel(self)
        self._row = QHBoxLayout(self)
        self._full = ""
        for name, label in (
            ("sign", self._sign), ("word", self._word), ("meaning", self._meaning),
        ):  # fmt: skip
            label.setObjectName(f"badge-{name}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(label)
        self.clicked.connect(self.pressed_for_more)
        if isinstance(parent, QMenuBar):
            parent.installEventFilter(self)

    @property
    def said(self) -> str:
        """All that it says."""
        return self.accessibleName()

    def say(self, mood: str, word: str, meaning: str = "") -> None:
        """Show *word* in *mood*, and what it means."""
        self._sign.setText(SIGNS[mood])
        self._word.setText(word)
        self._full = meaning
        said = f"{word} \N{MIDDLE DOT} {meaning}" if meaning else word
        self.setToolTip(literally(said))
        self.setAccessibleName(said)
        if self.property("mood") != mood:
            for part in (self, self._sign, self._word, self._meaning):
                part.setProperty("mood", mood)
                part.style().unpolish(part)
                part.style().polish(part)
        self._fit()

    def _fit(self) -> None:
        """Show as much of the meaning as the menus leave room for."""
        for label in (self._sign, self._word, self._meaning):
            # Else it is measured in letters that it does not have yet.
            label.ensurePolished()
        inset = self.fontMetrics().height() // 2
        self._row.setContentsMargins(inset * 5 // 2, inset // 2, inset * 5 // 2, inset // 2)
        self._row.setSpacing(inset)
        bar, shown = self.parentWidget(), f"\N{MIDDLE DOT} {self._full}" if self._full else ""
        if isinstance(bar, QMenuBar):
            taken = sum(bar.actionGeometry(action).width() for action in bar.actions())
            self._meaning.setText("")
            room = bar.width() - taken - self.sizeHint().width() - 2 * self._row.spacing()
            shown = elided(shown, self._meaning.font(), float(max(0, room)))
            if len(shown) < LEAST:
                shown = ""
        self._meaning.setText(shown)
        self._meaning.setVisible(bool(shown))
        self.updateGeometry()
        if isinstance(bar, QMenuBar):
            # A menu bar measures its corner only when it is given one.
            bar.setCornerWidget(self, Qt.Corner.TopRightCorner)
        # Before anything is known there is nothing to say.
        self.setVisible(bool(self._word.text()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    @override
    def sizeHint(self) -> QSize:
        hint = self._row.sizeHint()
        return QSize(hint.width(), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

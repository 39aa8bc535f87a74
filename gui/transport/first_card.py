"""The hint at the first choice of a run: what there is to do, until somebody does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.theme.drawings.icons import icon
from gui.theme.flow import Flow
from gui.theme.spacing import room_of, space

if TYPE_CHECKING:
    from gui.theme.look import Look


class FirstCard(QFrame):
    """Says that a choice is to be made, and offers three ways on.

    Signals:
        wanted: A button was pressed; carries "watch", "choose" or "failure".
    """

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first-card")
        self._look = look
        title = QLabel(self.tr("The first choice is here."), self)
        title.setProperty("role", "card-title")
        text = QLabel(
            self.tr(
                "Nothing says which thread goes first. All before was main alone, so it is done;"
                " Home goes back to the very start."
            ),
            self,
            wordWrap=True,
        )
        text.setProperty("quiet", True)
        self._watch = self._button("watch", self.tr("Watch a run"))
        self._watch.setProperty("primary", True)
        self._failure = self._button("failure", self.tr("Show the failure"))
        row = Flow()
        for button in (
            self._watch, self._button("choose", self.tr("I choose who goes")), self._failure,
        ):  # fmt: skip
            row.addWidget(button)
        column = QVBoxLayout(self)
        space(column, look, sides="edge", ends="gap", between="tight")
        row.setSpacing(room_of(look, "gap"))
        column.addWidget(title)
        column.addWidget(text)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def offer_failure(self, *, known: bool) -> None:
        """Offer to show the failure, if one is *known*."""
        self._failure.setVisible(known)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"first-{name}")
        button.setProperty("name", name)
        button.clicked.connect(self._want)
        return button

    @Slot()
    def _dress(self) -> None:
        self._watch.setIcon(icon("play", self._look, "on_accent"))
        self._failure.setIcon(icon("search", self._look))

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self.sender().property("name"))

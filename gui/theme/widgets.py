"""Labels and buttons that several parts of the window are made of, and an end to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QLayout, QWidget


def plain_label(words: str, name: str, parent: QWidget) -> QLabel:
    """A label that shows *words* letter by letter and lets them be selected."""
    label = QLabel(words, parent, wordWrap=True)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def wish_button(words: str, name: str, wish: SignalInstance, parent: QWidget) -> QPushButton:
    """A button that emits *wish*, a signal that carries nothing."""
    button = QPushButton(words, parent)
    button.setObjectName(name)
    button.clicked.connect(wish)
    return button


def clear(layout: QLayout) -> None:
    """Take everything out of *layout*, and do away with the widgets in it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            # Only later are they deleted: until then nobody is to find them among the children.
            widget.setParent(None)
            widget.deleteLater()

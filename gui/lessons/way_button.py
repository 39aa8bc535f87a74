"""A button for a way on: a sign and a title, and below them in smaller words what comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from gui.theme.spacing import space
from gui.theme.widgets import Sign

if TYPE_CHECKING:
    from gui.theme.look import Look

SIGNS: Final = {"lesson": "book", "open": "folder", "look": "die"}
"""The sign of each way, by its name."""
_WIDE: Final = 200


class WayButton(QPushButton):
    """Offers the way *name*; the one to be taken first is *primary*."""

    def __init__(
        self, name: str, title: str, words: str, look: Look, parent: QWidget, *, primary: bool
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "way")
        self.setProperty("name", name)
        self.setProperty("primary", primary)
        self.setAccessibleName(f"{title}: {words}")
        column, head = QVBoxLayout(self), QHBoxLayout()
        space(column, look, sides="edge", ends="edge", between="gap")
        space(head, look, between="gap")
        if name in SIGNS:
            head.addWidget(Sign(SIGNS[name], "on_accent" if primary else "ink", look, self))
        head.addWidget(self._label(title, "way-title"), 1)
        column.addLayout(head)
        column.addWidget(self._label(words, "way-words"), 1, Qt.AlignmentFlag.AlignTop)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.heightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDE, self.heightForWidth(_WIDE))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDE // 2, 0)

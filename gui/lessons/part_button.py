"""A button that shows a part of a lesson, with a mark that says whether the part is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QToolButton
from typing_extensions import override

from gui.lessons.marks import mark_of, size_of
from gui.theme.measures import width_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


class PartButton(QToolButton):
    """As narrow as its mark and its words: five of them stand side by side."""

    def __init__(self, look: Look, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._done = False
        self.setText(words)
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._dress()

    def show_done(self, *, done: bool) -> None:
        """Say whether the part is *done*."""
        self._done = done
        words = self.text()
        self.setAccessibleName(self.tr("{0}, done").format(words) if done else words)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        self.setIconSize(size_of(self._look))
        self.setIcon(mark_of(self._look, done=self._done))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        words = width_of(self._look, self.text(), "body")
        wide = size_of(self._look).width() + words + self._look.px("gap")
        return QSize(round(wide), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

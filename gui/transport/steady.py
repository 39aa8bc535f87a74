"""A label that keeps its size while its figures change."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

_SPARE: Final = 1.05
"""How much wider figures may be than as many noughts."""


class SteadyLabel(QLabel):
    """Has room for the widest that it may say, in whatever letters it has at the moment."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("quiet", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._widest = ""

    def say(self, words: str, widest: str) -> None:
        """Show *words*, with room for *widest*."""
        self.setText(words)
        if widest != self._widest:
            self._widest = widest
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        width = round(self.fontMetrics().horizontalAdvance(self._widest) * _SPARE)
        return QSize(width, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

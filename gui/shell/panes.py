"""The three columns of the window: the code, the stage, and what stands at the side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

SHARES: Final = (34, 41, 25)
"""How they share the width at first, in percent."""
_WHOLE: Final = 1200
"""Some width to share: a splitter keeps the shares, and not the pixels, as it grows."""

if TYPE_CHECKING:
    from collections.abc import Sequence


class Panes(QSplitter):
    """The *code*, the stage in the *middle* and the *side*, with borders that can be dragged."""

    def __init__(
        self, code: QWidget, middle: QWidget, side: QTabWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.code, self.middle, self.side = code, middle, side
        for place, (part, share) in enumerate(zip((code, middle, side), SHARES, strict=True)):
            self.addWidget(part)
            self.setStretchFactor(place, share)
        self.setChildrenCollapsible(False)

    def share_out_at_first(self) -> None:
        """Give each its usual share."""
        self.setSizes([_WHOLE * share // 100 for share in SHARES])


def column(parts: Sequence[QWidget], *, stretched: QWidget | None = None) -> QWidget:
    """The *parts* below each other without a gap; *stretched* takes what room there is."""
    made = QWidget()
    _fill(QVBoxLayout(made), parts, stretched)
    return made


def row(parts: Sequence[QWidget], *, stretched: QWidget | None = None) -> QWidget:
    """The *parts* beside each other without a gap; *stretched* takes what room there is."""
    made = QWidget()
    _fill(QHBoxLayout(made), parts, stretched)
    return made


def _fill(layout: QBoxLayout, parts: Sequence[QWidget], stretched: QWidget | None) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part, 1 if part is stretched else 0)

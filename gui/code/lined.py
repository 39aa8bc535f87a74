"""A text with air between its lines, which can be found by where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout
from typing_extensions import override

from gui.code.faithful import FaithfulEdit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QWidget


class _Spaced(QPlainTextDocumentLayout):
    """Leaves *air* below each line: plain text knows no height of a line but its font's."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.air = 0

    @override
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        rect = super().blockBoundingRect(block)
        if self.air and rect.height():
            rect.setHeight(rect.height() + self.air)
        return rect


class LinedEdit(FaithfulEdit):
    """Tells where on the screen each of its lines is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        document = QTextDocument(self)
        self._spaced = _Spaced(document)
        document.setDocumentLayout(self._spaced)
        self.setDocument(document)

    def set_air(self, pixels: int) -> None:
        """Leave so many *pixels* between two lines."""
        if pixels != self._spaced.air:
            self._spaced.air = pixels
            self.document().markContentsDirty(0, self.document().characterCount())
            self.viewport().update()

    def visible_lines(self) -> Iterator[tuple[int, float, float]]:
        """Number, top and height in pixels of each line that can be seen, without its air."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        bottom, air = self.viewport().height(), self._spaced.air
        while block.isValid() and top <= bottom:
            # To ask for a block's place is to go through all blocks above it.
            height, after = self.blockBoundingRect(block).height(), block.next()
            if block.isVisible():
                # The last block's box has the margin below the text as well.
                below = 0.0 if after.isValid() else self.document().documentMargin()
                yield block.blockNumber() + 1, top, height - below - air
            block, top = after, top + height

    def line_at(self, y: float) -> int | None:
        """The line at height *y*, if there is one."""
        for line, top, height in self.visible_lines():
            if top <= y < top + height + self._spaced.air:
                return line
        return None

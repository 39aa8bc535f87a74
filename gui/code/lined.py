"""A text whose lines can be found by where they stand, for what is painted beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.code.faithful import FaithfulEdit

if TYPE_CHECKING:
    from collections.abc import Iterator


class LinedEdit(FaithfulEdit):
    """Tells where on the screen each of its lines is."""

    def visible_lines(self) -> Iterator[tuple[int, float, float]]:
        """Number, top and height in pixels of each line that can be seen."""
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(offset)
            if box.top() > self.viewport().height():
                return
            if block.isVisible():
                # The last block's box has the margin below the text as well.
                below = 0.0 if block.next().isValid() else self.document().documentMargin()
                yield block.blockNumber() + 1, box.top(), box.height() - below
            block = block.next()

    def line_at(self, y: float) -> int | None:
        """The line at height *y*, if there is one."""
        for line, top, height in self.visible_lines():
            if top <= y < top + height:
                return line
        return None

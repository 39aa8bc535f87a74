"""The code in a hall: as wide as its longest line wants, in letters that the last row can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontInfo

from gui.theme.measures import width_of

if TYPE_CHECKING:
    from gui.code.editor import CodeEditor
    from gui.shell.panes import Panes
    from gui.shell.regions import Regions
    from gui.theme.look import Look

SHARES: Final = (0.3, 0.53)
"""How much of the width the code has at least and at most: as its longest line wants."""


class HallCode(QObject):
    """Sets the letters of *editor* and the width that it has among *panes*, for an audience."""

    def __init__(self, panes: Panes, editor: CodeEditor, look: Look, regions: Regions) -> None:
        super().__init__(panes)
        self._panes, self._editor, self._look, self._regions = panes, editor, look, regions

    def share_out(self) -> None:
        """Give the code what it needs, and the stage the rest; nothing to the side."""
        whole, size = self._panes.window().width(), self._look.px("code")
        least, most = SHARES
        if self._regions.region == "code":
            most = 1.0
        wish = self._wish()
        if wish > whole * most:
            # Rather smaller letters than a line without its end, but never too small ones.
            fitting = max(self._look.px("small"), float(int(size * whole * most / wish)))
            wish, size = wish * fitting / size, fitting
        self._write(size)
        code = round(max(whole * least, min(wish, whole * most)))
        self._panes.setSizes([code, whole - code, 0])

    def write_as_usual(self) -> None:
        """Write the code in letters of its usual size."""
        self._write(self._look.px("code"))

    def show_scroll_bar(self, *, shown: bool) -> None:
        """Have a scroll bar below the code where that is too wide, or none at all."""
        policy = Qt.ScrollBarPolicy
        needed = policy.ScrollBarAsNeeded if shown else policy.ScrollBarAlwaysOff
        self._editor.setHorizontalScrollBarPolicy(needed)

    def _wish(self) -> float:
        """How wide the code would be with letters of its usual size."""
        editor, look = self._editor, self._look
        longest = max(editor.toPlainText().split("\n"), key=len)
        bar = editor.verticalScrollBar().sizeHint().width()
        usual = look.px("code") / QFontInfo(editor.font()).pixelSize()
        margin = editor.viewportMargins().left() * usual
        around = margin + 2 * editor.document().documentMargin() + bar
        return around + width_of(look, longest, "code")

    def _write(self, size: float) -> None:
        """Write the code in letters of *size* pixels."""
        usual = self._look.px("code")
        sheet = "" if size == usual else f"font-size: {round(size)}px"
        if sheet != self._editor.styleSheet():
            self._editor.setStyleSheet(sheet)

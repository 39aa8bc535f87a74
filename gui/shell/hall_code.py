"""The code in a hall: what matters of it beside the stage, and all of it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QFontInfo

from gui.theme.measures import width_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.code.editor import CodeEditor
    from gui.shell.hall_lines import HallLines
    from gui.shell.panes import Panes
    from gui.shell.regions import Regions
    from gui.theme.look import Look


class HallCode(QObject):
    """Gives the code among *panes* its width and its letters, for an audience.

    Of *shown*, the first has the whole program in *editor*, the second the lines that matter.
    """

    def __init__(
        self, panes: Panes, shown: tuple[QWidget, HallLines], editor: CodeEditor, look: Look,
        regions: Regions,
    ) -> None:  # fmt: skip
        super().__init__(panes)
        self._panes, self._editor, self._look, self._regions = panes, editor, look, regions
        self._whole, self._lines = shown

    def share_out(self) -> None:
        """Give the code what it needs, and the stage the rest; nothing to the side."""
        # Alone the whole program is shown, beside the stage what matters of it.
        alone = self._regions.region == "code"
        self._whole.setVisible(alone)
        self._lines.setVisible(not alone)
        width = self._panes.window().width()
        if alone:
            # Rather smaller letters than a line without its end, but never too small ones.
            fitting = float(int(self._look.px("code") * min(1.0, width / self._wish())))
            self._write(max(self._look.px("small"), fitting))
        size = QSize(width, self._panes.height())
        code = self._lines.wish(self._editor.toPlainText(), size)
        self._panes.setSizes([code, width - code, 0])

    def write_as_usual(self) -> None:
        """Show the whole program again, in letters of its usual size."""
        self._lines.hide()
        self._whole.show()
        self._write(self._look.px("code"))

    def show_scroll_bar(self, *, shown: bool) -> None:
        """Have a scroll bar below the code where that is too wide, or none at all."""
        policy = Qt.ScrollBarPolicy
        needed = policy.ScrollBarAsNeeded if shown else policy.ScrollBarAlwaysOff
        self._editor.setHorizontalScrollBarPolicy(needed)

    def _wish(self) -> float:
        """How wide the code would be with letters of its usual size."""
        editor, look = self._editor, self._look
        # By letters, as the code's font has one width for all.
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
        # To set a style sheet polishes the editor and lays all lines out, and this is asked at each
        # resize.
        if sheet != self._editor.styleSheet():
            self._editor.setStyleSheet(sheet)

"""How wide the code is: as its longest line, so that the stage gets the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from gui.theme.measures import width_of

if TYPE_CHECKING:
    from gui.code.editor import CodeEditor
    from gui.shell.panes import Panes
    from gui.theme.look import Look

LONGEST: Final = 60
"""So many letters of a line are always to be seen, if it has them."""
LEAST: Final = 320
"""The code has at least so many pixels at zoom 1."""
MOST: Final = 0.42
"""The code takes at most this share of the window."""
SIDE: Final = 0.25
"""What stands at the side takes this share."""
WIDEST_SIDE: Final = 0.34
"""It takes at most this share, if what it shows is wide."""
BESIDE_STAGE: Final = 0.56
"""The code takes at most this share of what it and the stage have."""


class Columns(QObject):
    """Shares the width of *panes* out, until somebody drags a border.

    The code is as wide as the lines of *editor* want, unless a border was *dragged* before.
    """

    def __init__(self, panes: Panes, editor: CodeEditor, look: Look, *, dragged: bool) -> None:
        super().__init__(panes)
        self._panes, self._editor, self._look = panes, editor, look
        self.dragged = dragged
        """Whether somebody has said by hand how wide the columns are."""
        self._side = 0
        # A window has its size only when it is shown.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.share_out)
        panes.splitterMoved.connect(self._note_drag)
        editor.settled.connect(self._grow)
        look.changed.connect(self.renew)

    @Slot()
    def renew(self) -> None:
        """Share it out once everything has its size."""
        self._soon.start()

    @Slot(int)
    def give_side(self, wanted: int) -> None:
        """What stands at the side shows something that is so many pixels wide; 0 for all else."""
        if wanted != self._side:
            self._side = wanted
            self.renew()

    @Slot()
    def _note_drag(self) -> None:
        self.dragged = True

    @Slot()
    def _grow(self) -> None:
        """Give a text that was pasted or mended the room it needs; take none from one typed."""
        # Who deletes a long line would see the border move under the cursor.
        if self._wish() > self._panes.code.width():
            self.renew()

    @Slot()
    def share_out(self) -> None:
        """Give the code what it needs, and the stage the rest."""
        panes = self._panes
        if self.dragged or not panes.code.isVisible() or panes.window().isFullScreen():
            return
        whole = panes.width()
        code = round(min(self._wish(), whole * MOST))
        if panes.middle.isHidden():
            # A question stands in the place of the stage.
            panes.setSizes([code, 0, whole - code])
            return
        side = 0
        if panes.side.isVisible():
            wide = min(self._side, round(whole * WIDEST_SIDE))
            side = max(round(whole * SIDE), panes.side.minimumSizeHint().width(), wide)
        code = min(code, round((whole - side) * BESIDE_STAGE))
        panes.setSizes([code, whole - code - side, side])

    def _wish(self) -> float:
        editor, look = self._editor, self._look
        longest = max(editor.toPlainText().split("\n"), key=len)[:LONGEST]
        bar = editor.verticalScrollBar().sizeHint().width()
        around = editor.viewportMargins().left() + 2 * editor.document().documentMargin() + bar
        return max(LEAST * look.zoom, around + width_of(look, longest, "code"))

"""One region of the window at a time, and bigger: for the last row, and for weak eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSizeF, Signal, Slot

from gui.stage.picture import compose
from gui.theme.look import Look
from gui.theme.measures import line_height

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from core.scenes.scene import Scene
    from core.scenes.space.lane_space import Size
    from gui.code.editor import CodeEditor
    from gui.shell.narration import Narration
    from gui.shell.panes import Panes
    from gui.stage.stage import Stage

REGIONS: Final = ("all", "stage", "code")
"""What is shown, in the order in which one key goes through them."""
CLOSER: Final = 1.3
"""How much bigger everything is at most in a region that is alone."""
STEPS: Final = (CLOSER, 1.2, 1.1)
"""How much bigger the stage may be, the best first."""
SPARE: Final = 1.1
"""By how much more what stays around the stage may grow than everything does."""
ROWS: Final[Mapping[Size, int]] = {"large": 3, "slim": 2, "row": 1}
"""How many rows of words a lane has."""


class Regions(QObject):
    """Shows all *panes*, or the *stage* or the code alone, as *actions* say what is wanted.

    Signals:
        changed: Another region is shown; carries nothing.
    """

    changed = Signal()

    def __init__(
        self, panes: Panes, stage: Stage, editor: CodeEditor, narration: Narration, look: Look,
        actions: Mapping[str, QAction],
    ) -> None:  # fmt: skip
        super().__init__(panes)
        self._panes, self._stage, self._editor = panes, stage, editor
        self._narration, self._look, self._actions = narration, look, actions
        self._region = "all"
        self._in_hall = False
        self._before: tuple[float, list[int]] = (1.0, [])

    @property
    def region(self) -> str:
        """What is shown, one of `REGIONS`."""
        return self._region

    def set_in_hall(self, *, in_hall: bool) -> None:
        """Before an audience there are no panels round what is shown."""
        self._in_hall = in_hall

    @Slot()
    def go_on(self) -> None:
        """Show the next region."""
        self.show_region(REGIONS[(REGIONS.index(self._region) + 1) % len(REGIONS)])

    @Slot()
    def show_all(self) -> None:
        """Show all regions."""
        self.show_region("all")

    def show_region(self, region: str) -> None:
        """Show *region* and nothing else, or "all" as it was."""
        if region == self._region:
            return
        panes, look = self._panes, self._look
        if self._region == "all":
            # Only when all regions are left: from one that is alone to another the sizes are not
            # those to come back to.
            self._before = (look.zoom, panes.sizes())
        zoom, sizes = self._before
        self._region = region
        alone = region != "all"
        panes.middle.setVisible(region != "code")
        panes.code.setVisible(region == "code" or (not alone and self._wanted("show-code")))
        chrome = not alone and not self._in_hall
        panes.side.setVisible(chrome and self._wanted("show-side"))
        # After the panes: how much bigger depends on what stays around them.
        look.set_zoom(zoom * self._closer() if alone else zoom)
        if not alone:
            panes.setSizes(sizes)
        self.changed.emit()
        # Keys go on driving the run: no letter gets into the text.
        (self._narration if region == "code" else self._stage).setFocus()

    def _closer(self) -> float:
        """How much bigger what is alone can be and still show as much."""
        return self._stage_closer() if self._region == "stage" else self._code_closer()

    def _stage_closer(self) -> float:
        """As far as no lane loses a row and no shared object its place."""
        scene, zoom = self._stage.scene, self._before[0]
        if scene is None:
            return CLOSER
        # At zoom 1, as each trial has a zoom of its own.
        rest = SPARE * self._around / self._look.zoom
        rows, hidden = self._shown(scene, zoom, rest)
        for closer in STEPS:
            bigger, out_of_sight = self._shown(scene, zoom * closer, rest)
            if bigger >= rows and out_of_sight <= hidden:
                return closer
        return 1.0

    def _shown(self, scene: Scene, zoom: float, rest: float) -> tuple[int, int]:
        """How many rows a lane of the stage alone has at *zoom*, and how much is out of sight.

        *rest* is the height of what stays around the stage, at zoom 1.
        """
        # A look of its own: to try a zoom on the window's would paint it.
        whole, look = self._panes.window().size(), Look(self._look.theme)
        look.set_zoom(zoom)
        size = QSizeF(whole.width(), whole.height() - rest * zoom)
        picture = compose(size, scene, look, lanes=scene.lanes)
        space = picture.space
        rows = min((ROWS[lane.size] for lane in space.lanes), default=1)
        return rows, space.above + space.below + picture.hidden

    def _code_closer(self) -> float:
        """Enlarge the code as far as all its lines are seen."""
        line = line_height(self._look, "code")
        code = self._editor.blockCount() * line
        # A sentence below the code may need one line more when it is bigger.
        height = self._panes.window().height()
        bigger = self._look.zoom / self._before[0] * height / (code + self._around + line)
        return max(1.0, min(CLOSER, bigger))

    @property
    def _around(self) -> int:
        """The height of what stays above and below the panes."""
        return self._panes.window().height() - self._panes.height()

    def _wanted(self, action: str) -> bool:
        return self._actions[action].isChecked()

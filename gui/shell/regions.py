"""One region of the window at a time, and bigger: for the last row, and for weak eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSizeF, Slot

from gui.stage.picture import compose
from gui.theme.look import Look
from gui.theme.measures import line_height

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import Scene
    from core.scenes.space.lanes import Size
    from gui.app.window import Window

REGIONS: Final = ("all", "stage", "code")
"""What is shown, in the order in which one key goes through them."""
CLOSER: Final = 1.3
"""How much bigger everything is at most in a region that is alone."""
STEPS: Final = (CLOSER, 1.2, 1.1)
"""How much bigger the stage may be, the best first."""
ROWS: Final[Mapping[Size, int]] = {"large": 3, "slim": 2, "row": 1}
"""How many rows of words a lane has."""


class Regions(QObject):
    """Shows all of *window*, or its stage or its code alone."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
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

    def show_region(self, region: str) -> None:
        """Show *region* and nothing else, or "all" as it was."""
        if region == self._region:
            return
        window = self._window
        if self._region == "all":
            self._before = (window.look.zoom, window.across.sizes())
        zoom, sizes = self._before
        self._region = region
        alone = region != "all"
        window.middle.setVisible(region != "code")
        window.code_side.setVisible(region == "code" or (not alone and self._wanted("show-code")))
        chrome = not alone and not self._in_hall
        window.side.setVisible(chrome and self._wanted("show-side"))
        window.look.set_zoom(zoom * self._closer() if alone else zoom)
        if not alone:
            window.across.setSizes(sizes)
        # Keys go on driving the run: no letter gets into the text.
        (window.narration if region == "code" else window.stage).setFocus()

    def _closer(self) -> float:
        """How much bigger what is alone can be and still show as much."""
        return self._stage_closer() if self._region == "stage" else self._code_closer()

    def _stage_closer(self) -> float:
        """As far as no lane loses a row and no shared object its place."""
        window = self._window
        scene, zoom = window.bridge.scene, self._before[0]
        if scene is None:
            return CLOSER
        rest = (window.height() - window.across.height()) / window.look.zoom
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
        window, look = self._window, Look(self._window.look.theme)
        look.set_zoom(zoom)
        size = QSizeF(window.width(), window.height() - rest * zoom)
        picture = compose(size, scene, look, lanes=scene.lanes)
        space = picture.space
        rows = min((ROWS[lane.size] for lane in space.lanes), default=1)
        return rows, space.above + space.below + picture.hidden

    def _code_closer(self) -> float:
        """As far as all lines are seen."""
        window = self._window
        line = line_height(window.look, "code")
        code = window.editor.blockCount() * line
        # A sentence below the code may need one line more when it is bigger.
        rest = window.height() - window.across.height() + line
        bigger = window.look.zoom / self._before[0] * window.height() / (code + rest)
        return max(1.0, min(CLOSER, bigger))

    def _wanted(self, action: str) -> bool:
        return self._window.commands.actions[action].isChecked()

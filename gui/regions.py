"""One region of the window at a time, and bigger: for the last row, and for weak eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from gui.theme.measures import line_height

if TYPE_CHECKING:
    from gui.window import Window

REGIONS: Final = ("all", "stage", "code")
"""What is shown, in the order in which one key goes through them."""
CLOSER: Final = 1.3
"""How much bigger everything is in a region that is alone."""


class Regions(QObject):
    """Shows all of *window*, or its stage or its code alone."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._region = "all"
        self._before: tuple[float, list[int]] = (1.0, [])

    @property
    def region(self) -> str:
        """What is shown, one of `REGIONS`."""
        return self._region

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
        chrome = not alone and not window.wiring.view.lecture.on
        window.side.setVisible(chrome and self._wanted("show-side"))
        window.look.set_zoom(zoom * self._closer() if alone else zoom)
        if not alone:
            window.across.setSizes(sizes)
        # Keys go on driving the run: no letter gets into the text.
        (window.narration if region == "code" else window.stage).setFocus()

    def _closer(self) -> float:
        """How much bigger what is alone can be; code only as far as all its lines are seen."""
        if self._region != "code":
            return CLOSER
        window = self._window
        line = line_height(window.look, "code")
        code = window.editor.blockCount() * line
        # A sentence below the code may need one line more when it is bigger.
        rest = window.height() - window.across.height() + line
        bigger = window.look.zoom / self._before[0] * window.height() / (code + rest)
        return max(1.0, min(CLOSER, bigger))

    def _wanted(self, action: str) -> bool:
        return self._window.commands.actions[action].isChecked()

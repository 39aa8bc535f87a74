"""Two keys: a step on and a step back, or a stage of the figure that a deadlock ends in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from gui.run.bridge import Bridge
    from gui.stage.climax import Climax


class StepController(QObject):
    """Lets the run of *bridge* go on, and the figure in which it ends, the *climax*."""

    def __init__(self, bridge: Bridge, climax: Climax) -> None:
        super().__init__(bridge)
        self._bridge, self._climax = bridge, climax

    @Slot()
    def go_on(self) -> None:
        """Go on with the figure of a deadlock, or make a step."""
        if not self._climax.go_on():
            self._bridge.step()

    @Slot()
    def go_back(self) -> None:
        """Go back one step; in a hall, where the figure grows by hand, one stage of that."""
        if not (self._climax.by_hand and self._climax.go_back()):
            self._bridge.back()

    def let_figure_grow(self) -> None:
        """Let the figure of a deadlock grow by itself, before an audience as well."""
        self._climax.set_by_hand(False)

    def build_figure(self) -> bool:
        """Show at once what is still to come of the figure of a deadlock; whether there was."""
        grew = False
        while self._climax.go_on():
            grew = True
        return grew

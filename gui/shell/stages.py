"""What stands in the middle: the stage, the map in its place, or a page that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.scenes.run import Run
    from gui.shell.empty_stage import EmptyStage
    from gui.stage.map.view import MapView
    from gui.stage.stage import Stage

LEAST: Final = QSize(180, 170)
"""So small the stage may become where cards stand below it, or a lesson beside."""


class Stages(QStackedWidget):
    """Shows the *stage* or the *map* of a run, and where there is none the *empty* stage."""

    def __init__(
        self, stage: Stage, map_: MapView, empty: EmptyStage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.stage, self.map, self.empty = stage, map_, empty
        self._with_map = False
        for page in (stage, map_, empty):
            self.addWidget(page)

    @property
    def shown(self) -> QWidget:
        """What shows the run: the stage, or the map in its place."""
        return self.map if self._with_map else self.stage

    def set_map(self, *, on: bool) -> None:
        """Have the map show the run, or the stage."""
        self._with_map = on

    @Slot(object)
    def show_run(self, run: Run | None) -> None:
        """Show what shows *run*; the empty stage if there is none."""
        self.setCurrentWidget(self.empty if run is None else self.shown)

    @Slot()
    def take_focus(self) -> None:
        """Take the focus from the text, framed for whoever came by a key."""
        part = self.shown if self.shown.isVisible() else self.window()
        part.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(LEAST)

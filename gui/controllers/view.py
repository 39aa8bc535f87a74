"""How the window looks: themes, sizes, what is shown, lecture mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from core.scenes.themes import THEMES
from gui.shell.lecture import Lecture
from gui.shell.regions import Regions
from gui.stage.legend import Legend

if TYPE_CHECKING:
    from gui.app.window import Window

ZOOM_STEP: Final = 1.1


class ViewController(QObject):
    """Connects the look of *window*."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.commands.actions
        self.regions = Regions(window)
        self.lecture = Lecture(window, self.regions)
        self.legend: Legend | None = None
        window.look.changed.connect(self._show_look)
        self._actions["show-code"].setChecked(True)
        self._actions["show-side"].setChecked(True)
        self._show_look()

    @Slot()
    def choose_theme(self) -> None:
        """Take the theme of the action that was triggered."""
        action = self.sender()
        assert isinstance(action, QAction)
        self._window.look.set_theme(THEMES[action.objectName().removeprefix("theme-")])

    @Slot()
    def bigger(self) -> None:
        """Make everything bigger."""
        self._window.look.set_zoom(self._window.look.zoom * ZOOM_STEP)

    @Slot()
    def smaller(self) -> None:
        """Make everything smaller."""
        self._window.look.set_zoom(self._window.look.zoom / ZOOM_STEP)

    @Slot()
    def usual_size(self) -> None:
        """Make everything its usual size."""
        self._window.look.set_zoom(1.0)

    @Slot(bool)
    def show_code(self, shown: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Show or hide the program's text."""
        self._window.code_side.setVisible(shown)

    @Slot(bool)
    def show_side(self, shown: bool) -> None:  # noqa: FBT001 - see above
        """Show or hide the panels at the side."""
        self._window.side.setVisible(shown)

    @Slot(bool)
    def set_still(self, still: bool) -> None:  # noqa: FBT001 - see above
        """Let nothing move, or let it."""
        self._window.look.set_motion(on=not still)

    @Slot()
    def show_legend(self) -> None:
        """Show what the signs mean, in a window that stays beside this one; or put it away."""
        if self.legend is None:
            self.legend = Legend(self._window.look, self._window)
            self.legend.pointed.connect(self._window.stage.light_sign)
        if self.legend.isVisible():
            self.legend.close()
            return
        room = self._window.screen().availableGeometry()
        self.legend.resize(self.legend.sizeHint().boundedTo(room.size()))
        self.legend.show()
        self.legend.activateWindow()

    @Slot()
    def _show_look(self) -> None:
        look = self._window.look
        self._actions[f"theme-{look.theme.name}"].setChecked(True)
        self._actions["still"].setChecked(not look.motion)

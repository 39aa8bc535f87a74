"""How the window looks: themes, sizes, what is shown, lecture mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from gui.commands.table import THEME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gui.shell.lecture import Lecture
    from gui.shell.panes import Panes
    from gui.shell.regions import Regions
    from gui.shell.theme_choice import ThemeChoice
    from gui.theme.look import Look

ZOOM_STEP: Final = 1.1


class ViewController(QObject):
    """Changes the *look*, and which of *panes* are shown; *lecture* and *regions* change more."""

    def __init__(
        self, look: Look, actions: Mapping[str, QAction], panes: Panes,
        lecture: Lecture, regions: Regions, theme: ThemeChoice,
    ) -> None:  # fmt: skip
        super().__init__(panes)
        self._look, self._actions, self._panes = look, actions, panes
        self.lecture, self.regions, self._theme = lecture, regions, theme
        look.changed.connect(self._show_look)
        theme.changed.connect(self._show_look)
        actions["show-code"].setChecked(True)
        actions["show-side"].setChecked(True)
        self._show_look()

    @Slot()
    def choose_theme(self) -> None:
        """Take the theme of the action that was triggered."""
        action = self.sender()
        assert isinstance(action, QAction)
        self._theme.choose(action.objectName().removeprefix(THEME))

    @Slot()
    def bigger(self) -> None:
        """Make everything bigger."""
        self._look.set_zoom(self._look.zoom * ZOOM_STEP)

    @Slot()
    def smaller(self) -> None:
        """Make everything smaller."""
        self._look.set_zoom(self._look.zoom / ZOOM_STEP)

    @Slot()
    def usual_size(self) -> None:
        """Make everything its usual size, which before an audience is the hall's."""
        self._look.set_zoom(self.lecture.usual_zoom)

    @Slot(bool)
    def show_code(self, shown: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Show or hide the program's text."""
        self._panes.code.setVisible(shown)

    @Slot(bool)
    def show_side(self, shown: bool) -> None:  # noqa: FBT001 - see above
        """Show or hide the panels at the side."""
        # The wish stands, but before an audience nothing is at the side.
        self._panes.side.setVisible(shown and not self.lecture.on)

    @Slot(bool)
    def set_still(self, still: bool) -> None:  # noqa: FBT001 - see above
        """Let nothing move, or let it."""
        self._look.set_motion(on=not still)

    @Slot()
    def _show_look(self) -> None:
        self._actions[f"{THEME}{self._theme.choice}"].setChecked(True)
        self._actions["still"].setChecked(not self._look.motion)

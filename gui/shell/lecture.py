"""Lecture mode: full screen, nothing but code and stage, readable from the last row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from core.scenes.themes import THEMES
from gui.shell.hall import Usher, means_something
from gui.theme.tokens import SIZES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from core.scenes.themes import Theme
    from gui.shell.hall_code import HallCode
    from gui.shell.panes import Panes
    from gui.shell.regions import Regions
    from gui.stage.stage import Stage
    from gui.theme.look import Look

SMALLEST_TEXT: Final = 24
"""Pixels, on a screen of 1080 lines."""
LINES: Final = 1080


class Lecture(QObject):
    """Turns lecture mode of *window* on and off, and the screen black.

    Signals:
        chrome_wanted: What stands round code and stage is to come or go; carries which.
        switched: It was turned on or off; carries which.
    """

    chrome_wanted = Signal(bool)
    switched = Signal(bool)

    def __init__(
        self, window: QWidget, look: Look, actions: Mapping[str, QAction], panes: Panes,
        stage: Stage, regions: Regions, code: HallCode,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._look, self._actions = window, look, actions
        self._panes, self._stage = panes, stage
        self._regions, self._code = regions, code
        self._before: tuple[Theme, float, bool] | None = None
        self._shares: list[int] = []
        self._size, self._stood = window.size(), False
        self._height = LINES
        self._curtain = _Curtain(window)
        self._usher = Usher(window, self._curtain.isVisible)
        window.installEventFilter(self)
        look.changed.connect(self.share_out)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_focus)

    @property
    def on(self) -> bool:
        """Whether the window is before an audience."""
        return self._before is not None

    @property
    def usual_zoom(self) -> float:
        """The zoom that everything has unless somebody changes it: in a hall that of its screen."""
        if not self.on:
            return self._look.usual
        return SMALLEST_TEXT / SIZES.small * self._height / LINES

    @Slot(object)
    def press(self, keys: QKeySequence) -> None:
        """Do what *keys*, pressed elsewhere, do before the audience, and no more."""
        if self.on and not means_something(keys, dark=self._curtain.isVisible()):
            return
        # By hand, as Qt sends a shortcut only to the window that has the focus, which is the
        # speaker's.
        for action in self._actions.values():
            if action.isEnabled() and keys in action.shortcuts():
                action.trigger()
                return

    @Slot(bool)
    def set_on(self, on: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Turn it on or off; what was before comes back."""
        changed = on != self.on
        if on and changed:
            self._enter()
        elif changed:
            self._leave()
        self._actions["lecture"].setChecked(self.on)
        if changed:
            self.switched.emit(on)

    @Slot(bool)
    def set_black(self, black: bool) -> None:  # noqa: FBT001 - see above
        """Hide everything behind black, or show it again."""
        self._curtain.setVisible(black)
        self._curtain.fit()
        self._actions["black"].setChecked(black)

    @Slot(QWidget, QWidget)
    def _keep_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Nothing but the stage has the focus before an audience, whatever was clicked."""
        stage = self._stage
        if not self.on or now is None or now is stage or not self._window.isAncestorOf(now):
            return
        if stage.isVisible():
            stage.setFocus()
        else:
            # A slide stands before it: keys go to the window, and to no text.
            now.clearFocus()

    def _enter(self) -> None:
        window, look = self._window, self._look
        # Asked first: each of the next calls changes one of them.
        self._before = (look.theme, look.zoom, window.isMaximized())
        self._regions.set_in_hall(in_hall=True)
        self._shares = self._panes.sizes()
        self._size, self._stood = window.size(), window.isVisible()
        # Large bars and panels would make the window wider than the screen, which some window
        # managers answer by taking full screen away: they go first, and come back last.
        self._show_chrome(shown=False)
        self._height = window.screen().size().height()
        look.suit(THEMES["projector"], self.usual_zoom, far=True)
        self._set_keys(on=True)
        # Before full screen: what is clicked while that comes must reach nothing.
        self._usher.set_on(on=True)
        window.showFullScreen()
        self.share_out()
        # A remote's keys drive the run, whatever had them before.
        self._stage.setFocus()

    @Slot()
    def share_out(self) -> None:
        """Give the code what it needs, while it is on."""
        if self.on:
            self._code.share_out()

    def _suit_screen(self) -> None:
        """Keep letters as large beside the screen if the window has come to another one."""
        height = self._window.screen().size().height()
        if self.on and height != self._height:
            # In proportion, for somebody may have zoomed by hand.
            zoom, self._height = self._look.zoom * height / self._height, height
            self._look.set_zoom(zoom)

    def _leave(self) -> None:
        assert self._before is not None
        self._regions.show_region("all")
        self._regions.set_in_hall(in_hall=False)
        theme, zoom, maximized = self._before
        # From here on it counts as off, so what the next calls bring about is not taken for a hall.
        self._before = None
        self._code.write_as_usual()
        self.set_black(False)
        self._set_keys(on=False)
        self._usher.set_on(on=False)
        self._look.suit(theme, zoom, far=False)
        self._show_chrome(shown=True)
        window = self._window
        if maximized:
            window.showMaximized()
        else:
            window.showNormal()
            # Window managers know where it stood, unless it was full screen at once; to tell
            # them would move it by the frame that it does not have yet.
            if not self._stood:
                window.resize(self._size)
        self._panes.setSizes(self._shares)

    def _show_chrome(self, *, shown: bool) -> None:
        self.chrome_wanted.emit(shown)
        self._code.show_scroll_bar(shown=shown)
        self._panes.side.setVisible(shown and self._actions["show-side"].isChecked())

    def _set_keys(self, *, on: bool) -> None:
        """A remote's dark key sends a point, which elsewhere means the next interesting step."""
        actions = self._actions
        point, key = QKeySequence("."), QKeySequence("B")
        # Two actions of one key are ambiguous for Qt, which then does neither.
        actions["next-interesting"].setShortcuts([] if on else [point])
        actions["black"].setShortcuts([key, point] if on else [key])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._curtain.fit()
            # The screen's size comes after the wish for it.
            self._suit_screen()
            self.share_out()
        if isinstance(event, QKeyEvent) and _is_escape(event):
            if self._curtain.isVisible():
                self.set_black(False)
                return True
            if self.on:
                self.set_on(False)
                return True
        return super().eventFilter(watched, event)


def _is_escape(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape


class _Curtain(QWidget):
    """Black over all of *window*."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        # A plain QWidget paints no background of a style sheet without this.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet("background: black")
        self.hide()

    def fit(self) -> None:
        """Cover everything."""
        self.setGeometry(self._window.rect())
        # What was added to the window since lies above it else.
        self.raise_()

"""Lecture mode: full screen, nothing but code and stage, readable from the last row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontInfo, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from core.scenes.themes import THEMES
from gui.shell.hall import Usher, means_something
from gui.theme.measures import width_of
from gui.theme.tokens import SIZES

if TYPE_CHECKING:
    from core.scenes.themes import Theme
    from gui.app.window import Window
    from gui.shell.regions import Regions

SMALLEST_TEXT: Final = 24
"""Pixels, on a screen of 1080 lines."""
LINES: Final = 1080
CODE_SHARES: Final = (0.3, 0.53)
"""How much of the width the code has at least and at most: as its longest line wants."""


class Lecture(QObject):
    """Turns lecture mode of *window* on and off, and the screen black.

    Signals:
        switched: It was turned on or off; carries which.
    """

    switched = Signal(bool)

    def __init__(self, window: Window, regions: Regions) -> None:
        super().__init__(window)
        self._window, self._regions = window, regions
        self._before: tuple[Theme, float, bool] | None = None
        self._shares: list[int] = []
        self._size, self._stood = window.size(), False
        self._curtain = _Curtain(window)
        self._usher = Usher(window, self._curtain.isVisible)
        window.installEventFilter(self)
        window.programs.loaded.connect(self._share_out)
        window.look.changed.connect(self._share_out)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_focus)

    @property
    def on(self) -> bool:
        """Whether it is on."""
        return self._before is not None

    def hears(self, keys: QKeySequence) -> bool:
        """Whether *keys*, pressed elsewhere, may reach the window now."""
        return not self.on or means_something(keys, dark=self._curtain.isVisible())

    @Slot(bool)
    def set_on(self, on: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Turn it on or off; what was before comes back."""
        changed = on != self.on
        if on and changed:
            self._enter()
        elif changed:
            self._leave()
        self._window.commands.actions["lecture"].setChecked(self.on)
        if changed:
            self.switched.emit(on)

    @Slot(bool)
    def set_black(self, black: bool) -> None:  # noqa: FBT001 - see above
        """Hide everything behind black, or show it again."""
        self._curtain.setVisible(black)
        self._curtain.fit()
        self._window.commands.actions["black"].setChecked(black)

    @Slot(QWidget, QWidget)
    def _keep_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Nothing but the stage has the focus before an audience, whatever was clicked."""
        stage = self._window.stage
        if not self.on or now is None or now is stage or not self._window.isAncestorOf(now):
            return
        if stage.isVisible():
            stage.setFocus()
        else:
            # A slide stands before it: keys go to the window, and to no text.
            now.clearFocus()

    def _enter(self) -> None:
        window, look = self._window, self._window.look
        self._before = (look.theme, look.zoom, window.isMaximized())
        self._regions.set_in_hall(in_hall=True)
        self._shares = window.across.sizes()
        self._size, self._stood = window.size(), window.isVisible()
        # Large bars and panels would make the window wider than the screen, which some window
        # managers answer by taking full screen away: they go first, and come back last.
        self._show_chrome(shown=False)
        look.set_theme(THEMES["projector"])
        height = window.screen().size().height()
        look.set_zoom(SMALLEST_TEXT / SIZES.small * height / LINES)
        self._set_keys(on=True)
        self._usher.set_on(on=True)
        window.notice.set_quiet(quiet=True)
        window.stage.climax.set_by_hand(True)
        window.showFullScreen()
        self._share_out()
        # A remote's keys drive the run, whatever had them before.
        window.stage.setFocus()

    @Slot()
    def _share_out(self) -> None:
        if not self.on:
            return
        window, look = self._window, self._window.look
        whole, size = window.width(), look.px("code")
        least, most = CODE_SHARES
        if self._regions.region == "code":
            most = 1.0
        wish = self._wish()
        if wish > whole * most:
            # Rather smaller letters than a line without its end, but never too small ones.
            fitting = max(look.px("small"), float(int(size * whole * most / wish)))
            wish, size = wish * fitting / size, fitting
        self._write_code(size)
        code = round(max(whole * least, min(wish, whole * most)))
        window.across.setSizes([code, whole - code, 0])

    def _wish(self) -> float:
        """How wide the code would be with letters of its usual size."""
        editor, look = self._window.editor, self._window.look
        longest = max(editor.toPlainText().split("\n"), key=len)
        bar = editor.verticalScrollBar().sizeHint().width()
        usual = look.px("code") / QFontInfo(editor.font()).pixelSize()
        margin = editor.viewportMargins().left() * usual
        around = margin + 2 * editor.document().documentMargin() + bar
        return around + width_of(look, longest, "code")

    def _write_code(self, size: float) -> None:
        """Write the code in letters of *size* pixels."""
        usual = self._window.look.px("code")
        sheet = "" if size == usual else f"font-size: {round(size)}px"
        if sheet != self._window.editor.styleSheet():
            self._window.editor.setStyleSheet(sheet)

    def _leave(self) -> None:
        assert self._before is not None
        self._regions.show_region("all")
        self._regions.set_in_hall(in_hall=False)
        theme, zoom, maximized = self._before
        self._before = None
        window = self._window
        self._write_code(window.look.px("code"))
        self.set_black(False)
        self._set_keys(on=False)
        self._usher.set_on(on=False)
        self._window.notice.set_quiet(quiet=False)
        self._window.stage.climax.set_by_hand(False)
        window.look.set_theme(theme)
        window.look.set_zoom(zoom)
        self._show_chrome(shown=True)
        if maximized:
            window.showMaximized()
        else:
            window.showNormal()
            # Window managers know where it stood, unless it was full screen at once; to tell
            # them would move it by the frame that it does not have yet.
            if not self._stood:
                window.resize(self._size)
        window.across.setSizes(self._shares)

    def _show_chrome(self, *, shown: bool) -> None:
        window = self._window
        window.menuBar().setVisible(shown)
        window.transport.setVisible(shown)
        window.head.setVisible(shown and window.bridge.run is not None)
        window.stage.show_digits(on=shown)
        if not shown:
            window.find_bar.hide()
        policy = Qt.ScrollBarPolicy
        needed = policy.ScrollBarAsNeeded if shown else policy.ScrollBarAlwaysOff
        window.editor.setHorizontalScrollBarPolicy(needed)
        window.side.setVisible(shown and window.commands.actions["show-side"].isChecked())

    def _set_keys(self, *, on: bool) -> None:
        """A remote's dark key sends a point, which elsewhere means the next interesting step."""
        actions = self._window.commands.actions
        point, key = QKeySequence("."), QKeySequence("B")
        actions["next-interesting"].setShortcuts([] if on else [point])
        actions["black"].setShortcuts([key, point] if on else [key])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._curtain.fit()
            # The screen's size comes after the wish for it.
            self._share_out()
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

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet("background: black")
        self.hide()

    def fit(self) -> None:
        """Cover everything."""
        self.setGeometry(self._window.rect())
        self.raise_()

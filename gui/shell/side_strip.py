"""What stands at the side where the window is narrow: a strip of signs in place of the panels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.shell.badge import SIGNS
from gui.theme.drawings.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QTabWidget

    from gui.theme.look import Look

NARROW: Final = 76
"""A window of fewer letters than these shows the strip."""
_ICONS: Final = ("", "list", "palette", "eye", "bookmark")
"""One for each page of the side; the first has the sign of the verdict."""


class SideStrip(QWidget):
    """Has a button for each page of *side*; *action* is the one that shows or hides the side.

    As soon as the window is narrow the side is put away, and as soon as it is wide it is back.
    """

    def __init__(self, side: QTabWidget, action: QAction, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side-strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side, self._action, self._look = side, action, look
        self._mood = "quiet"
        self._narrow = self._put_away = self._in_hall = self._kept = False
        self._buttons = [self._button(place) for place in range(side.count())]
        self._count = QLabel(self)
        self._count.setObjectName("strip-count")
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        gap = round(look.px("gap"))
        column.setContentsMargins(gap // 2, gap, gap // 2, gap)
        column.setSpacing(gap)
        column.addWidget(self._buttons[0])
        column.addWidget(self._count)
        for button in self._buttons[1:]:
            column.addWidget(button)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        action.toggled.connect(self._renew)
        side.currentChanged.connect(self._renew)
        look.changed.connect(self._dress)
        look.changed.connect(self._refit)
        self._dress()
        self.hide()

    def _button(self, place: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"strip-{place}")
        button.setCheckable(True)
        button.setProperty("page", place)
        button.setAccessibleName(self._side.tabText(place))
        button.setToolTip(self._side.tabText(place))
        button.clicked.connect(self._turn)
        return button

    @Slot()
    def _dress(self) -> None:
        for button, picture in zip(self._buttons, _ICONS, strict=True):
            if picture:
                button.setIcon(icon(picture, self._look))
        self._show_sign()

    def _show_sign(self) -> None:
        name, role = SIGNS[self._mood]
        self._buttons[0].setIcon(icon(name, self._look, role))

    @Slot()
    def _refit(self) -> None:
        self.fit(self.window().width())

    def show_verdict(self, mood: str, count: int, said: str) -> None:
        """Show the sign of the verdict in *mood*, and *count* failures; *said* is all of it."""
        first = self._buttons[0]
        self._mood = mood
        self._show_sign()
        first.setProperty("mood", mood)
        first.style().unpolish(first)
        first.style().polish(first)
        first.setAccessibleName(f"{self._side.tabText(0)}: {said}")
        self._count.setText(str(count))
        self._count.setVisible(bool(count))

    def fit(self, width: int) -> None:
        """The window is so wide: have the strip, or the side itself."""
        narrow = width < NARROW * self._look.px("body")
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow and self._action.isChecked() and not self._kept:
            self._put_away = True
            self._action.trigger()
        elif not narrow and self._put_away:
            self._put_away = False
            if not self._action.isChecked():
                self._action.trigger()
        self._renew()

    @Slot(bool)
    def set_in_hall(self, in_hall: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Before an audience nothing stands at the side."""
        self._in_hall = in_hall
        self._renew()

    @Slot(bool)
    def keep_side(self, kept: bool) -> None:  # noqa: FBT001 - what the signal carries
        """What stands at the side is all there is to see, so that it stays; or no longer."""
        self._kept = kept
        if kept and not self._action.isChecked():
            self._action.trigger()
        self._action.setDisabled(kept)
        self._renew()

    @Slot()
    def open_side(self) -> None:
        """Show the side, whose page somebody asked for."""
        if self._narrow and not self._in_hall and not self._action.isChecked():
            self._action.trigger()

    @Slot()
    def _turn(self) -> None:
        """Show a page of the side; the one that is shown already is put away."""
        place = self.sender().property("page")
        shown = self._action.isChecked() and self._side.currentIndex() == place
        self._side.setCurrentIndex(place)
        if shown or not self._action.isChecked():
            self._action.trigger()
        self._renew()

    @Slot()
    def _renew(self) -> None:
        for place, button in enumerate(self._buttons):
            open_ = self._action.isChecked() and self._side.currentIndex() == place
            button.setChecked(open_)
        self.setVisible(self._narrow and not self._in_hall and not self._kept)
        # The strip has a button for each page already, and the tabs would take half the window.
        self._side.tabBar().setVisible(not self._narrow and not self._kept)

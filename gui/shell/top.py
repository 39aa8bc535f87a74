"""The top of the window: beside the menus the program's name, then the verdict, then help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenuBar, QToolButton, QWidget
from typing_extensions import override

from gui.shell.badge import Badge
from gui.theme.drawings.icons import icon
from gui.theme.drawings.program import paint_program_icon
from gui.theme.measures import elided, width_of
from gui.theme.plain import literally
from gui.theme.spacing import room_of, space

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPaintEvent

    from gui.theme.look import Look

_SIDE: Final = 1.6
"""The side of the program's sign in heights of a letter."""
_SLACK: Final = 24
"""Pixels that stay free: a bar that is one too narrow hides its last menu."""
_LEAST_NAME: Final = 60
"""Fewer pixels of a name tell nothing."""
_MOST_NAME: Final = 0.25
"""A name takes no more of the bar than that, so that the verdict has room."""


class ProgramSign(QWidget):
    """The program's own sign before the menus."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self) -> QSize:
        side = round(_SIDE * self._look.px("body"))
        return QSize(side + round(2 * self._look.px("block")), side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = _SIDE * self._look.px("body")
        middle = QRectF(self._look.px("block"), (self.height() - side) / 2, side, side)
        paint_program_icon(QPainter(self), middle)


class TopBar(QWidget):
    """Stands in what the menus of *bar* leave free."""

    def __init__(self, bar: QMenuBar, look: Look, ask: QAction) -> None:
        super().__init__(bar)
        self._bar, self._look, self._full = bar, look, ""
        self._roomy, self._wide = True, 0
        bar.setProperty("roomy", True)
        self.setObjectName("top")
        self.badge = Badge(look, self)
        self.name = QLabel(self)
        self.name.setObjectName("program-name")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self._rule = QFrame(self)
        self._rule.setProperty("role", "rule")
        self._ask = QToolButton(self)
        self._ask.setObjectName("ask")
        self._ask.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ask.setAccessibleName(self.tr("Keys"))
        self._ask.setToolTip(ask.toolTip())
        self._ask.clicked.connect(ask.trigger)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._rule)
        self._row.addWidget(self.name)
        self._row.addStretch(1)
        self._row.addWidget(self.badge)
        self._row.addWidget(self._ask)
        self._sign = ProgramSign(look, bar)
        bar.setCornerWidget(self._sign, Qt.Corner.TopLeftCorner)
        bar.installEventFilter(self)
        self.badge.changed.connect(self.fit)
        look.changed.connect(self._dress)
        self._dress()

    def show_name(self, name: str) -> None:
        """Say which program is open."""
        self._full = name
        self.name.setAccessibleName(name)
        self.fit()

    def set_roomy(self, *, on: bool) -> None:
        """Have air above and below, or as little as goes."""
        if on != self._roomy:
            self._roomy = on
            self._bar.setProperty("roomy", on)
            self._bar.style().unpolish(self._bar)
            self._bar.style().polish(self._bar)
            self._dress()

    @Slot()
    def _dress(self) -> None:
        look = self._look
        space(
            self._row, look, sides="block", ends="gap" if self._roomy else "none", between="block"
        )
        self._rule.setFixedSize(1, round(_SIDE * look.px("body")))
        side = round(1.9 * look.px("body"))
        self._ask.setIconSize(QSize(side, side))
        self._ask.setIcon(icon("ask", look, "muted"))
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Show as much of the name and of the verdict as the menus leave room for."""
        look, bold = self._look, self._look.font("body", bold=True)
        apart = room_of(look, "block")
        room = self._room() - 4 * apart - self._ask.sizeHint().width() - self._rule.width()
        wish = min(width_of(look, self._full, "body", bold=True), _MOST_NAME * self._bar.width())
        least = self.badge.least_width() + apart
        name = min(wish, room - least)
        # A short name has fewer pixels than those that tell nothing of a long one.
        shown = elided(self._full, bold, name) if name >= min(wish, _LEAST_NAME) else ""
        self.name.setText(shown)
        self.name.setToolTip("" if shown == self._full else literally(self._full))
        for part in (self.name, self._rule):
            part.setVisible(bool(shown))
        self.badge.fit(room - (width_of(look, shown, "body", bold=True) + apart if shown else 0))
        self.updateGeometry()
        # A menu bar measures its corners only when it is given them.
        self._bar.setCornerWidget(self, Qt.Corner.TopRightCorner)

    def _room(self) -> int:
        bar = self._bar
        # The menus are asked for their places while nothing here could push one of them out.
        self._wide = 0
        menus = [bar.actionGeometry(action).width() for action in bar.actions()]
        left = self._sign.sizeHint().width()
        self._wide = bar.width() - sum(menus) - left - round(_SLACK * self._look.zoom)
        return self._wide

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._wide, self._row.sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._row.sizeHint().height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.ActionChanged}:
            self.fit()
        return super().eventFilter(watched, event)

"""How a run is driven, to be seen and changed: who goes next, the seed, the speed, the grain."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QMenu, QSlider, QSpinBox, QToolButton, QWidget
from typing_extensions import override

from gui.run.settings import AT_RANDOM, BY_HAND, CHOOSERS, FASTEST, FOUND, SLOWEST
from gui.theme.drawings.icons import icon
from gui.theme.widgets import allow
from gui.theme.words import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.run.settings import RunSettings
    from gui.theme.look import Look

MOST_SEED: Final = 999_999
_SEEDED: Final = frozenset({AT_RANDOM, "long-turns"})
"""Who draws what is next, so that another seed gives another run."""


def speed_words(speed: float) -> str:
    """*speed*, in steps a second, as people say it."""
    if speed >= 1:
        return translate("transport", "{0} a second").format(f"{speed:,g}")
    return translate("transport", "1 in {0} s").format(f"{1 / speed:g}")


class SpeedSlider(QSlider):
    """The speed, twice as fast from notch to notch.

    Signals:
        speed_wanted: Another speed; carries steps a second.
    """

    speed_wanted = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("speed-slider")
        self.setAccessibleName(self.tr("Speed"))
        self.setRange(round(math.log2(SLOWEST)), round(math.log2(FASTEST)))
        self.setPageStep(1)
        self.setFixedWidth(72)
        self.valueChanged.connect(self._ask)

    def show_speed(self, speed: float) -> None:
        """Show *speed*, in steps a second."""
        self.blockSignals(True)
        self.setValue(round(math.log2(speed)))
        self.blockSignals(False)
        words = self.tr("Speed: {0}").format(speed_words(speed))
        self.setToolTip(self.tr("{0}. Plus and minus change it").format(words))
        self.setAccessibleDescription(words)

    @Slot(int)
    def _ask(self, notch: int) -> None:
        self.speed_wanted.emit(2.0**notch)


class WhoGoesNext(QComboBox):
    """Who decides which thread goes next.

    Signals:
        chooser_wanted: Another one; carries its name.
    """

    chooser_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chooser")
        self.setAccessibleName(self.tr("Who goes next"))
        self.setToolTip(self.tr("Who decides which thread goes next"))
        self._look = look
        words = {
            AT_RANDOM: self.tr("at random"),
            BY_HAND: self.tr("you choose"),
            "round-robin": self.tr("in turn"),
            "long-turns": self.tr("as CPython takes turns"),
            "serial": self.tr("one after the other"),
            FOUND: self.tr("the run shown"),
        }
        tips = {
            AT_RANDOM: self.tr("At each step every thread that can go is equally likely"),
            BY_HAND: self.tr("Press 1 to 9 or a lane; Right lets the same thread go on"),
            "serial": self.tr("Each thread runs to its end before the next: nothing can go wrong"),
        }
        for name in CHOOSERS:
            self.addItem(words[name], name)
            self.setItemData(self.count() - 1, tips.get(name, ""), Qt.ItemDataRole.ToolTipRole)
        self.activated.connect(self._choose)
        look.changed.connect(self._dress)
        self._dress()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = round(self._look.px("block"))
        spot = QRect(self.width() - 2 * side, (self.height() - side) // 2, side, side)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        icon("down", self._look, "muted").paint(QPainter(self), spot, mode=mode)

    def show_chooser(self, chooser: str) -> None:
        """Show who decides."""
        self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(chooser)))
        self.blockSignals(False)

    @Slot()
    def _dress(self) -> None:
        self.setItemIcon(0, icon("die", self._look))

    @Slot(int)
    def _choose(self, index: int) -> None:
        self.chooser_wanted.emit(self.itemData(index))


class SeedBox(QSpinBox):
    """The seed from which everything that is drawn comes."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("seed")
        self.setAccessibleName(self.tr("Seed"))
        self.setRange(0, MOST_SEED)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        # A run begins afresh when the number is there, not at each of its digits.
        self.setKeyboardTracking(False)
        self.setToolTip(self.tr("The same seed gives the same run"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # Where a style sheet paints the frame, it leaves the field inside one pixel.
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = "accent" if self.hasFocus() else "strong_line" if self.isEnabled() else "line"
        wide = look.px("stroke" if self.hasFocus() else "hairline")
        painter.setPen(QPen(look.colour(role), wide))
        painter.setBrush(look.colour("raised"))
        frame = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(frame, look.px("radius"), look.px("radius"))
        painter.end()

    def show_seed(self, settings: RunSettings) -> None:
        """Show the seed of *settings*, if who decides draws at all."""
        self.blockSignals(True)
        self.setValue(settings.seed)
        self.blockSignals(False)
        drawn = settings.chooser in _SEEDED
        allow(self, "" if drawn else self.tr("Nothing is drawn: no seed changes this run"))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("000000") + 12)


class GrainButton(QToolButton):
    """How much a step is, in words, with a menu of the two answers.

    Signals:
        grain_wanted: Another grain; carries its name.
    """

    grain_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("grain")
        self.setAccessibleName(self.tr("How much a step is"))
        self.setToolTip(self.tr("Whether a step is one access to shared data or a whole line"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(self)
        self._words = {"access": self.tr("an access"), "line": self.tr("a line")}
        for name, words in self._words.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(name)
            action.triggered.connect(self._choose)
        self.setMenu(menu)

    def show_grain(self, grain: str) -> None:
        """Show how much a step is."""
        self.setText(self.tr("Step = {0}").format(self._words[grain]))
        for action in self.menu().actions():
            action.setChecked(action.data() == grain)

    @Slot()
    def _choose(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.grain_wanted.emit(action.data())

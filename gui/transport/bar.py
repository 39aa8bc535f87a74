"""The bar under the stage: go, play, who goes next, and where in the run we are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.run.settings import BY_HAND, CHOOSERS, FOUND
from gui.transport.scrubber import Scrubber

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from core.scenes.scene import Scene
    from gui.run.settings import RunSettings
    from gui.theme.look import Look

BUTTONS: Final = (
    ("to-start", "previous-switch", "back", "step", "next-switch", "to-end"),
    ("play", "slower", "faster"),
)
"""The actions that have a button, in groups."""

_SPARE: Final = 1.05
"""How much wider figures may be than as many noughts."""


class TransportBar(QWidget):
    """Shows how the run is driven, and lets it be driven otherwise.

    Signals:
        chooser_wanted: Another way to decide who goes next; carries its name.
        seed_wanted: Another seed; carries it.
        grain_wanted: Another grain of step; carries it.
    """

    chooser_wanted = Signal(str)
    seed_wanted = Signal(int)
    grain_wanted = Signal(str)

    def __init__(
        self, actions: Mapping[str, QAction], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self._look = look
        self.scrubber = Scrubber(look, self)
        self._buttons: list[QToolButton] = []
        self._where = self._label("where")
        self._where.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._digits = 0
        self._speed = self._label("speed")
        self._chooser = self._chooser_box()
        self._seed = self._seed_box()
        self._grain = self._grain_box()
        self._lay_out(actions)
        look.changed.connect(self._dress)
        self._dress()

    @Slot(object)
    def show_scene(self, scene: Scene) -> None:
        """Show where in the run *scene* is."""
        words, length = self.tr("{0} of {1}"), f"{scene.length:,}"
        if len(length) != self._digits:
            # Room for the widest figures, so that the scrubber beside it keeps its size.
            self._digits = len(length)
            wide = "".join("0" if one.isdigit() else one for one in length)
            room = self._where.fontMetrics().horizontalAdvance(words.format(wide, wide))
            self._where.setFixedWidth(round(room * _SPARE))
        self._where.setText(words.format(f"{scene.position:,}", length))
        self.scrubber.show_position(scene.position, scene.length)

    def show_settings(self, settings: RunSettings, speed: float) -> None:
        """Show who goes next, the seed and the grain, and the *speed* in steps a second."""
        for box, value in ((self._chooser, settings.chooser), (self._grain, settings.grain)):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(value)))
            box.blockSignals(False)
        self._seed.blockSignals(True)
        self._seed.setValue(settings.seed)
        self._seed.blockSignals(False)
        self._seed.setEnabled(settings.chooser != FOUND)
        self._speed.setText(self.tr("{0} steps/s").format(f"{speed:g}"))

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        rows = QVBoxLayout(self)
        self._rows = rows
        top, low = QHBoxLayout(), QHBoxLayout()
        self._lines = (top, low)
        for group in BUTTONS:
            for name in group:
                low.addWidget(self._button(actions[name]))
            low.addSpacing(round(self._look.px("gap")))
        low.addWidget(self._speed)
        low.addStretch(1)
        for words, box in (
            (self.tr("Next thread"), self._chooser),
            (self.tr("Seed"), self._seed),
            (self.tr("Step"), self._grain),
        ):
            label = QLabel(words, self)
            label.setBuddy(box)
            label.setProperty("quiet", True)
            # Words stand nearer to their own box than to the one before.
            low.addSpacing(round(self._look.px("gap") / 2))
            low.addWidget(label)
            low.addWidget(box)
        top.addWidget(self.scrubber, 1)
        top.addWidget(self._where)
        rows.addLayout(top)
        rows.addLayout(low)

    def _dress(self) -> None:
        gap = round(self._look.px("gap"))
        self._rows.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        self._rows.setSpacing(gap // 2)
        for line in self._lines:
            line.setSpacing(gap // 2)
        self._digits = 0
        side = round(self._look.px("icon"))
        for button in self._buttons:
            button.setIconSize(QSize(side, side))

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(action.text().replace("&", ""))
        self._buttons.append(button)
        return button

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        return label

    def _chooser_box(self) -> QComboBox:
        words = {
            BY_HAND: self.tr("you choose"),
            "round-robin": self.tr("round robin"),
            "random": self.tr("random, by seed"),
            "long-turns": self.tr("as CPython would"),
            "serial": self.tr("one at a time"),
            FOUND: self.tr("the schedule found"),
        }
        tips = {
            BY_HAND: self.tr("Press 1 to 9 or a lane; Right lets the same thread go on"),
            "serial": self.tr("Each thread runs to its end before the next: nothing can go wrong"),
        }
        box = QComboBox(self)
        box.setObjectName("chooser")
        box.setAccessibleName(self.tr("Who goes next"))
        for name in CHOOSERS:
            box.addItem(words.get(name, name), name)
            box.setItemData(box.count() - 1, tips.get(name, ""), Qt.ItemDataRole.ToolTipRole)
        box.setToolTip(self.tr("Who decides which thread goes next"))
        box.activated.connect(self._choose)
        return box

    def _seed_box(self) -> QSpinBox:
        box = QSpinBox(self)
        box.setObjectName("seed")
        box.setAccessibleName(self.tr("Seed"))
        box.setRange(0, 999_999)
        box.setToolTip(self.tr("The same seed gives the same run"))
        box.valueChanged.connect(self.seed_wanted)
        return box

    def _grain_box(self) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName("grain")
        box.setAccessibleName(self.tr("How much a step is"))
        box.addItem(self.tr("an access"), "access")
        box.addItem(self.tr("a line"), "line")
        box.setToolTip(self.tr("Whether a step is one access to shared data or a whole line"))
        box.activated.connect(self._choose_grain)
        return box

    @Slot(int)
    def _choose(self, index: int) -> None:
        self.chooser_wanted.emit(self._chooser.itemData(index))

    @Slot(int)
    def _choose_grain(self, index: int) -> None:
        self.grain_wanted.emit(self._grain.itemData(index))

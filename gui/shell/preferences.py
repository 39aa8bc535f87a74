"""Preferences in a window that stays: each is in force as soon as it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.scenes.themes import THEMES
from gui.shell.theme_choice import CHOICES
from gui.theme.look import LARGEST_ZOOM, SMALLEST_ZOOM
from gui.theme.spacing import room_of, space
from gui.theme.widgets import keeps_key
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme.look import Look

HUNDRED: Final = 100
_STEP: Final = 10
SPEEDS: Final = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 64.0, 256.0)
"""Steps a second that can be chosen; others are set by + and -."""


class Chosen(NamedTuple):
    """All that is chosen: *size* in percent, *speed* in steps a second."""

    theme: str
    size: int
    moves: bool
    speed: float
    grain: str
    digits: str
    saves: bool


class Preferences(QDialog):
    """Shows what is chosen, and says what somebody chooses otherwise.

    Signals:
        theme_wanted, size_wanted, motion_wanted, speed_wanted, grain_wanted, digits_wanted,
        saving_wanted: Something else was chosen; each carries what.
    """

    theme_wanted = Signal(str)
    size_wanted = Signal(int)
    motion_wanted = Signal(bool)
    speed_wanted = Signal(float)
    grain_wanted = Signal(str)
    digits_wanted = Signal(str)
    saving_wanted = Signal(bool)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setWindowTitle(self.tr("Preferences"))
        self._look = look
        self._make()
        self._lay_out()

    def _make(self) -> None:
        named = [translate("commands", each.title).replace("&", "") for each in THEMES.values()]
        themes = (self.tr("As the system"), *named)
        self._theme = self._box("theme", list(zip(CHOICES, themes, strict=True)))
        self._size = QSpinBox(self)
        self._size.setRange(round(SMALLEST_ZOOM * HUNDRED), round(LARGEST_ZOOM * HUNDRED))
        self._size.setSingleStep(_STEP)
        self._size.setSuffix(" %")
        self._size.setObjectName("preference-size")
        self._size.setKeyboardTracking(False)
        self._motion = QCheckBox(self.tr("Padlocks fly, figures grow"), self)
        self._motion.setObjectName("preference-motion")
        speeds = [(str(each), self.tr("{0:g} steps a second").format(each)) for each in SPEEDS]
        self._speed = self._box("speed", speeds)
        grains = [("access", self.tr("an access")), ("line", self.tr("a line"))]
        self._grain = self._box("grain", grains)
        digits = [("always", self.tr("always")), ("choosing", self.tr("while I choose"))]
        self._digits = self._box("digits", digits)
        self._saves = QCheckBox(self.tr("Write a program to its file when I pause"), self)
        self._saves.setObjectName("preference-saves")
        self._theme.activated.connect(self._choose)
        self._speed.activated.connect(self._choose)
        self._grain.activated.connect(self._choose)
        self._digits.activated.connect(self._choose)
        self._size.valueChanged.connect(self.size_wanted)
        self._motion.toggled.connect(self.motion_wanted)
        self._saves.toggled.connect(self.saving_wanted)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Theme"), self._theme)
        form.addRow(self.tr("Text size"), self._size)
        form.addRow(self.tr("Motion"), self._motion)
        form.addRow(self.tr("Speed"), self._speed)
        form.addRow(self.tr("A step is"), self._grain)
        form.addRow(self.tr("Digits on lanes"), self._digits)
        form.addRow(self.tr("Saving"), self._saves)
        kept = QLabel(
            self.tr(
                "A copy of what is not saved is kept every second in any case, and offered after"
                " a crash. All of this is remembered."
            ),
            self,
            wordWrap=True,
        )
        kept.setProperty("quiet", True)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        whole = QVBoxLayout(self)
        space(whole, self._look, sides="section", ends="section", between="section")
        form.setVerticalSpacing(room_of(self._look, "block"))
        form.setHorizontalSpacing(room_of(self._look, "section"))
        whole.addLayout(form)
        whole.addWidget(kept)
        whole.addStretch(1)
        whole.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        self.resize(round(34 * self._look.px("body")), round(24 * self._look.px("body")))

    def _box(self, name: str, entries: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"preference-{name}")
        for value, words in entries:
            box.addItem(words, value)
        return box

    def show_chosen(self, chosen: Chosen) -> None:
        """Show what is *chosen*, without choosing anything."""
        parts = (self._size, self._motion, self._saves)
        blocked = [part.blockSignals(True) for part in parts]
        for box, value in (
            (self._theme, chosen.theme), (self._grain, chosen.grain),
            (self._digits, chosen.digits), (self._speed, str(chosen.speed)),
        ):  # fmt: skip
            box.setCurrentIndex(box.findData(value))
        self._size.setValue(chosen.size)
        self._motion.setChecked(chosen.moves)
        self._saves.setChecked(chosen.saves)
        for part, before in zip(parts, blocked, strict=True):
            part.blockSignals(before)

    @Slot()
    def _choose(self) -> None:
        box = self.sender()
        assert isinstance(box, QComboBox)
        value = str(box.currentData())
        if box is self._theme:
            self.theme_wanted.emit(value)
        elif box is self._speed:
            self.speed_wanted.emit(float(value))
        elif box is self._grain:
            self.grain_wanted.emit(value)
        else:
            self.digits_wanted.emit(value)

    @override
    def event(self, event: QEvent) -> bool:
        # Keys belong to what is chosen here, and not to the run behind.
        return keeps_key(event) or super().event(event)

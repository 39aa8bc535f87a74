"""The bar under the stage: go, play, who goes next, and where in the run we are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from gui.theme.spacing import room_of, space
from gui.theme.widgets import Rule, allow
from gui.transport.branches import BranchRow
from gui.transport.buttons import TransportButton
from gui.transport.driver import GrainButton, SeedBox, SpeedSlider, WhoGoesNext, speed_words
from gui.transport.scrubber import Scrubber
from gui.transport.steady import SteadyLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QResizeEvent

    from core.scenes.scene import Scene
    from gui.run.settings import RunSettings
    from gui.theme.look import Look

_ROOMY: Final = 2.45
_TIGHT: Final = 2.25
"""How high a button is in heights of a letter, with air and without."""
_TWO_FIGURES: Final = 10
"""A run that is no longer has room for the figures of one that is."""


class TransportBar(QWidget):
    """Shows how the run is driven, and lets it be driven otherwise.

    Where it is narrow, captions go first, then what has a key and is seldom pressed.

    Signals:
        chooser_wanted: Another way to decide who goes next; carries its name.
        seed_wanted: Another seed; carries it.
        grain_wanted: Another grain of step; carries it.
        speed_wanted: Another speed; carries steps a second.
    """

    chooser_wanted = Signal(str)
    seed_wanted = Signal(int)
    grain_wanted = Signal(str)
    speed_wanted = Signal(float)

    def __init__(
        self, actions: Mapping[str, QAction], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._playing = self._ended = self._started = False
        self._roomy = True
        self._waiting = ""
        self.scrubber = Scrubber(look, self)
        self.branches = BranchRow(self)
        self._where = SteadyLabel("where", self)
        self._make_buttons(actions)
        self._make_boxes()
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    @Slot(object)
    def show_scene(self, scene: Scene, seen: int, end: int | None) -> None:
        """Show where in the run *scene* is, of which *seen* steps are known; *end* is the last."""
        where = self.tr("step {0}").format(f"{scene.position:,}")
        if end is not None:
            where = self.tr("step {0} of {1}").format(f"{scene.position:,}", f"{end:,}")
        noughts = re.sub(r"\d", "0", f"{max(seen, _TWO_FIGURES):,}")
        # Room for the widest figures, so that the scrubber beside it keeps its size.
        self._where.say(where, self.tr("step {0} of {1}").format(noughts, noughts))
        self.scrubber.show_position(scene.position, seen, end)
        self._ended, self._started = scene.ended is not None, scene.position > 0
        self._name_play()
        if not self._waiting:
            self._allow_what_goes()

    @Slot(bool)
    def show_playing(self, playing: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Say whether it goes on by itself."""
        self._playing = playing
        self._name_play()

    def show_settings(self, settings: RunSettings, speed: float) -> None:
        """Show who goes next, the seed and the grain, and the *speed* in steps a second."""
        self._chooser.show_chooser(settings.chooser)
        self._seed.show_seed(settings)
        self._grain.show_grain(settings.grain)
        self._speed.show_speed(speed)
        self._pace.setText(speed_words(speed))

    def set_roomy(self, *, on: bool) -> None:
        """Have air above and below, or as little as goes."""
        if on != self._roomy:
            self._roomy = on
            self._dress()

    def set_waiting(self, reason: str) -> None:
        """Let nothing be pressed for that *reason*; everything again if it is empty."""
        self._waiting = reason
        for part in (self.scrubber, self._chooser, self._seed):
            allow(part, reason)
        for button in (self._another, self._play, *self._goers):
            button.allow(reason)
        if not reason:
            self._allow_what_goes()

    @property
    def _goers(self) -> tuple[TransportButton, ...]:
        """The buttons that go on or back."""
        return (
            self._step, self._cut_on, self._last, self._first, self._cut_back, self._back,
        )  # fmt: skip

    def _make_buttons(self, actions: Mapping[str, QAction]) -> None:
        def button(name: str, picture: str, words: str = "") -> TransportButton:
            return TransportButton(actions[name], picture, words, self._look, self)

        self._first = button("to-start", "first")
        self._cut_back = button("previous-switch", "previous-switch")
        self._back = button("back", "back", self.tr("Back"))
        self._play = button("play", "play", self.tr("Play"))
        self._play.lead()
        self._step = button("step", "step", self.tr("Step"))
        self._cut_on = button("next-switch", "next-switch")
        self._last = button("to-end", "last")
        self._another = button("another-run", "die", self.tr("Another run"))
        self._another.show_key("N")

    def _make_boxes(self) -> None:
        self._speed = SpeedSlider(self)
        self._speed.speed_wanted.connect(self.speed_wanted)
        self._pace = self._label("", "speed")
        self._chooser = WhoGoesNext(self._look, self)
        self._chooser.chooser_wanted.connect(self.chooser_wanted)
        self._seed = SeedBox(self._look, self)
        self._seed.valueChanged.connect(self.seed_wanted)
        self._grain = GrainButton(self)
        self._grain.grain_wanted.connect(self.grain_wanted)
        self._rule = Rule(self._look, self)
        self._captions = {
            "speed": self._label(self.tr("Speed")),
            "next": self._label(self.tr("Who goes next")),
            "seed": self._label(self.tr("seed")),
        }
        for name, box in (("speed", self._speed), ("next", self._chooser), ("seed", self._seed)):
            self._captions[name].setBuddy(box)

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self)
        top, low = QHBoxLayout(), QHBoxLayout()
        self._lines = (top, low)
        top.addWidget(self.scrubber, 1)
        top.addWidget(self._where)
        captions = self._captions
        self._parts: tuple[QWidget, ...] = (
            self._first, self._cut_back, self._back, self._play, self._step, self._cut_on,
            self._last, captions["speed"], self._speed, self._pace, self._rule, captions["next"],
            self._chooser, captions["seed"], self._seed, self._another, self._grain,
        )  # fmt: skip
        # The last stands at the right end, after all the room that is left.
        for part in self._parts[:-1]:
            low.addWidget(part)
        low.addStretch(1)
        low.addWidget(self._grain)
        self._rows.addLayout(top)
        self._rows.addWidget(self.branches)
        self._rows.addLayout(low)
        self._spare: tuple[QWidget, ...] = (
            self._rule, captions["next"], captions["speed"], self._cut_back, self._cut_on,
            captions["seed"], self._speed, self._pace, self._grain, self._seed, self._another,
            self._first, self._last,
        )  # fmt: skip

    def _dress(self) -> None:
        look, gap = self._look, round(self._look.px("gap"))
        space(self._rows, look, sides="edge", ends="block" if self._roomy else "gap")
        self._rows.setSpacing(room_of(look, "gap" if self._roomy else "tight"))
        for line in self._lines:
            line.setSpacing(round(gap * 0.625))
        # The rail is as far inside the scrubber as its handle is wide.
        self._lines[0].setContentsMargins(0, 0, gap, 0)
        self._lines[1].setContentsMargins(gap, 0, gap, 0)
        for caption in self._captions.values():
            # A group begins with its caption: it stands nearer to its own box than to the last one.
            caption.setContentsMargins(gap, 0, 0, 0)
        high = round(look.px("body") * (_ROOMY if self._roomy else _TIGHT))
        for part in self._parts:
            if isinstance(part, TransportButton | WhoGoesNext | SeedBox):
                part.setFixedHeight(high)
        self._name_play()
        self._fit()

    def _fit(self) -> None:
        """Leave out what there is no room for, the least missed first."""
        left = self.width() - self._lines[1].spacing() - self._sides
        gap = self._lines[1].spacing()
        # By what they wish and not by how wide they are: hidden parts have no width.
        needs = {part: _wish(part) + gap for part in self._parts}
        need = sum(needs.values())
        for part in self._spare:
            part.setVisible(need <= left)
            if need > left:
                need -= needs[part]

    @property
    def _sides(self) -> int:
        """The pixels at both ends of the row of buttons."""
        return 2 * (room_of(self._look, "edge") + room_of(self._look, "gap"))

    def _allow_what_goes(self) -> None:
        over = self.tr("The run is over: nobody can go on") if self._ended else ""
        for button in (self._step, self._cut_on, self._last):
            button.allow(over)
        start = "" if self._started else self.tr("This is the very start of the run")
        for button in (self._first, self._cut_back, self._back):
            button.allow(start)

    def _name_play(self) -> None:
        words = {
            "pause": self.tr("Pause"), "again": self.tr("Play again"), "play": self.tr("Play"),
        }  # fmt: skip
        state = "pause" if self._playing else "again" if self._ended else "play"
        metrics = self._play.fontMetrics()
        widest = max(metrics.horizontalAdvance(each) for each in words.values())
        # The same width in each state, so that nothing moves away under the mouse.
        gap = self._look.px("gap")
        self._play.setMinimumWidth(round(widest + self._play.iconSize().width() + 2.5 * gap))
        self._play.say(words[state], "pause" if self._playing else "play")

    def _label(self, words: str, name: str = "") -> QLabel:
        label = QLabel(words, self)
        label.setObjectName(name)
        label.setProperty("quiet", True)
        label.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        return label

    @override
    def minimumSizeHint(self) -> QSize:
        gap = self._lines[1].spacing()
        # As narrow as with all the spare ones left out: else the window could not be made so narrow
        # that they go.
        needed = [part for part in self._parts if part not in self._spare]
        wide = sum(_wish(part) + gap for part in needed)
        return QSize(wide + self._sides, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _wish(part: QWidget) -> int:
    """How wide *part* is in a layout, also while it is hidden."""
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize()).width()

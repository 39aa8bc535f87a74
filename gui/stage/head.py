"""The line over the lanes: how many threads can go on, and which keys let them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from core.scenes.space.air import margin
from gui.theme.measures import elided, scale_of, width_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.theme.look import Look

MOST_DIGIT: Final = 9
"""The last thread that has a key."""


def digit_of(tid: int) -> str:
    """The key of thread *tid*: 0 is main's, then as they were created; empty if it has none."""
    return str(tid) if tid <= MOST_DIGIT else ""


def head_words(scene: Scene) -> tuple[str, ...]:
    """Who can go on at *scene* and how, then in fewer words."""
    able = [lane for lane in scene.lanes if lane.can_go]
    keys = [digit_of(lane.tid) for lane in able if lane.tid and digit_of(lane.tid)]
    if not able:
        stuck = scene.ended == "stuck"
        words = translate("head", "nobody can go on") if stuck else _over(scene)
        return (words,)
    if len(able) == 1:
        only = translate("head", "only {0} can go on").format(able[0].name)
        if not keys:
            return (only,)
        return translate("head", "{0}: press {1}").format(only, keys[0]), only
    count = translate("head", "{0} can go on").format(len(able))
    if not keys:
        return (count,)
    pressed = translate("head", "press {0}").format(_either(keys))
    longest = translate("head", "{0}: {1}, or click a lane").format(count, pressed)
    return longest, f"{count}: {pressed}", pressed, count


def _over(scene: Scene) -> str:
    if all(lane.status == "finished" for lane in scene.lanes):
        return translate("head", "all have ended")
    return translate("head", "the run has ended")


def _either(keys: Sequence[str]) -> str:
    *others, last = keys
    return translate("head", "{0} or {1}").format(", ".join(others), last) if others else last


class StageHead(QWidget):
    """Says which threads can go on, in as many words as there is room for."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage-head")
        self._look = look
        self._words: tuple[str, ...] = ("",)
        self._has_run = self._in_hall = self._away = False
        self._title = QLabel(self.tr("THREADS"), self)
        self._title.setObjectName("head-title")
        self._told = QLabel(self)
        self._told.setObjectName("head-words")
        self._told.setProperty("quiet", True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._told, 1)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def words(self) -> str:
        """All that it has to say."""
        return self._words[0]

    def show_run(self, run: Run | None) -> None:
        """Be there if there is a *run*."""
        self._has_run = run is not None
        self._renew()

    def set_in_hall(self, *, in_hall: bool) -> None:
        """Before an audience there is no such line."""
        self._in_hall = in_hall
        self._renew()

    def set_away(self, *, away: bool) -> None:
        """Something else stands in the place of the lanes, or no longer."""
        self._away = away
        self._renew()

    def _renew(self) -> None:
        self.setVisible(self._has_run and not self._in_hall and not self._away)

    def show_scene(self, scene: Scene) -> None:
        """Say who can go on at *scene*."""
        self._words = head_words(scene)
        self._fit()

    def _dress(self) -> None:
        self._row.setSpacing(round(self._look.px("gap") * 1.5))
        self._fit()

    def _fit(self) -> None:
        gap = self._look.px("gap")
        side = round(margin(self.width(), scale_of(self._look)))
        self._row.setContentsMargins(side, round(gap), side, 0)
        room = float(self.width() - self._title.sizeHint().width() - 2 * side - 2 * gap)
        fitting = (each for each in self._words if width_of(self._look, each, "body") <= room)
        shown = next(fitting, None)
        if shown is None:
            shown = elided(self._words[-1], self._look.font("body"), max(0.0, room))
        self._told.setText(shown)
        self._told.setAccessibleName(self._words[0])

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

"""Preferences: what is chosen, what follows from it, and what is kept of it."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from gui.run.settings import BY_HAND
from gui.shell.preferences import HUNDRED, Chosen, Preferences

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from gui.files.programs import Programs
    from gui.run.bridge import Bridge
    from gui.run.settings import Grain
    from gui.shell.theme_choice import ThemeChoice
    from gui.stage.stage import Stage
    from gui.theme.look import Look

ALWAYS: Final = "always"
CHOOSING: Final = "choosing"
"""When digits stand on the lanes: always, or only while somebody chooses who goes."""
PAUSE: Final = 2_000
"""Milliseconds after the last key until a program is written to its file, where that is wanted."""


class PreferenceController(QObject):
    """Recalls from *settings* how somebody works, and shows it in a window of its own."""

    def __init__(
        self, theme: ThemeChoice, look: Look, bridge: Bridge, stage: Stage, programs: Programs,
        settings: QSettings,
    ) -> None:  # fmt: skip
        super().__init__(stage)
        self._theme, self._look, self._bridge = theme, look, bridge
        self._stage, self._programs, self._settings = stage, programs, settings
        self._window: Preferences | None = None
        self._in_hall = False
        self._digits = self._known("desk/digits", (ALWAYS, CHOOSING))
        self._saves = self._known("desk/saves", ("false", "true")) == "true"
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._save)
        self._recall_run()
        programs.named.connect(self._note_edit)
        bridge.driver_changed.connect(self._renew)
        theme.changed.connect(self._renew)
        look.changed.connect(self._renew)
        self._show_digits()

    def _known(self, name: str, values: tuple[str, ...]) -> str:
        """What is kept under *name*; the first of *values* where it is none of them."""
        kept = str(self._settings.value(name, values[0]))
        return kept if kept in values else values[0]

    def _recall_run(self) -> None:
        grain: Grain = (
            "line" if self._known("run/grain", ("access", "line")) == "line" else "access"
        )
        self._bridge.set_grain(grain)
        try:
            speed = float(str(self._settings.value("run/speed", self._bridge.speed)))
        except ValueError:
            return
        if isfinite(speed):
            self._bridge.set_speed(speed)

    def remember(self) -> None:
        """Keep what is chosen."""
        for name, value in (
            ("desk/digits", self._digits), ("desk/saves", "true" if self._saves else "false"),
            ("run/grain", self._bridge.settings.grain), ("run/speed", self._bridge.speed),
        ):  # fmt: skip
            self._settings.setValue(name, value)

    # The window

    @Slot()
    def show(self) -> None:
        """Show the preferences beside the desk."""
        if self._window is None:
            window = self._window = Preferences(self._look, self._stage.window())
            window.theme_wanted.connect(self._theme.choose)
            window.size_wanted.connect(self._take_size)
            window.motion_wanted.connect(self._take_motion)
            window.speed_wanted.connect(self._bridge.set_speed)
            window.grain_wanted.connect(self._bridge.set_grain)
            window.digits_wanted.connect(self._take_digits)
            window.saving_wanted.connect(self._take_saving)
        self._renew()
        self._window.show()
        self._window.activateWindow()

    @property
    def chosen(self) -> Chosen:
        """All that is chosen."""
        return Chosen(
            self._theme.choice, round(self._look.zoom * HUNDRED), self._look.motion,
            self._bridge.speed, self._bridge.settings.grain, self._digits, self._saves,
        )  # fmt: skip

    @Slot()
    def _renew(self) -> None:
        self._show_digits()
        if self._window is not None:
            self._window.show_chosen(self.chosen)

    @Slot(int)
    def _take_size(self, percent: int) -> None:
        self._look.set_zoom(percent / HUNDRED)

    @Slot(bool)
    def _take_motion(self, moves: bool) -> None:  # noqa: FBT001 - what the signal carries
        self._look.set_motion(on=moves)

    @Slot(str)
    def _take_digits(self, when: str) -> None:
        self._digits = when
        self._show_digits()

    @Slot(bool)
    def _take_saving(self, saves: bool) -> None:  # noqa: FBT001 - see above
        self._saves = saves
        self._note_edit()

    # What follows

    @Slot(bool)
    def set_in_hall(self, in_hall: bool) -> None:  # noqa: FBT001 - see above
        """Before an audience no lane has a digit."""
        self._in_hall = in_hall
        self._show_digits()

    def _show_digits(self) -> None:
        choosing = self._bridge.settings.chooser == BY_HAND
        self._stage.show_digits(on=not self._in_hall and (choosing or self._digits == ALWAYS))

    @Slot()
    def _note_edit(self) -> None:
        if self._saves and self._programs.unsaved and self._programs.document.path is not None:
            self._soon.start()
        else:
            self._soon.stop()

    @Slot()
    def _save(self) -> None:
        # A file that somebody else changed meanwhile is not written over: two versions are shown.
        if self._programs.document.path is not None:
            self._programs.save()

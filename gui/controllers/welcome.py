"""The first start: a sample whose update is lost, and two ways to go on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from gui.files.samples import first_sample

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from gui.files.programs import Programs
    from gui.run.bridge import Bridge
    from gui.shell.notice import Notice

_WELCOMED: Final = "welcome/seen"
_LOSING: Final = 0
"""The seed with which the first sample loses an update."""


class WelcomeController(QObject):
    """Welcomes on *notice* whoever *settings* do not know yet.

    Signals:
        offered: Somebody is here for the first time, and was offered where to begin.
        watching: The run begins to play, for somebody to watch.
        course_wanted: The course is to be begun.
    """

    offered = Signal()
    watching = Signal()
    course_wanted = Signal()

    def __init__(
        self, notice: Notice, programs: Programs, bridge: Bridge, settings: QSettings
    ) -> None:
        super().__init__(notice)
        self._notice, self._programs = notice, programs
        self._bridge, self._settings = bridge, settings
        notice.answered.connect(self._answer)

    def begin(self) -> None:
        """Begin with the first sample, driven so that its update is lost, and say what to do."""
        self._programs.show_sample(first_sample())
        # With this seed both read before either writes.
        self._bridge.set_seed(_LOSING)
        if self._settings.value(_WELCOMED) is None:
            self._notice.say(
                self.tr("Ann and Bob each add 1 to the same counter. Watch one addition vanish."),
                (("watch", self.tr("Watch")), ("course", self.tr("Begin the course"))),
            )
            self.offered.emit()

    @Slot(str)
    def _answer(self, answer: str) -> None:
        if answer == "watch":
            self._settings.setValue(_WELCOMED, "yes")
            self._bridge.play()
            self.watching.emit()
        elif answer == "course":
            self._settings.setValue(_WELCOMED, "yes")
            self.course_wanted.emit()

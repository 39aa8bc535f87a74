"""Watch: a run with places at which somebody has something to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from typing_extensions import override

from gui.lessons.widgets import Part, Prose
from gui.theme.widgets import allow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.lessons.lesson import Lesson, Watch
    from gui.theme.look import Look

_BEFORE_ALL: Final = -1
"""A position before every stop, the one at the start among them."""


class WatchPart(Part):
    """Shows what to watch, and the sentence that belongs to the moment on the stage.

    Signals:
        watch_wanted: Show the run from its start; carries the schedule as text.
        jump_wanted: Go to a stop; carries its step.
    """

    watch_wanted = Signal(str)
    jump_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, heading=self.tr("Watch"))
        self._watch: Watch | None = None
        self._position = 0
        self.moment = Prose(look, self, "moment")
        self.column.addWidget(self.moment)
        _, self._earlier, self._later = self.add_buttons(
            ("watch", self.tr("From the start"), self._begin),
            ("previous-stop", self.tr("Previous stop"), self.to_previous_stop),
            ("next-stop", self.tr("Next stop"), self.to_next_stop),
        )
        self.lead_with(self._later)
        self.add_way_on()
        self.column.addStretch(1)

    @override
    def show_part_of(self, lesson: Lesson, hints_seen: int) -> None:
        self.show_watch(lesson.watch)

    def show_watch(self, watch: Watch | None) -> None:
        """Show *watch*."""
        self._watch = watch
        self.prose.say(watch.text if watch is not None else "")
        self.show_position(0)

    def show_position(self, position: int) -> None:
        """Say what belongs to *position* of the run."""
        self._position = position
        stops = self._watch.stops if self._watch is not None else ()
        here = [stop.text for stop in stops if stop.step == position]
        self.moment.say("\n\n".join(here))
        first = not any(stop.step < position for stop in stops)
        last = not any(stop.step > position for stop in stops)
        allow(self._earlier, self.tr("No stop comes before this") if first else "")
        allow(self._later, self.tr("No stop comes after this") if last else "")

    def show_other_run(self) -> None:
        """Say that somebody looks at another run, of which the stops say nothing."""
        self.show_position(_BEFORE_ALL)
        self.moment.say(self.tr("This is another run. Next stop leads back to the lesson's own."))

    @Slot()
    def to_next_stop(self) -> None:
        """Go on to the next stop, if there is one."""
        stops = self._watch.stops if self._watch is not None else ()
        step = min((stop.step for stop in stops if stop.step > self._position), default=None)
        if step is not None:
            self.jump_wanted.emit(step)

    @Slot()
    def to_previous_stop(self) -> None:
        """Go back to the stop before, if there is one."""
        stops = self._watch.stops if self._watch is not None else ()
        step = max((stop.step for stop in stops if stop.step < self._position), default=None)
        if step is not None:
            self.jump_wanted.emit(step)

    @Slot()
    def _begin(self) -> None:
        if self._watch is not None:
            self.watch_wanted.emit(self._watch.schedule)


PAGES: Final = {"watch": WatchPart}

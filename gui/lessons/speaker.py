"""The speaker's own window on a second screen: notes, what comes next, the time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, Qt, QTime, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.lessons.widgets import Prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from core.lessons.lesson import Stop, Watch
    from core.lessons.talk import Frame
    from gui.theme.look import Look

SECOND: Final = 1000
MINUTE: Final = 60


class SpeakerWindow(QWidget):
    """Shows the notes of a talk as the run goes on; keys pressed here drive the run as well.

    Signals:
        key_pressed: A key meant for the window of the audience; carries its QKeySequence.
        closed: Somebody closed it.
    """

    key_pressed = Signal(object)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("speaker")
        self.setWindowTitle(self.tr("Speaker's notes"))
        self._notes: Watch | None = None
        self._since = QElapsedTimer()
        self._since.start()
        self.title = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.title.setObjectName("speaker-title")
        self.about, self.now, self.next = (
            Prose(look, self, each) for each in ("", "moment", "hint")
        )
        self.place = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.place.setProperty("quiet", True)
        self.clock, self.timer = QLabel(self), QLabel(self)
        for label in (self.clock, self.timer):
            label.setObjectName("speaker-time")
        self._lay_out(round(look.px("gap")))
        # A second is enough: nobody reads a clock to the tenth in a talk.
        beat = QTimer(self, interval=SECOND)
        beat.timeout.connect(self.tell_time)
        beat.start()
        self.tell_time()

    def _lay_out(self, gap: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap)
        column.setSpacing(2 * gap)
        times = QHBoxLayout()
        afresh = QPushButton(self.tr("Timer to zero"), self)
        afresh.clicked.connect(self.restart_timer)
        # All keys are for the run: Space must not press this in the middle of a talk.
        afresh.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        times.addWidget(self.clock)
        times.addStretch(1)
        times.addWidget(self.timer)
        times.addWidget(afresh)
        column.addWidget(self.title)
        column.addWidget(self._notes_page(gap), 1)
        column.addLayout(times)

    def _notes_page(self, gap: int) -> QScrollArea:
        """The notes, which scroll where they are longer than the window."""
        page = QWidget(self)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2 * gap)
        for part in (self.about, self.place, self.now, self.next):
            rows.addWidget(part)
        rows.addStretch(1)
        area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # PageDown is for the run.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area

    def show_talk(self, title: str, notes: Watch | None) -> None:
        """Show the *notes* of the talk called *title*."""
        self._notes = notes
        self.title.setText(title)
        self.about.say(notes.text if notes is not None else self.tr("There are no notes for this."))
        self.show_position(0)

    def show_frame(self, title: str, frames: Sequence[Frame], place: int) -> None:
        """Show the notes of number *place* of the *frames* of the talk called *title*."""
        frame = frames[place]
        # A frame has notes of its own, and those of a whole run would come back with the next step.
        self._notes = None
        self.title.setText(title)
        self.about.say(frame.notes)
        self.now.say(frame.text, self.tr("Now: {0}.").format(self._name(frame)))
        self.place.setText(self.tr("Frame {0} of {1}").format(place + 1, len(frames)))
        self.place.show()
        if place + 1 < len(frames):
            coming = frames[place + 1]
            self.next.say(coming.text, self.tr("Next: {0}.").format(self._name(coming)))
        else:
            self.next.say("", self.tr("Next: another lesson."))

    def _name(self, frame: Frame) -> str:
        """What *frame* is, in words."""
        names: dict[str, str] = {
            "title": self.tr("the title"), "program": self.tr("the program"),
            "question": self.tr("the question"), "stop": self.tr("step {0}").format(frame.step),
            "reveal": self.tr("the answer"), "compare": self.tr("broken and mended on one axis"),
            "solution": self.tr("the solution, where somebody waits"),
            "remember": self.tr("what to remember"),
        }  # fmt: skip
        return names[frame.kind]

    def show_position(self, position: int) -> None:
        """Show what is to be said at *position* of the run, and what comes after it."""
        stops: Sequence[Stop] = self._notes.stops if self._notes is not None else ()
        past = [stop for stop in stops if stop.step <= position]
        coming = next((stop for stop in stops if stop.step > position), None)
        self.now.say(past[-1].text if past else "")
        self.place.setText(self.tr("Stop {0} of {1}").format(len(past), len(stops)))
        self.place.setVisible(bool(past))
        if coming is not None:
            self.next.say(coming.text, self.tr("Next, at step {0}:").format(coming.step))
        else:
            self.next.say(self.tr("That was the last stop.") if stops else "")

    @Slot()
    def restart_timer(self) -> None:
        """Count from zero again."""
        self._since.restart()
        self.tell_time()

    @Slot()
    def tell_time(self) -> None:
        """Show the time of day, and how long the talk has been going."""
        self.clock.setText(QTime.currentTime().toString("HH:mm"))
        seconds = self._since.elapsed() // SECOND
        self.timer.setText(f"{seconds // MINUTE}:{seconds % MINUTE:02}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_pressed.emit(QKeySequence(event.keyCombination()))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

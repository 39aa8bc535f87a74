"""The tour of the first start: six stops of a real run, then three ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal, Slot

from gui.files.samples import first_sample
from gui.findings.reports import in_hundred
from gui.findings.share_dots import Dots
from gui.findings.telling import failing_share
from gui.lessons.tour import Way
from gui.run.settings import AT_RANDOM

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from gui.code.editor import CodeEditor
    from gui.controllers.findings import FindingsController
    from gui.files.programs import Programs
    from gui.lessons.tour import TourVeil
    from gui.run.bridge import Bridge
    from gui.stage.stage import Stage

SEEN: Final = "welcome/seen"
_LOSING: Final = 0
"""The seed with which the first sample loses an update."""
SCHEDULE: Final = "0:0x3+1x2+2x4+1x2+0x5"
"""Ann reads, Bob reads and writes, Ann writes: an update of the first sample is lost."""
END: Final = 16
_LINE: Final = "counter += 1"


class Stop(NamedTuple):
    """A moment of the tour: after *step* steps, with the region *lit*."""

    step: int
    lit: str
    title: str
    words: str


class TourController(QObject):
    """Gives the tour on the desk below *veil*: with *editor* and *stage*, and a run of its own.

    Signals:
        began: It begins: whatever stands before the desk is to go away.
        moved: Another stop is shown.
        over: It was left, or has come to its end.
        told: Something is to be said; carries a sentence.
        lesson_wanted: Somebody wants to begin with the first lesson.
        stayed: Somebody stays at the end of its run, at the desk.
    """

    began = Signal()
    moved = Signal()
    over = Signal()
    told = Signal(str)
    lesson_wanted = Signal()
    stayed = Signal()

    def __init__(
        self, veil: TourVeil, programs: Programs, bridge: Bridge, editor: CodeEditor,
        stage: Stage, findings: FindingsController, settings: QSettings,
    ) -> None:  # fmt: skip
        super().__init__(veil)
        self._veil, self._programs, self._bridge = veil, programs, bridge
        self._editor, self._stage = editor, stage
        self._findings, self._settings = findings, settings
        self._place, self._in_hall = -1, False
        self._dots: Dots | None = None
        veil.on_wanted.connect(self.go_on)
        veil.back_wanted.connect(self.go_back)
        veil.left.connect(self._leave_by_hand)
        veil.chosen.connect(self._take)
        # The parts of the window take their places only after it has its size.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._light)
        veil.moved.connect(self._light_anew)
        editor.updateRequest.connect(self._light_anew)
        findings.told.connect(self._renew_end)

    @Slot(bool)
    def set_in_hall(self, in_hall: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Before an audience no tour is given."""
        self._in_hall = in_hall
        if in_hall:
            self.leave()

    def welcome(self) -> None:
        """Begin with the first sample, driven so that its update is lost."""
        self._programs.show_sample(first_sample())
        # With this seed both read before either writes.
        self._bridge.set_seed(_LOSING)

    @property
    def on(self) -> bool:
        """Whether a tour is given."""
        return self._place >= 0

    @property
    def stops(self) -> tuple[Stop, ...]:
        """All stops but the last, whose words depend on what the search has found."""
        return (
            Stop(3, "line", self.tr("One line, for two threads"), self.tr(
                "Ann and Bob each add one to the same counter, with the same line. It is 0 now,"
                " so it should be 2 in the end. Go on, step by step.")),
            Stop(5, "lanes", self.tr("Ann has read 0"), self.tr(
                "One line is three steps: read, add, write. Ann has read the 0 and has it in"
                " hand. Nobody else can see that.")),
            Stop(7, "lanes", self.tr("Both have read 0"), self.tr(
                "Ann has 0 in hand, and so has Bob. Each will add one and write 1. Nobody does"
                " anything wrong, and yet one of the two updates is about to be lost.")),
            Stop(8, "stage", self.tr("Bob writes 1"), self.tr(
                "For this moment the counter is right: one of the two has counted. But the 0 that"
                " Ann has in hand is old now.")),
            Stop(10, "stage", self.tr("Ann writes 1 over it"), self.tr(
                "She adds one to her old 0 and writes 1 where Bob's 1 was. No error, no warning:"
                " Bob's update is gone.")),
        )  # fmt: skip

    @Slot()
    def begin_once(self) -> None:
        """Begin the tour unless it was seen."""
        if self._settings.value(SEEN) is None:
            self.begin()

    @Slot()
    def offer(self) -> None:
        """Say where the tour is, to whoever began with a program of their own."""
        if self._settings.value(SEEN) is None:
            self.told.emit(self.tr("New here? A tour of one minute is in the menu Help."))

    @Slot()
    def begin(self) -> None:
        """Begin the tour with its own program, if that may be shown in place of what there is."""
        sample, programs = first_sample(), self._programs
        there = programs.text == sample.text and self._bridge.run is not None
        if self._in_hall or not (there or programs.show_sample(sample)):
            return
        self.began.emit()
        self._settings.setValue(SEEN, "yes")
        self._findings.veil.withhold(self.tr("until the tour has come to it"))
        self._bridge.load_schedule(SCHEDULE)
        self._show(0)

    @Slot()
    def go_on(self) -> None:
        """Show the next stop."""
        if self.on and self._place < len(self.stops):
            self._show(self._place + 1)

    @Slot()
    def go_back(self) -> None:
        """Show the stop before, if there is one."""
        if self._place > 0:
            self._show(self._place - 1)

    @Slot()
    def leave(self) -> None:
        """Leave the tour where it is: the desk can be used from here."""
        if not self.on:
            return
        self._place = -1
        self._veil.hide()
        self._findings.veil.withhold("")
        self._bridge.set_chooser(AT_RANDOM)
        self.over.emit()
        self._stage.setFocus()

    @Slot()
    def _leave_by_hand(self) -> None:
        at_end = self._place == len(self.stops)
        self.leave()
        if at_end:
            self.stayed.emit()

    def _show(self, place: int) -> None:
        self._place, self._dots, stops = place, None, self.stops
        bridge = self._bridge
        if place < len(stops):
            stop = stops[place]
            bridge.jump(stop.step)
            self.moved.emit()
            self._veil.show_stop(place, len(stops) + 1, stop.title, stop.words)
        else:
            # By a jump: the tour has a card of its own for the end.
            bridge.jump(END)
            self._findings.veil.withhold("")
            self._show_end()
        self._light()

    def _show_end(self) -> None:
        self._dots = Dots(self._veil.look, self._veil.card)
        title = self.tr("Two threads added one each, and the counter says 1.")
        ways = (
            Way("lesson", self.tr("Begin lesson 1"), self.tr("break it, then mend it")),
            Way("open", self.tr("Open my program"), self.tr("it is read, never run")),
            Way("look", self.tr("Look round"), self.tr("stay here with this program")),
        )
        self._veil.show_end(len(self.stops) + 1, title, self._often(), ways, self._dots)
        self._renew_end()

    @property
    def _share(self) -> float | None:
        report = self._findings.report
        return None if report is None else failing_share(report)

    def _often(self) -> str:
        """How often an update is lost, as far as it is known."""
        often = self.tr("in many random runs")
        if self._share is not None:
            often = self.tr("in {0} of 100 random runs").format(in_hundred(self._share))
        words = self.tr(
            "That is a lost update. It happens {0}, and may never show on your own computer."
            " Interlock tries every schedule: it finds such a run, or proves that there is none."
        )
        return words.format(often)

    @Slot()
    def _renew_end(self) -> None:
        """Say what is known by now, and leave the focus on the way that somebody looks at."""
        if self._dots is not None and self._place == len(self.stops):
            self._dots.show_share(self._share or 0.0)
            self._veil.show_words(self._often())

    @Slot(str)
    def _take(self, way: str) -> None:
        self.leave()
        if way == "lesson":
            self.lesson_wanted.emit()
        elif way == "open":
            self._programs.ask_what_to_open()
        else:
            self.stayed.emit()

    # What is lit

    @Slot()
    def _light_anew(self) -> None:
        """Something moves: light it where it will be."""
        if self.on:
            self._soon.start()

    @Slot()
    def _light(self) -> None:
        if not self.on:
            return
        lit = self.stops[self._place].lit if self._place < len(self.stops) else ""
        places = {"line": self._line, "lanes": self._lanes, "stage": self._all_of_stage}
        self._veil.light(places[lit]() if lit else QRect())

    def _of(self, widget: QWidget, place: QRect) -> QRect:
        """*place* of *widget* as a place of the window."""
        corner = widget.mapTo(self._veil.window(), QPoint(0, 0)) + place.topLeft()
        return QRect(corner, place.size())

    def _all_of_stage(self) -> QRect:
        return self._of(self._stage, self._stage.rect())

    def _line(self) -> QRect:
        """The line that both threads run."""
        editor = self._editor
        lines = editor.toPlainText().split("\n")
        number = next((n for n, line in enumerate(lines, 1) if line.strip() == _LINE), 1)
        for line, top, height in editor.visible_lines():
            if line == number:
                # Lines are told as places of the viewport, above which there is air.
                below = editor.viewport().y() + round(top)
                room = QRect(0, below, editor.width(), round(height))
                return self._of(editor, room.adjusted(0, -4, 0, 4))
        return self._of(editor, editor.rect())

    def _lanes(self) -> QRect:
        """The lanes of the two threads, without main's."""
        stage = self._stage
        rect = stage.lanes_place(without_main=True)
        return self._of(stage, rect if not rect.isNull() else stage.rect())

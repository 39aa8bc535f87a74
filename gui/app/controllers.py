"""The controllers of a window: each gets the parts it needs, and they talk by signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from gui.app.chrome import Chrome
from gui.controllers.changes import ChangesController
from gui.controllers.code_places import CodePlaceController
from gui.controllers.comparing import CompareController
from gui.controllers.course import CourseController
from gui.controllers.end import EndController
from gui.controllers.file_menus import FileMenuController
from gui.controllers.files import FileController
from gui.controllers.findings import FindingsController
from gui.controllers.first import FirstController
from gui.controllers.hang import HangController
from gui.controllers.help import HelpController
from gui.controllers.home import HomeController
from gui.controllers.hope import HopeController
from gui.controllers.inspect import InspectController
from gui.controllers.lesson_pages import LessonPages
from gui.controllers.lessons import LessonController
from gui.controllers.map import MapController
from gui.controllers.marking import MarkController
from gui.controllers.mending import MendController
from gui.controllers.parts import PartController
from gui.controllers.pictures import PictureController
from gui.controllers.preferences import PreferenceController
from gui.controllers.progress import Keeper
from gui.controllers.proof import ProofController
from gui.controllers.question import QuestionController
from gui.controllers.real import RealController
from gui.controllers.run import RunController
from gui.controllers.schedules import ScheduleController
from gui.controllers.status import StatusController
from gui.controllers.steps import StepController
from gui.controllers.talk import TalkController
from gui.controllers.tasks import TaskController
from gui.controllers.text import TextController
from gui.controllers.tour import TourController
from gui.controllers.track import TrackController
from gui.controllers.view import ViewController
from gui.controllers.why import WhyController
from gui.run.process import Process
from gui.run.program import ShownProgram
from gui.run.timeslice import Work
from gui.shell.hall_code import HallCode
from gui.shell.lecture import Lecture
from gui.shell.regions import Regions
from gui.shell.theme_choice import ThemeChoice

if TYPE_CHECKING:
    from gui.app.desk import Desk


class Controllers(QObject):
    """Makes all that is done with the parts of *desk*, and connects what is to hear of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._make_run(desk)
        self._make_lessons(desk)
        self._make_findings(desk)
        self._make_files(desk)
        self._make_view(desk)
        self._make_talk(desk)
        self._connect(desk)
        self._connect_lessons(desk)
        self._connect_hall(desk)

    def _make_run(self, desk: Desk) -> None:
        bridge, editor = desk.bridge, desk.editor
        self.run = RunController(
            bridge, desk.transport, desk.stages, desk.head, desk.story, desk.output
        )
        self.code_places = CodePlaceController(desk.code, bridge)
        self.steps = StepController(bridge, desk.stage.climax)
        self.question = QuestionController(desk.question, bridge, desk.programs)
        self.schedules = ScheduleController(desk, bridge, desk.narration)
        self.map = MapController(desk.stages, bridge)
        self.inspect = InspectController(desk.inspect, desk.side, bridge)
        self.inspect.told.connect(desk.narration.tell_briefly)
        self.real = RealController(desk.findings, bridge, editor)

    def _make_lessons(self, desk: Desk) -> None:
        panel, bridge = desk.lessons, desk.bridge
        self.keeper = Keeper(self)
        self.lessons = LessonController(panel, desk.side, desk.notice, self.keeper)
        self.tasks = TaskController(panel, bridge, desk.editor, self.keeper)
        self.parts = PartController(
            panel, self.lessons, self.tasks, desk.programs, desk.code, bridge, desk.stage
        )
        self.course = CourseController(desk, desk.look, desk.notice, self.lessons)
        self.home = HomeController(
            desk.front, desk.home, self.lessons, self.keeper, bridge, desk.programs
        )
        self.pages = LessonPages(
            panel, self.lessons, self.parts, desk.panes, desk.transport, desk.narration,
            desk.commands.actions["back-to-lesson"],
        )  # fmt: skip
        self.changes = ChangesController(
            desk.changes, panel, desk.editor, desk.programs, self.lessons, self.parts
        )

    def _make_findings(self, desk: Desk) -> None:
        bridge, editor, programs = desk.bridge, desk.editor, desk.programs
        shown = ShownProgram(bridge)
        editor.edited.connect(shown.forget)
        desk.live_compile.read_again.connect(shown.take)
        self.findings = FindingsController(
            desk.findings, desk.side, shown, bridge, desk.stage, self.parts
        )
        self.status = StatusController(
            desk.badge, desk.strip, desk.narration, bridge, desk.stage.climax, self.findings,
            desk.stages,
        )  # fmt: skip
        editor.edited.connect(self.status.note_typing)
        self.mending = MendController(
            desk.findings, desk.side, shown, programs, self.parts, self.findings
        )
        self.why = WhyController(
            desk.why, desk.findings, desk.stages, desk.head, bridge, self.findings
        )
        self.proof = ProofController(desk.findings.proof, shown, bridge, desk.stage)
        self.marking = MarkController(desk.findings.marks, programs)
        self.end = EndController(desk.end_card, bridge, desk.stage, self.findings, self.parts)
        self.hope = HopeController(desk.transport.scrubber, bridge, self.findings)
        self.first = FirstController(desk.first_card, bridge, desk.stage, desk.look, self.findings)
        self.comparing = CompareController(
            desk, desk.look, bridge, programs, desk.notice, self.lessons, self.findings
        )

    def _make_files(self, desk: Desk) -> None:
        bridge, programs, notice = desk.bridge, desk.programs, desk.notice
        self.files = FileController(desk, desk.top, programs, desk.code, notice)
        self.file_menus = FileMenuController(desk.commands, programs, desk.settings)
        self.text = TextController(
            desk.code, programs, desk.live_compile, bridge, notice, self.findings
        )
        self.pictures = PictureController(desk, desk.look, bridge, programs, notice)
        self.hang = HangController(desk, bridge, programs, notice)
        self.tour = TourController(
            desk.tour, programs, bridge, desk.editor, desk.stage, self.findings, desk.settings
        )

    def _make_view(self, desk: Desk) -> None:
        look, actions, panes = desk.look, desk.commands.actions, desk.panes
        regions = Regions(panes, desk.stage, desk.editor, desk.narration, look, actions)
        code = HallCode(panes, (desk.code, desk.hall_lines), desk.editor, look, regions)
        lecture = Lecture(desk, look, actions, panes, desk.stage, regions, code)
        self.chrome = Chrome(desk)
        self.theme = ThemeChoice(look, QGuiApplication.styleHints(), desk.settings, self)
        self.view = ViewController(look, actions, panes, lecture, regions, self.theme)
        self.help = HelpController(desk.stage, look, actions, desk.code, desk.live_compile)
        for sayer in (desk.notice, desk.narration):
            sayer.said.connect(self.help.keep)
        self.preferences = PreferenceController(
            self.theme, look, desk.bridge, desk.stage, desk.programs, desk.settings
        )

    def _make_talk(self, desk: Desk) -> None:
        self.track = TrackController(
            desk.talk_screen, desk.bridge, self.steps, self.lessons, self.parts
        )
        self.talk = TalkController(
            desk, desk.look, desk.bridge, desk.programs, self.lessons, self.track
        )

    # Who hears of what

    def _connect(self, desk: Desk) -> None:
        self.text.problems_shown.connect(self.status.show_problems)
        self.text.problems_shown.connect(desk.empty.show_problems)
        self.text.problems_shown.connect(self.findings.show_problems)
        self.text.told.connect(desk.narration.tell_briefly)
        desk.editor.refused.connect(desk.narration.tell_briefly)
        desk.editor.left.connect(desk.stages.take_focus)
        desk.empty.python3_wanted.connect(self.text.turn_into_python3)
        desk.empty.sample_wanted.connect(self.files.show_first)
        desk.empty.problem_wanted.connect(desk.code.go_to_line)
        desk.findings.lines_wanted.connect(self.text.go_to_first)
        desk.findings.beside_wanted.connect(self.comparing.with_rescue)
        desk.findings.smaller_wanted.connect(self.text.try_smaller)
        desk.badge.pressed_for_more.connect(self.findings.show_panel)
        self._connect_strip(desk)
        desk.programs.loaded.connect(desk.columns.renew)
        # Repairs and runs on CPython were those of the program before.
        desk.programs.loaded.connect(desk.findings.show_findings)
        desk.findings.room_wanted.connect(desk.columns.give_side)
        desk.bridge.playing_changed.connect(desk.commands.show_playing)
        self.mending.compare_wanted.connect(self.comparing.with_mended)
        self.end.mend_wanted.connect(self.mending.mend)
        mended = desk.findings.mending.mended
        mended.play_wanted.connect(desk.bridge.toggle_play)
        mended.undo_wanted.connect(self.text.undo)
        # The tour's card says what there is to do.
        self.tour.moved.connect(desk.first_card.hide)
        self.tour.began.connect(self.home.leave)
        # How long its run is would say how it ends.
        self.tour.began.connect(self.run.note_lesson)
        self.tour.over.connect(self.run.note_left)
        # A failure is no end: the card leads on, to why and to what mends it.
        self.tour.stayed.connect(self.end.arrive)
        self.tour.began.connect(self.view.regions.show_all)
        self.tour.told.connect(desk.narration.tell_briefly)
        self.tour.lesson_wanted.connect(self.lessons.begin_first)

    def _connect_strip(self, desk: Desk) -> None:
        """Whatever asks for a page of the side opens it where the window is narrow."""
        desk.badge.pressed_for_more.connect(desk.strip.open_side)
        desk.end_card.wanted.connect(desk.strip.open_side)
        self.lessons.opened.connect(desk.strip.open_side)
        self.view.lecture.switched.connect(desk.strip.set_in_hall)
        self.mending.opening.connect(desk.strip.open_side)
        desk.commands.actions["show-side"].toggled.connect(desk.columns.renew)
        for name in ("try-all", "try-random"):
            desk.commands.actions[name].triggered.connect(desk.strip.open_side)

    def _connect_lessons(self, desk: Desk) -> None:
        lessons, findings = self.lessons, self.findings
        desk.lessons.fixing.run_wanted.connect(findings.show_schedule)
        for changed in (
            desk.lessons.part_changed, self.keeper.changed, lessons.opened,
            desk.bridge.run_changed,
        ):  # fmt: skip
            changed.connect(findings.hide_or_show)
        lessons.opening.connect(self.run.note_lesson)
        lessons.opened.connect(self.first.note_lesson)
        lessons.left.connect(self.run.note_left)
        lessons.left.connect(self.first.note_left)
        self.pages.told.connect(self.status.tell_moment)
        self.pages.whole_wanted.connect(self.view.regions.show_all)
        self.pages.asked.connect(desk.strip.keep_side)
        home = self.home
        home.left.connect(desk.stage.setFocus)
        desk.home.program_wanted.connect(desk.programs.ask_what_to_open)
        desk.home.course_wanted.connect(self.course.ask_for_course)
        desk.lessons.begin_wanted.connect(home.show)
        desk.lessons.course_wanted.connect(home.show)
        self.mending.applied.connect(self.parts.note_written)
        self.mending.hints_wanted.connect(lessons.show_hints)
        self.end.next_wanted.connect(home.show)

    def _connect_hall(self, desk: Desk) -> None:
        lecture, track, talk = self.view.lecture, self.track, self.talk
        lecture.chrome_wanted.connect(self.chrome.show)
        desk.programs.loaded.connect(lecture.share_out)
        self.view.regions.changed.connect(lecture.share_out)
        self.view.regions.changed.connect(self.status.tell_problem)
        desk.bridge.run_changed.connect(desk.hall_lines.show_run)
        desk.bridge.scene_changed.connect(desk.hall_lines.show_scene)
        # What comes of its own accord must know before the talk begins.
        for controller in (
            self.end,
            self.first,
            self.comparing,
            self.pages,
            self.tour,
            self.theme,
            self.preferences,
        ):
            lecture.switched.connect(controller.set_in_hall)
        lecture.switched.connect(desk.narration.set_in_hall)
        lecture.switched.connect(track.set_on)
        track.told.connect(self.status.tell_moment)
        track.comparison_wanted.connect(self.comparing.show_to_audience)
        desk.lessons.part_changed.connect(talk.renew)
        talk.key_pressed.connect(lecture.press)
        talk.closed.connect(self.chrome.note_no_speaker)

    # What ends

    @Slot()
    def stop(self) -> None:
        """End whatever goes on by itself: playing, searches, runs at random, a judgement."""
        self._desk.bridge.stop_all()
        self.findings.stop()
        self.mending.stop()
        self.real.stop()
        self.map.stop()
        self.hang.stop()
        self.tasks.give_up()

    def close(self) -> None:
        """The window closes: keep what was done, and leave no process behind."""
        self.stop()
        self.keeper.save()
        self.mending.forget()
        self.real.forget()
        self.hang.stop()
        self.comparing.stop()
        self.course.stop()
        # Also those that nobody waits for: a search that is over says why, or is kept to go on.
        for process in self._desk.findChildren(Process):
            process.stop()
        for work in self._desk.findChildren(Work):
            work.stop()

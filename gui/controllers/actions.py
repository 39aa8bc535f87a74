"""Every action and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from gui.commands.keys import KeysPage
from gui.commands.palette import Palette
from gui.controllers.comparing import CompareController
from gui.controllers.course import CourseController
from gui.controllers.end import EndController
from gui.controllers.files import FileController
from gui.controllers.findings import FindingsController
from gui.controllers.first import FirstController
from gui.controllers.hang import HangController
from gui.controllers.lessons import LessonController
from gui.controllers.map import MapController
from gui.controllers.marking import MarkController
from gui.controllers.mending import MendController
from gui.controllers.pictures import PictureController
from gui.controllers.real import RealController
from gui.controllers.run import RunController
from gui.controllers.talk import TalkController
from gui.controllers.text import TextController
from gui.controllers.track import TrackController
from gui.controllers.view import ViewController

if TYPE_CHECKING:
    from gui.app.window import Window


class Controllers(QObject):
    """Connects all of *window*."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.commands.actions
        self.run = RunController(window)
        self.files = FileController(window)
        self.findings = FindingsController(window)
        self.lessons = LessonController(window)
        self.course = CourseController(window, window.look, window.notice, self.lessons)
        window.lessons.fixing.run_wanted.connect(self.findings.show_schedule)
        self.text = TextController(window)
        self.view = ViewController(window)
        self.pictures = PictureController(window)
        self.comparing = CompareController(window)
        self.mending = MendController(window)
        self.real = RealController(window)
        self.marking = MarkController(window)
        self.hang = HangController(window)
        self.track = TrackController(window.talk_screen, window.bridge, self.run, self.lessons)
        self.talk = TalkController(window, self.track)
        self.track.told.connect(self.run.tell_moment)
        self.track.comparison_wanted.connect(self.comparing.show_to_audience)
        self.view.lecture.switched.connect(self.track.set_on)
        self.map = MapController(window)
        for changed in (
            window.lessons.part_changed, self.lessons.keeper.changed, self.lessons.opened,
            window.bridge.run_changed,
        ):  # fmt: skip
            changed.connect(self.findings.hide_or_show)
        self.end = EndController(window, self.findings)
        self.first = FirstController(window, self.findings)
        self._connect_actions()

    def _connect_actions(self) -> None:
        window = self._window
        bridge, editor, programs = window.bridge, window.editor, window.programs
        find, stage, marks = window.find_bar, window.stage, self.run.bookmarks
        files, view, text, pictures = self.files, self.view, self.text, self.pictures
        slots = {
            "new": files.begin_new, "open": programs.ask_what_to_open, "save": programs.save,
            "save-as": programs.save_as, "quit": window.close,
            "save-picture": pictures.save_picture, "save-animation": pictures.save_animation,
            "share-page": pictures.share_page,
            "try-all": self.findings.try_all, "try-random": self.findings.run_at_random,
            "show-failure": self.findings.show_first, "mend": self.mending.mend,
            "hang": self.hang.ask_for_dump,
            "lessons": self.lessons.show_lessons, "challenges": self.lessons.show_challenges,
            "next-lesson": self.lessons.open_next, "previous-lesson": self.lessons.open_previous,
            "open-course": self.course.ask_for_course, "choose-lesson": self.course.choose_lesson,
            "save-handout": self.course.save_handout, "save-course": self.course.save_handouts,
            "save-progress": self.course.save_progress, "load-progress": self.course.load_progress,
            "reset-progress": self.course.reset_progress, "speaker": self.talk.show_speaker,
            "compare-failure": self.comparing.with_failure,
            "compare-file": self.comparing.with_file,
            "compare-solution": self.comparing.with_solution,
            "next-stop": window.lessons.watch.to_next_stop,
            "previous-stop": window.lessons.watch.to_previous_stop,
            "undo": self.undo, "redo": self.redo, "cut": editor.cut, "copy": self.copy,
            "paste": editor.paste, "find": find.open, "find-next": find.find_next,
            "find-previous": find.find_previous, "comment": editor.toggle_comment,
            "indent": editor.indent, "outdent": editor.outdent, "next-problem": text.next_problem,
            "step": self.track.go_on, "back": self.track.go_back, "play": bridge.toggle_play,
            "faster": bridge.faster, "slower": bridge.slower, "next-switch": bridge.next_switch,
            "previous-switch": bridge.previous_switch, "to-start": bridge.to_start,
            "to-end": bridge.to_end, "stop": self.stop_everything, "restart": bridge.restart,
            "another-run": bridge.another_run,
            "next-interesting": bridge.next_interesting,
            "previous-interesting": bridge.previous_interesting,
            "bookmark": marks.toggle, "next-bookmark": marks.to_next,
            "previous-bookmark": marks.to_previous, "copy-schedule": self.run.copy_schedule,
            "paste-schedule": self.run.ask_for_schedule, "redo-branch": bridge.take_other_branch,
            "next-branch": bridge.take_next_branch,
            "breakpoint": text.toggle_breakpoint,
            "theme-light": view.choose_theme, "theme-dark": view.choose_theme,
            "theme-projector": view.choose_theme, "bigger": view.bigger, "smaller": view.smaller,
            "usual-size": view.usual_size, "show-code": view.show_code, "show-side": view.show_side,
            "fold-main": stage.set_folded_main, "still": view.set_still, "map": self.map.set_shown,
            "zoom-in-strips": stage.zoom_in, "zoom-out-strips": stage.zoom_out,
            "pan-left": stage.pan_left, "pan-right": stage.pan_right, "fit-strips": stage.fit,
            "region": view.regions.go_on, "lecture": view.lecture.set_on,
            "black": view.lecture.set_black,
            "palette": self.open_palette, "keys": self.show_keys, "signs": view.show_legend,
            "about": self.show_about,
        }  # fmt: skip
        for name, slot in slots.items():
            self._actions[name].triggered.connect(slot)
        window.commands.thread_wanted.connect(bridge.step_thread)

    @Slot()
    def stop_everything(self) -> None:
        """End whatever goes on by itself: playing, searches, runs at random, a judgement."""
        self._window.bridge.stop()
        self.findings.stop()
        self.mending.stop()
        self.real.stop()
        self.map.stop()
        self.hang.stop()
        self.lessons.tasks.give_up()

    @Slot()
    def undo(self) -> None:
        """Take back the last edit; what is known of the text before is there at once."""
        self._window.editor.undo()
        self._window.editor.settle()

    @Slot()
    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self._window.editor.redo()
        self._window.editor.settle()

    @Slot()
    def copy(self) -> None:
        """Copy from whatever has the focus; from the story by default."""
        window = self._window
        focus = window.focusWidget()
        if isinstance(focus, QPlainTextEdit | QLineEdit):
            focus.copy()
        else:
            window.story.copy()

    @Slot()
    def open_palette(self) -> None:
        """Find an action by its words, and do it."""
        palette = Palette(
            self.tr("Command palette"), self.tr("What do you want to do?"),
            self._actions.values(), self._window.look, self._window,
        )  # fmt: skip
        if palette.exec() and palette.chosen is not None:
            palette.chosen.trigger()

    @Slot()
    def show_keys(self) -> None:
        """Show all keys on one page."""
        KeysPage(self._actions, self._window.look, self._window).exec()

    @Slot()
    def show_about(self) -> None:
        """Say what this is, with versions and licences."""
        from gui.shell.about import AboutBox  # noqa: PLC0415 - seldom needed

        AboutBox(self._window.look, self._window).exec()

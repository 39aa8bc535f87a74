"""What each action of the menus does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from core.scenes.themes import THEMES
from gui.commands.palette import Palette
from gui.commands.table import THEME
from gui.theme.look import SYSTEM

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gui.app.controllers import Controllers
    from gui.app.desk import Desk


class ActionSlots(QObject):
    """Has *controllers* do what the actions of *desk* say."""

    def __init__(self, desk: Desk, controllers: Controllers) -> None:
        super().__init__(desk)
        self._desk, self._actions = desk, desk.commands.actions
        self._findings = controllers.findings
        slots = {
            **self._of_files(controllers), **self._of_text(controllers),
            **self._of_run(controllers), **self._of_lessons(controllers),
            **self._of_view(controllers),
        }  # fmt: skip
        for name, slot in slots.items():
            self._actions[name].triggered.connect(slot)
        desk.commands.thread_wanted.connect(desk.bridge.step_thread)

    def _of_files(self, controllers: Controllers) -> Mapping[str, Callable[..., object]]:
        desk, programs = self._desk, self._desk.programs
        pictures, comparing = controllers.pictures, controllers.comparing
        return {
            "new": controllers.files.begin_new, "open": programs.ask_what_to_open,
            "save": programs.save, "save-as": programs.save_as, "quit": desk.close,
            "save-picture": pictures.save_picture, "save-animation": pictures.save_animation,
            "share-page": pictures.share_page, "compare-failure": comparing.with_failure,
            "compare-file": comparing.with_file, "compare-solution": comparing.with_solution,
        }  # fmt: skip

    def _of_text(self, controllers: Controllers) -> Mapping[str, Callable[..., object]]:
        editor, find, text = self._desk.editor, self._desk.find_bar, controllers.text
        return {
            "preferences": controllers.preferences.show,
            "undo": text.undo, "redo": text.redo, "cut": editor.cut, "copy": self.copy,
            "paste": editor.paste, "find": find.open, "find-next": find.find_next,
            "find-previous": find.find_previous, "write": text.write,
            "comment": editor.toggle_comment,
            "indent": editor.indent, "outdent": editor.outdent, "next-problem": text.next_problem,
            "breakpoint": text.toggle_breakpoint,
        }  # fmt: skip

    def _of_run(self, controllers: Controllers) -> Mapping[str, Callable[..., object]]:
        bridge, track, schedules = self._desk.bridge, controllers.track, controllers.schedules
        findings, marks = controllers.findings, controllers.run.bookmarks
        return {
            "step": track.go_on, "back": track.go_back, "play": bridge.toggle_play,
            "faster": bridge.faster, "slower": bridge.slower, "next-switch": bridge.next_switch,
            "previous-switch": bridge.previous_switch, "to-start": bridge.to_start,
            "to-end": bridge.to_end, "stop": controllers.stop, "restart": bridge.restart,
            "another-run": bridge.another_run, "next-interesting": bridge.next_interesting,
            "previous-interesting": bridge.previous_interesting,
            "bookmark": marks.toggle, "next-bookmark": marks.to_next,
            "previous-bookmark": marks.to_previous, "copy-schedule": schedules.copy,
            "paste-schedule": schedules.ask, "redo-branch": bridge.take_other_branch,
            "next-branch": bridge.take_next_branch,
            "try-all": self.try_all, "try-random": findings.run_at_random,
            "show-failure": findings.show_first, "mend": controllers.mending.mend,
            "watch": controllers.inspect.open,
            "hang": controllers.hang.ask_for_dump,
        }  # fmt: skip

    def _of_lessons(self, controllers: Controllers) -> Mapping[str, Callable[..., object]]:
        lessons, course, watch = controllers.lessons, controllers.course, self._desk.lessons.watch
        return {
            "lessons": controllers.home.show, "back-to-lesson": lessons.go_back,
            "challenges": lessons.show_challenges,
            "next-lesson": lessons.open_next, "previous-lesson": lessons.open_previous,
            "open-course": course.ask_for_course, "choose-lesson": course.choose_lesson,
            "save-handout": course.save_handout, "save-course": course.save_handouts,
            "save-progress": course.save_progress, "load-progress": course.load_progress,
            "reset-progress": course.reset_progress,
            "speaker": controllers.talk.show_speaker,
            "next-stop": watch.to_next_stop, "previous-stop": watch.to_previous_stop,
        }  # fmt: skip

    def _of_view(self, controllers: Controllers) -> Mapping[str, Callable[..., object]]:
        stage, view = self._desk.stage, controllers.view
        return {
            f"{THEME}{SYSTEM}": view.choose_theme,
            **{f"{THEME}{name}": view.choose_theme for name in THEMES},
            "bigger": view.bigger, "smaller": view.smaller,
            "usual-size": view.usual_size, "show-code": view.show_code, "show-side": view.show_side,
            "fold-main": stage.set_folded_main, "still": view.set_still,
            "map": controllers.map.set_shown,
            "zoom-in-strips": stage.zoom_in, "zoom-out-strips": stage.zoom_out,
            "pan-left": stage.pan_left, "pan-right": stage.pan_right, "fit-strips": stage.fit,
            "region": view.regions.go_on, "lecture": view.lecture.set_on,
            "black": view.lecture.set_black,
            "palette": self.open_palette, "keys": controllers.help.show_keys,
            "signs": controllers.help.show_signs, "manual": controllers.help.show_manual,
            "python": controllers.help.show_python, "messages": controllers.help.show_messages,
            "about": self.show_about, "tour": controllers.tour.begin,
        }  # fmt: skip

    @Slot()
    def copy(self) -> None:
        """Copy from whatever has the focus; from the story by default."""
        focus = self._desk.focusWidget()
        if isinstance(focus, QPlainTextEdit | QLineEdit):
            focus.copy()
        else:
            self._desk.story.copy()

    @Slot()
    def try_all(self) -> None:
        """Try every schedule of what stands in the editor, however lately it was typed."""
        self._desk.editor.settle()
        self._findings.try_all()

    @Slot()
    def open_palette(self) -> None:
        """Find an action by its words, and do it."""
        palette = Palette(
            self.tr("Command palette"), self.tr("What do you want to do?"),
            self._actions.values(), self._desk.look, self._desk,
        )  # fmt: skip
        if palette.exec() and palette.chosen is not None:
            palette.chosen.trigger()

    @Slot()
    def show_about(self) -> None:
        """Say what this is, with versions and licences."""
        from gui.shell.about import AboutBox  # noqa: PLC0415 - seldom needed

        AboutBox(self._desk.look, self._desk).exec()

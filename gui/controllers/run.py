"""The run: what the bridge says goes to the parts, what the parts wish goes to the bridge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

from core.language.spans import place_of_line
from core.language.world_values import directive_of
from core.machine.thrown import UnansweredError
from gui.code.margin import Marker
from gui.run.settings import FOUND
from gui.shell.status import status_of
from gui.transport.bookmarks import Bookmarks

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.app.window import Window


class RunController(QObject):
    """Connects what shows the run of *window* and what drives it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._moment: str | None = None
        self.bookmarks = Bookmarks(self)
        self._seen, self._end = 0, -1
        bridge, bar = window.bridge, window.transport
        bridge.run_changed.connect(self._show_run)
        bridge.scene_changed.connect(self._show_scene)
        bridge.playing_changed.connect(self._show_playing)
        bridge.working_changed.connect(self._show_work)
        bridge.driver_changed.connect(self._show_driver)
        bridge.refused.connect(window.narration.tell_briefly)
        bar.chooser_wanted.connect(bridge.set_chooser)
        bar.seed_wanted.connect(bridge.set_seed)
        bar.grain_wanted.connect(bridge.set_grain)
        bar.speed_wanted.connect(bridge.set_speed)
        bar.scrubber.jump_wanted.connect(bridge.jump)
        bar.branches.branch_wanted.connect(bridge.take_branch)
        window.stage.step_wanted.connect(bridge.step_thread)
        window.stage.jump_wanted.connect(bridge.jump)
        window.stage.climax.changed.connect(self._show_climax)
        window.story.jump_wanted.connect(bridge.jump)
        window.code.turned.connect(self._show_places)
        window.question.answered.connect(self._take_answer)
        self.bookmarks.jump_wanted.connect(bridge.jump)
        self.bookmarks.changed.connect(bar.scrubber.show_bookmarks)
        self._show_driver()

    @Slot(object)
    def _show_run(self, run: Run | None) -> None:
        window = self._window
        window.stages.setCurrentWidget(window.empty if run is None else window.shown_stage)
        window.story.show_run(run)
        window.transport.scrubber.show_run(None if run is None else run.history)
        window.transport.setEnabled(run is not None)
        window.head.setVisible(run is not None and not window.isFullScreen())
        self._seen, self._end = 0, -1
        self.bookmarks.set_positions(frozenset())
        if run is None:
            window.editor.set_markers(())
            window.editor.set_current(None, None)
            window.narration.tell("")
            window.output.clear()
            window.question.hide()
        else:
            window.stage.show_run(run.history, run.told)

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        window, run = self._window, self._window.bridge.run
        window.stage.show_scene(scene)
        window.head.show_scene(scene)
        self._show_where(scene)
        window.story.show_scene(scene)
        self.bookmarks.show_position(scene.position)
        self._show_threads(scene)
        self.show_status(scene)
        if run is not None:
            window.transport.branches.show_branches(run.simulation.branches)
            window.output.show_output(run)
            self._show_question(run)

    def _show_where(self, scene: Scene) -> None:
        """Say where in the run *scene* is; what nobody has seen of it yet is not told."""
        window = self._window
        teaching = window.controllers.lessons.lesson is not None
        shown = window.bridge.settings.chooser == FOUND and not teaching
        self._seen = max(self._seen, scene.length if shown else scene.position)
        if shown or scene.ended is not None:
            self._end = scene.length
        over = self._end == self._seen == scene.length
        window.transport.show_scene(scene, self._seen, scene.length if over else None)

    def show_status(self, scene: Scene) -> None:
        """Say how it stands: the badge about the text, the bottom line about *scene*."""
        until = self._window.stage.climax.sentence
        if until is not None:
            # What it comes to is told when the figure is built.
            self._window.narration.tell(until)
            return
        failed, sentence = status_of(scene)
        if self._moment is not None:
            self._window.narration.tell(self._moment)
            return
        stage = self._window.stage.climax.stage
        if stage is not None and self._window.stage.climax.by_hand:
            # A hall has seen how it came, and reads one short line.
            sentence = stage.sentence
        if not scene.failures and scene.position == self._window.bridge.prepared > 0:
            words = self.tr("Steps of preparation done: {0}. The first choice is here.")
            sentence = words.format(scene.position)
        self._window.narration.tell(sentence, failure=failed)
        # It speaks of all runs, whatever this one comes to.
        self._window.badge.say(*self._window.controllers.findings.badge())

    @Slot()
    def _show_climax(self) -> None:
        if self._window.bridge.scene is not None:
            self.show_status(self._window.bridge.scene)

    @Slot(object)
    def tell_moment(self, words: str | None) -> None:
        """Say *words* below the stage in place of what each step did; None ends that."""
        self._moment = words
        if self._window.bridge.scene is not None:
            self.show_status(self._window.bridge.scene)

    def let_figure_grow(self) -> None:
        """Let the figure of a deadlock grow by itself, before an audience as well."""
        self._window.stage.climax.set_by_hand(False)

    def build_figure(self) -> bool:
        """Show at once what is still to come of the figure of a deadlock; whether there was."""
        climax = self._window.stage.climax
        grew = False
        while climax.go_on():
            grew = True
        return grew

    @Slot()
    def go_on(self) -> None:
        """Go on with the figure of a deadlock, or make a step."""
        if not self._window.stage.climax.go_on():
            self._window.bridge.step()

    @Slot()
    def go_back(self) -> None:
        """Go back one step; in a hall, where the figure grows by hand, one stage of that."""
        climax = self._window.stage.climax
        if not (climax.by_hand and climax.go_back()):
            self._window.bridge.back()

    @Slot()
    def _show_places(self) -> None:
        if self._window.bridge.scene is not None:
            self._show_threads(self._window.bridge.scene)

    def _show_threads(self, scene: Scene) -> None:
        """Mark in the file in front where the threads are that are in it."""
        path = self._window.code.path
        editor = self._window.code.reader if path else self._window.editor
        stuck = ("waiting", "asleep")
        here = [
            (place_of_line(lane.line)[1], lane)
            for lane in scene.lanes
            if lane.line is not None and place_of_line(lane.line)[0] == path
        ]
        editor.set_markers(
            [
                Marker(number, lane.name, lane.monogram, lane.last, lane.status in stuck)
                for number, lane in here
                if lane.status not in {"finished", "died"}
            ]
        )
        editor.set_current(next((number for number, lane in here if lane.last), None), None)

    def _show_question(self, run: Run) -> None:
        """Let somebody answer what the run has come to ask, if it has."""
        question = self._window.question
        if run.at_end and isinstance(run.simulation.unmodelled, UnansweredError):
            told = [text for _, _, text in run.simulation.machine.output][-1:]
            asked = "".join(told).rpartition("\n")[2].strip()
            question.ask(asked or self.tr("The program waits for somebody to type a line"))
        else:
            question.hide()

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        """Put the answer into the program, and go on from where it was asked."""
        window, run = self._window, self._window.bridge.run
        if run is None:
            return
        schedule, before = run.simulation.schedule, window.editor.toPlainText()
        line_end = "" if before.endswith("\n") or not before else "\n"
        window.programs.put_in_place(f"{before}{line_end}{directive_of(answer)}\n")
        window.bridge.resume(schedule)

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:  # noqa: FBT001 - what the signal carries
        self._window.commands.set_icon("play", "pause" if playing else "play")
        self._window.transport.show_playing(playing)

    @Slot(object)
    def _show_work(self, steps: int | None) -> None:
        if steps is not None:
            words = self.tr("{0} steps so far; Ctrl+. stops").format(f"{steps:,}")
            self._window.narration.tell(words)

    @Slot()
    def _show_driver(self) -> None:
        bridge = self._window.bridge
        self._window.transport.show_settings(bridge.settings, bridge.speed)

    @Slot()
    def copy_schedule(self) -> None:
        """Put the run so far on the clipboard, as text."""
        run = self._window.bridge.run
        if run is not None:
            QGuiApplication.clipboard().setText(str(run.simulation.schedule))
            self._window.narration.tell_briefly(self.tr("The schedule is on the clipboard"))

    @Slot()
    def ask_for_schedule(self) -> None:
        """Let somebody paste a schedule, and show the run that it tells."""
        clip = QGuiApplication.clipboard().text().strip()
        text, given = QInputDialog.getText(
            self._window, self.tr("Load a schedule"), self.tr("The schedule as text:"),
            text=clip if ":" in clip and "\n" not in clip else "",
        )  # fmt: skip
        if given and text.strip():
            self._window.bridge.load_schedule(text.strip())

"""The run: what the bridge says goes to the parts, what the parts wish goes to the bridge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.run.settings import FOUND
from gui.transport.bookmarks import Bookmarks

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.run.bridge import Bridge
    from gui.shell.stages import Stages
    from gui.side.output import Output
    from gui.side.story import Story
    from gui.stage.head import StageHead
    from gui.transport.bar import TransportBar


class RunController(QObject):
    """Connects what shows the run of *bridge* and what drives it."""

    def __init__(
        self, bridge: Bridge, bar: TransportBar, stages: Stages, head: StageHead,
        story: Story, output: Output,
    ) -> None:  # fmt: skip
        super().__init__(bridge)
        self._bridge, self._bar, self._stage = bridge, bar, stages.stage
        self._head, self._story, self._output = head, story, output
        self.bookmarks = Bookmarks(self)
        self._teaching = False
        self._seen, self._end = 0, -1
        bridge.run_changed.connect(stages.show_run)
        bridge.run_changed.connect(self._show_run)
        bridge.scene_changed.connect(self._show_scene)
        bridge.playing_changed.connect(bar.show_playing)
        bridge.driver_changed.connect(self._show_driver)
        bar.chooser_wanted.connect(bridge.set_chooser)
        bar.seed_wanted.connect(bridge.set_seed)
        bar.grain_wanted.connect(bridge.set_grain)
        bar.speed_wanted.connect(bridge.set_speed)
        bar.scrubber.jump_wanted.connect(bridge.jump)
        bar.branches.branch_wanted.connect(bridge.take_branch)
        stages.stage.step_wanted.connect(bridge.step_thread)
        stages.stage.jump_wanted.connect(bridge.jump)
        story.jump_wanted.connect(bridge.jump)
        self.bookmarks.jump_wanted.connect(bridge.jump)
        self.bookmarks.changed.connect(bar.scrubber.show_bookmarks)
        self._show_driver()

    @Slot()
    def note_lesson(self) -> None:
        """A lesson is open: how long its runs are would give answers away."""
        self._teaching = True

    @Slot()
    def note_left(self) -> None:
        """No lesson is open any more."""
        self._teaching = False

    @Slot(object)
    def _show_run(self, run: Run | None) -> None:
        self._story.show_run(run)
        self._bar.scrubber.show_run(None if run is None else run.history)
        self._bar.setEnabled(run is not None)
        self._head.show_run(run)
        self._seen, self._end = 0, -1
        self.bookmarks.set_positions(frozenset())
        if run is None:
            self._output.clear()
        else:
            # Before its first scene, which the bridge sends next: the stage needs the strips to
            # place it.
            self._stage.show_run(run.history, run.told)

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        self._stage.show_scene(scene)
        self._head.show_scene(scene)
        self._show_where(scene)
        self._story.show_scene(scene)
        self.bookmarks.show_position(scene.position)
        run = self._bridge.run
        if run is not None:
            self._bar.branches.show_branches(run.simulation.branches)
            self._output.show_output(run)

    def _show_where(self, scene: Scene) -> None:
        """Say where in the run *scene* is; what nobody has seen of it yet is not told."""
        # A run that the search has found is known to its end; to show how long any other is would
        # tell a student how far the thread that he lets go on will come.
        shown = self._bridge.settings.chooser == FOUND and not self._teaching
        self._seen = max(self._seen, scene.length if shown else scene.position)
        if shown or scene.ended is not None:
            self._end = scene.length
        over = self._end == self._seen == scene.length
        self._bar.show_scene(scene, self._seen, scene.length if over else None)

    @Slot()
    def _show_driver(self) -> None:
        self._bar.show_settings(self._bridge.settings, self._bridge.speed)

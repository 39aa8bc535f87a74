"""The map of two threads: made while the window goes on, and a way to choose the schedule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.graph.progress_graph import NoMapError, Point, progress_graph, staircase
from core.machine.state import Choice
from core.scenes.progress_map import MapTeller
from gui.run.timeslice import Work
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.graph.progress_graph import ProgressGraph
    from core.language.program import Program
    from core.scenes.run import Run
    from gui.run.bridge import Bridge
    from gui.shell.stages import Stages


class MapController(QObject):
    """Connects the map, which takes the place of the stage in *stages* while it is wanted."""

    def __init__(self, stages: Stages, bridge: Bridge) -> None:
        super().__init__(stages)
        self._stages, self._view, self._bridge = stages, stages.map, bridge
        self._program: Program | None = None
        self._graph: ProgressGraph | None = None
        self._teller: MapTeller | None = None
        self._making: Generator[None, None, ProgressGraph] | None = None
        self._work = Work(self)
        bridge.run_changed.connect(self._show_run)
        bridge.scene_changed.connect(self._show_moment)
        self._view.point_wanted.connect(self._lead_to)
        self._view.step_wanted.connect(self._step)
        self._view.back_wanted.connect(bridge.back)

    @Slot(bool)
    def set_shown(self, shown: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Show the map in the place of the stage, or the stage again."""
        self._stages.set_map(on=shown)
        if self._bridge.run is not None:
            self._stages.show_run(self._bridge.run)
            self._stages.shown.setFocus()
        if shown:
            self._show_run()

    def stop(self) -> None:
        """Make no map any more, if one is being made."""
        if self._work.active:
            self._work.stop()
            self._program = None
            self._view.show_words(self.tr("Stopped: there is no map of this program yet."))

    @Slot()
    def _show_run(self) -> None:
        run = self._bridge.run
        if run is None or self._stages.shown is not self._view:
            return
        if run.program is not self._program:
            self._work.stop()
            self._program, self._graph, self._teller = run.program, None, None
            self._making = progress_graph(run.program)
            self._view.show_words(self.tr("The map is being made…"))
            self._work.start(self._make)
        self._show_moment()

    def _make(self) -> bool:
        assert self._making is not None
        assert self._program is not None
        try:
            next(self._making)
        except StopIteration as over:
            graph: ProgressGraph = over.value
            self._graph, self._teller = graph, MapTeller(self._program, graph, translate)
            self._show_moment()
            return False
        except NoMapError as error:
            self._view.show_words(self.tr("There is no map of this program: {0}").format(error))
            return False
        return True

    @Slot()
    def _show_moment(self) -> None:
        run = self._bridge.run
        if run is None or self._teller is None or run.program is not self._program:
            return
        if self._stages.shown is self._view:
            self._view.show_scene(self._teller.scene(run.simulation.trace, run.position))

    # Choosing the schedule

    @Slot(object)
    def _lead_to(self, goal: Point) -> None:
        """Lead the run to *goal*, from the last of its points from which a way goes there."""
        run, graph = self._bridge.run, self._graph
        if run is None or graph is None:
            return
        choices = _choices(run)[: run.position]
        stairs = staircase((graph.axes[0].tid, graph.axes[1].tid), choices)
        # Steps of others lie between: each position belongs to the last point before it.
        for position in range(len(choices), -1, -1):
            right, up = stairs[_count(choices[:position], graph)]
            if right > goal.right or up > goal.up:
                continue
            place = graph.walk(choices[:position])
            way = None if place is None else graph.way(place, goal)
            if way is not None:
                self._bridge.retrace(position, way)
                return

    @Slot(object)
    def _step(self, tid: int) -> None:
        """Let thread *tid* make a step, after those of others without which it cannot."""
        run, graph = self._bridge.run, self._graph
        if run is None or graph is None:
            return
        place = graph.walk(_choices(run)[: run.position])
        if place is not None:
            here = graph.point(place)
            first = tid == graph.axes[0].tid
            way = graph.way(place, Point(here.right + first, here.up + (not first)))
            if way is not None:
                self._bridge.retrace(run.position, way)
                return
        self._bridge.step_thread(tid)


def _choices(run: Run) -> list[Choice]:
    trace = run.simulation.trace
    return [Choice(trace.tids[at], trace.way(at)) for at in range(len(trace))]


def _count(choices: list[Choice], graph: ProgressGraph) -> int:
    """How many of *choices* are steps on the map."""
    tids = {axis.tid for axis in graph.axes}
    return sum(choice.tid in tids for choice in choices)

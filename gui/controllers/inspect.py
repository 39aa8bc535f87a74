"""Inspect: the values that are shown at each moment, and the expressions that are watched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from core.runs.watching import WatchError, watched

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTabWidget

    from core.language.program import Program
    from core.runs.watching import Watch
    from gui.run.bridge import Bridge
    from gui.side.inspect import Inspect

MOST_WATCHED: Final = 12
"""So many expressions are looked at after each step."""


class InspectController(QObject):
    """Fills *page*, one of *side*, while it can be seen.

    Signals:
        told: Something is to be said; carries a sentence.
    """

    told = Signal(str)

    def __init__(self, page: Inspect, side: QTabWidget, bridge: Bridge) -> None:
        super().__init__(page)
        self._page, self._side, self._bridge = page, side, bridge
        self._expressions: list[str] = []
        self._made: dict[str, Watch | str] = {}
        self._program: Program | None = None
        page.watch_wanted.connect(self._watch)
        page.unwatch_wanted.connect(self._unwatch)
        side.currentChanged.connect(self.show)
        bridge.run_changed.connect(self.show)
        bridge.scene_changed.connect(self.show)

    @Slot()
    def open(self) -> None:
        """Show the page, ready for an expression."""
        self._side.setCurrentWidget(self._page)
        self._page.take_focus()

    @Slot(str)
    def _watch(self, expression: str) -> None:
        run = self._bridge.run
        if run is None:
            self.told.emit(self.tr("There is no run to look at"))
            return
        try:
            watch = watched(run.program, expression)
        except WatchError as error:
            self.told.emit(str(error))
            return
        if watch.expression not in self._expressions:
            self._expressions = [*self._expressions[-MOST_WATCHED + 1 :], watch.expression]
        self._page.line.clear()
        self.show()

    @Slot(int)
    def _unwatch(self, number: int) -> None:
        del self._expressions[number]
        self.show()

    @Slot()
    def show(self) -> None:
        """Show what there is at this moment, if somebody can see it."""
        run, scene = self._bridge.run, self._bridge.scene
        if self._side.currentWidget() is not self._page:
            return
        if run is None or scene is None:
            self._page.show_values((), ())
            return
        if run.program is not self._program:
            self._program, self._made = run.program, {}
        threads = [
            (f"{lane.name}: {lane.words}", [(one.name, str(one.value)) for one in lane.locals])
            for lane in scene.lanes
        ]
        self._page.show_values([(each, self._value(each)) for each in self._expressions], threads)

    def _value(self, expression: str) -> str:
        """What a watched expression comes to; why it cannot be looked at in another program."""
        run, program = self._bridge.run, self._program
        assert run is not None
        assert program is not None
        if expression not in self._made:
            try:
                self._made[expression] = watched(program, expression)
            except WatchError as error:
                self._made[expression] = str(error)
        made = self._made[expression]
        return made if isinstance(made, str) else made.look(run.simulation.machine)

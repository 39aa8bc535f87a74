"""The run that is shown: what there is of it, and what everybody hears of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.scenes.builder import scene_of
from gui.run.settings import RunSettings
from gui.run.stepper import Stepper
from gui.theme.words import translate

if TYPE_CHECKING:
    from core.language.program import Program
    from core.scenes.run import Run
    from core.scenes.scene import Scene


class ShownRun(QObject):
    """Has the run that is shown, and tells what becomes of it.

    What the signals carry is frozen, so a slow widget can keep it without asking whether
    it is still true.

    Signals:
        run_changed: Another run is shown from now on; carries the `Run`, or None.
        scene_changed: The position is another one, or the run is; carries the `Scene`.
        driver_changed: Who goes next, the seed, the speed or the grain is another one.
        arrived: Steps, not a jump, have led to where nobody can go on.
        refused: Something that was asked for cannot be done; carries a sentence.
    """

    run_changed = Signal(object)
    scene_changed = Signal(object)
    driver_changed = Signal()
    arrived = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: Run | None = None
        self._program: Program | None = None
        self._scene: Scene | None = None
        self._settings = RunSettings()
        self._stepper = Stepper(self._settings)
        self._prepared = 0

    @property
    def run(self) -> Run | None:
        """The run that is shown, to be looked at only."""
        return self._run

    @property
    def scene(self) -> Scene | None:
        """The moment that is shown."""
        return self._scene

    @property
    def prepared(self) -> int:
        """How many steps lie before the first choice of the run."""
        return self._prepared

    @property
    def at_end(self) -> bool:
        """Whether nobody can go on at the moment shown."""
        run = self._run
        return run is not None and run.at_end and run.simulation.ended is not None

    @property
    def settings(self) -> RunSettings:
        """How it is driven."""
        return self._settings

    def _drive(self, settings: RunSettings) -> None:
        self._settings, self._stepper = settings, Stepper(settings)
        self.driver_changed.emit()

    def _show(self) -> None:
        if self._run is not None:
            self._scene = scene_of(self._run, translate)
            self.scene_changed.emit(self._scene)

"""Playing a run: it goes on by itself, at a speed that one can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from typing_extensions import override

from gui.run.settings import SPEED
from gui.run.stepper import came_to
from gui.run.timeslice import Player, for_a_slice
from gui.run.travel import TravelledRun

if TYPE_CHECKING:
    from core.scenes.run import Run


class PlayedRun(TravelledRun):
    """Goes on by itself until somebody pauses it, or to where it was told to.

    Signals:
        playing_changed: It began or stopped to play; carries which.
    """

    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._breakpoints: frozenset[int] = frozenset()
        self._player = Player(SPEED, self)
        self._player.beat.connect(self._play_on)
        self._player.changed.connect(self.playing_changed)
        self._goal = 0
        # A player of its own: where the run is shown to somebody its speed is not the one that was
        # set.
        self._guide = Player(SPEED, self)
        self._guide.beat.connect(self._play_to_goal)
        self._guide.changed.connect(self.playing_changed)

    @property
    def speed(self) -> float:
        """Steps a second while it plays."""
        return self._player.speed

    @property
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._player.active or self._guide.active

    @Slot(float)
    def set_speed(self, speed: float) -> None:
        """Play at *speed* steps a second, within bounds."""
        self._player.set_speed(speed)
        self.driver_changed.emit()

    @Slot()
    def faster(self) -> None:
        """Play at twice the speed."""
        self.set_speed(2 * self.speed)

    @Slot()
    def slower(self) -> None:
        """Play at half the speed."""
        self.set_speed(self.speed / 2)

    @Slot(object)
    def set_breakpoints(self, lines: frozenset[int]) -> None:
        """Stop playing where a thread comes to one of *lines*."""
        self._breakpoints = lines

    @Slot()
    def toggle_play(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.stop()
        else:
            self.play()

    @Slot()
    def play(self) -> None:
        """Go on by itself, from the first choice if it is at its end."""
        if self._run is None or self.playing:
            return
        self.stop()
        # At the end there is nothing to play, so the key that plays begins again.
        if self.at_end:
            self._travel(self._prepared)
        self._player.start()

    def play_to(self, position: int) -> None:
        """Go on by itself to *position* of the run so far, at the speed that one can follow."""
        self.stop()
        if self._run is not None:
            # Of what is known only: no scheduler is asked, so what is shown is the very run that
            # was meant.
            self._goal = min(position, len(self._run.simulation.trace))
            self._guide.start()

    @Slot()
    @override
    def stop(self) -> None:
        super().stop()
        self._player.stop()
        self._guide.stop()

    # How it is done

    @Slot(int)
    def _play_on(self, steps: int) -> None:
        if self.working:
            # The step before takes its time.
            return
        ends = True

        def play(run: Run) -> None:
            nonlocal ends
            ends = not for_a_slice(lambda: self._play_step(run), steps)

        # Guarded as a whole: one picture for all steps of a beat, however many they are.
        self._guarded(play, lambda: self.stop() if ends else None)

    @Slot(int)
    def _play_to_goal(self, steps: int) -> None:
        if self.working:
            return
        self._guarded(
            lambda run: run.jump(min(run.position + steps, self._goal)), self._stop_at_goal
        )

    def _stop_at_goal(self) -> None:
        if self._run is None or self._run.position >= self._goal:
            self.stop()

    def _play_step(self, run: Run) -> bool:
        """Make a step; whether to go on playing."""
        if not self._stepper.step(run, playing=True):
            return False
        # Asked after the step: a line that a thread rests before is one it has come to.
        return not self._breakpoints or came_to(run) not in self._breakpoints

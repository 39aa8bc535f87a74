"""Work that goes on by itself, in slices so short that no picture comes late."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from gui.run.settings import FASTEST, FRAME, SLOWEST

if TYPE_CHECKING:
    from collections.abc import Callable

SLICE: Final = 0.006
"""Seconds of work between two looks at the event loop."""
TELLING: Final = 100
"""Milliseconds between two times that long work says it goes on."""


def for_a_slice(piece: Callable[[], bool], most: int | None = None) -> bool:
    """Do *piece* again and again for a slice, at most *most* times; False once it is done."""
    until = time.perf_counter() + SLICE
    done = 0
    while most is None or done < most:
        if not piece():
            return False
        done += 1
        if time.perf_counter() > until:
            break
    return True


class Work(QObject):
    """Does one long piece of work at a time.

    Signals:
        went_on: There is more to do; told ten times a second at most.
        ended: It is done or was stopped.
    """

    went_on = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._piece: Callable[[], bool] | None = None
        self._told = QElapsedTimer()
        # At 0 a timer fires whenever nothing else waits in the event loop, so keys and paint come
        # first.
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def active(self) -> bool:
        """Whether there is more to do."""
        return self._timer.isActive()

    def start(self, piece: Callable[[], bool]) -> None:
        """Do *piece* again and again until it says that it is done, the first slice now."""
        self._piece = piece
        self._told.invalidate()
        self._timer.start()
        # Now, and not at the next look at the event loop: what is done within a slice needs no
        # waiting.
        self._go_on()

    def stop(self) -> None:
        """Leave the rest undone."""
        if self.active:
            self._timer.stop()
            self._piece = None
            self.ended.emit()

    @Slot()
    def _go_on(self) -> None:
        piece = self._piece
        if piece is None:
            return
        try:
            more = for_a_slice(piece)
        except BaseException:
            self.stop()
            raise
        if not more:
            self.stop()
        elif not self._told.isValid() or self._told.hasExpired(TELLING):
            # To show it takes longer than a slice of the work.
            self._told.start()
            self.went_on.emit()


class Player(QObject):
    """The beat of a run that plays.

    Signals:
        beat: It is time for some steps and one picture; carries how many steps.
        changed: It began or stopped; carries which.
    """

    beat = Signal(int)
    changed = Signal(bool)

    def __init__(self, speed: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speed = speed
        self._owed = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._strike)

    @property
    def speed(self) -> float:
        """Steps a second."""
        return self._speed

    @property
    def active(self) -> bool:
        """Whether it plays."""
        return self._timer.isActive()

    def set_speed(self, speed: float) -> None:
        """Ask for *speed* steps a second, within bounds."""
        self._speed = max(SLOWEST, min(speed, FASTEST))
        if self.active:
            self._timer.start(self._interval)

    def start(self) -> None:
        """Begin to play."""
        self._owed = 0.0
        self._timer.start(self._interval)
        self.changed.emit(True)

    def stop(self) -> None:
        """Stop playing."""
        if self.active:
            self._timer.stop()
            self.changed.emit(False)

    @property
    def _interval(self) -> int:
        return max(FRAME, round(1000 / self._speed))

    @Slot()
    def _strike(self) -> None:
        self._owed += self._speed * self._interval / 1000
        steps = int(self._owed)
        self._owed -= steps
        # Below one step a beat the rest is kept, so that slow speeds come out right.
        if steps:
            self.beat.emit(steps)

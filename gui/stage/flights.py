"""Everything that moves on the stage: padlocks that fly, and values from hand to card or back.

What has no motion is where it belongs at once: this paints only what is on its way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, Qt, QTimer, Signal

from gui.stage.moves import coin_at, paint_move, room_of
from gui.theme.drawings.padlock import paint_padlock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.machine.values import Ref
    from core.scenes.lock_looks import LockLook
    from gui.stage.canvas import Canvas
    from gui.stage.moves import Move
    from gui.stage.picture import Picture
    from gui.theme.look import Look

_FRAME: Final = 16
"""Milliseconds between two pictures."""
_ARRIVED: Final = 0.8
"""The share of its time after which a padlock is there and snaps shut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flight:
    """A padlock on its way from *start* to *end*; *taken* if it ends in somebody's hands."""

    lock: Ref
    look: LockLook
    start: QRectF
    end: QRectF
    taken: bool
    depth: int

    def at(self, share: float) -> QRectF:
        """Where it is after *share* of its time."""
        eased = QEasingCurve(QEasingCurve.Type.InOutCubic).valueForProgress(
            min(1.0, share / _ARRIVED)
        )
        centre = self.start.center() + (self.end.center() - self.start.center()) * eased
        side = self.start.width() + (self.end.width() - self.start.width()) * eased
        return QRectF(
            centre - QPointF(side / 2, side / 2), QPointF(centre + QPointF(side / 2, side / 2))
        )


@dataclass(frozen=True, slots=True)
class Aloft:
    """What is on its way between two neighbouring scenes: *padlocks*, and a value's *move*."""

    padlocks: tuple[Flight, ...] = ()
    move: Move | None = None

    @classmethod
    def between(cls, before: Picture, after: Picture) -> Aloft:
        """What *after* has elsewhere than *before*, its neighbour."""
        went = after.scene.position - before.scene.position
        # After a jump nothing has gone from there to here, and whoever jumps wants to see where he
        # is.
        if abs(went) != 1:
            return cls()
        # Backwards, the value that the scene shows is not what has just moved.
        return cls(_flights(before, after), after.move if went > 0 else None)

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.padlocks) or self.move is not None

    @property
    def locks(self) -> frozenset[Ref]:
        """The locks that are not to be painted where they will be."""
        return frozenset(flight.lock for flight in self.padlocks)

    def paint(self, canvas: Canvas, share: float) -> None:
        """Paint it as it is after *share* of its time."""
        if self.move is not None:
            paint_move(canvas, self.move, share)
        for flight in self.padlocks:
            landed = share >= _ARRIVED
            paint_padlock(
                canvas.painter, flight.at(share), flight.look, canvas.look,
                open_=not (flight.taken and landed), ghost=False, depth=flight.depth, glow=landed,
            )  # fmt: skip

    def places(self, share: float, look: Look) -> Iterator[QRectF]:
        """Where what moves is after *share* of its time, with all that stands out of it."""
        margin = look.px("icon")
        for flight in self.padlocks:
            yield flight.at(share).adjusted(-margin, -margin, margin, margin)
        coin = None if self.move is None else coin_at(self.move, look, share)
        if coin is not None:
            yield coin.adjusted(-margin, -margin, margin, margin)


class Flights(QObject):
    """Moves what two neighbouring scenes show in different places, by the seconds of *clock*.

    Between two ticks everything stays where it is, however often it is painted: so a tick has
    to put only two places afresh on the screen, where a thing was and where it is.

    Signals:
        moved: Something left a rectangle or came into it; carries it, a QRectF.
        ended: Nothing moves any more; carries nothing.
    """

    moved = Signal(object)
    ended = Signal()

    def __init__(
        self, look: Look, clock: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._aloft = Aloft()
        self._clock = clock
        self._begun = self._share = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        # Others may be late by a twentieth, which one sees at sixty pictures a second.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def moving(self) -> bool:
        """Whether something is on its way."""
        return bool(self._aloft)

    @property
    def value_moving(self) -> bool:
        """Whether a value is on its way."""
        return self._aloft.move is not None

    @property
    def padlocks(self) -> tuple[Flight, ...]:
        """The padlocks in the air."""
        return self._aloft.padlocks

    @property
    def in_the_air(self) -> frozenset[Ref]:
        """The locks that are not to be painted where they will be."""
        return self._aloft.locks

    def start(self, before: Picture | None, after: Picture) -> None:
        """Let go what *after* has elsewhere than *before*, its neighbour; what flew lands."""
        self.finish()
        if before is None or not self._look.motion:
            return
        self._aloft = Aloft.between(before, after)
        if self.moving:
            # By the clock and not by counting ticks: a slow machine shows fewer pictures, and is
            # not later.
            self._begun, self._share = self._clock(), 0.0
            self._timer.start()
            self._announce()
            self._announce_arrow()

    def finish(self) -> None:
        """Put everything where it belongs, at once."""
        if not self.moving:
            return
        self._timer.stop()
        self._announce()
        # What comes next may have no such arrow, and where it was nothing else is new.
        self._announce_arrow()
        self._aloft = Aloft()
        self.ended.emit()

    def paint(self, canvas: Canvas) -> None:
        """Paint what is on its way, over everything else."""
        if self.moving:
            self._aloft.paint(canvas, self._share)

    def _tick(self) -> None:
        # To take no time is to be there at once, and no division by nothing.
        share = 1000 * (self._clock() - self._begun) / max(1, self._look.ms("move"))
        if share >= 1.0:
            self.finish()
            return
        self._announce()
        self._share = share
        self._announce()

    def _announce(self) -> None:
        """Say where to paint afresh what is on its way."""
        for place in self._aloft.places(self._share, self._look):
            self.moved.emit(place)

    def _announce_arrow(self) -> None:
        """Say where to paint the arrow afresh: it stands all the time, only its value moves."""
        if self._aloft.move is not None:
            self.moved.emit(room_of(self._aloft.move, self._look))


def _flights(before: Picture, after: Picture) -> tuple[Flight, ...]:
    """A flight for each lock that is in other hands; hand to hand if somebody took it over."""
    earlier = {lock.ref: lock for lock in before.scene.locks}
    made: list[Flight] = []
    for lock in after.scene.locks:
        known = earlier.get(lock.ref)
        # A lock that was made just now comes from nowhere.
        if known is None or known.holder == lock.holder:
            continue
        start, end = before.padlock(known), after.padlock(lock)
        # Out of sight at one end, it would come from the edge of the stage, where it never was.
        if start is not None and end is not None and start != end:
            made.append(
                Flight(
                    lock=lock.ref,
                    look=lock.look,
                    start=start,
                    end=end,
                    taken=lock.holder is not None,
                    depth=max(1, lock.depth),
                )
            )
    return tuple(made)

"""Everything that moves on the stage: padlocks that fly, writes that pulse, reads that beam.

What has no motion is where it belongs at once: this paints only what is on its way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPen

from gui.stage.beams import beams, paint_beam
from gui.theme.drawings.padlock import paint_padlock

if TYPE_CHECKING:
    from core.machine.values import Ref
    from core.scenes.scene import Scene
    from gui.stage.beams import Beam
    from gui.stage.canvas import Canvas
    from gui.stage.places import Places
    from gui.theme.look import Look

_FRAME: Final = 16
"""Milliseconds between two pictures."""
_ARRIVED: Final = 0.8
"""The share of its time after which a padlock is there and snaps shut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flight:
    """A padlock on its way from *start* to *end*; *taken* if it ends in somebody's hands."""

    lock: Ref
    look: int
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


class Flights(QObject):
    """Moves what two neighbouring scenes show in different places.

    Signals:
        moved: Something left a rectangle and is in another; carries the QRectF of both.
        ended: Nothing moves any more; carries nothing.
    """

    moved = Signal(object)
    ended = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._padlocks: tuple[Flight, ...] = ()
        self._pulses: tuple[QRectF, ...] = ()
        self._beams: tuple[Beam, ...] = ()
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def moving(self) -> bool:
        """Whether something is on its way."""
        return bool(self._padlocks or self._pulses or self._beams)

    @property
    def padlocks(self) -> tuple[Flight, ...]:
        """The padlocks in the air."""
        return self._padlocks

    @property
    def in_the_air(self) -> frozenset[Ref]:
        """The locks that are not to be painted where they will be."""
        return frozenset(flight.lock for flight in self._padlocks)

    def start(
        self, before: Scene | None, after: Scene, before_places: Places, after_places: Places
    ) -> None:
        """Let go what *after* has elsewhere than *before*, its neighbour; what flew lands."""
        self.finish()
        if before is None or not self._look.motion or abs(after.position - before.position) != 1:
            return
        self._padlocks = _flights(before, after, before_places, after_places)
        if after.position > before.position:
            # Backwards, the write that the scene shows is not what has just happened.
            self._pulses = _written(after, after_places)
            self._beams = beams(after, after_places)
        if self.moving:
            self._clock.start()
            self._timer.start()
            self._announce()

    def finish(self) -> None:
        """Put everything where it belongs, at once."""
        if not self.moving:
            return
        self._timer.stop()
        self._announce()
        self._padlocks, self._pulses, self._beams = (), (), ()
        self.ended.emit()

    def paint(self, canvas: Canvas) -> None:
        """Paint what is on its way, over everything else."""
        if not self.moving:
            return
        for pulse in self._pulses:
            _paint_pulse(canvas, pulse, self._share("pulse"))
        for beam in self._beams:
            share = self._share("pulse")
            paint_beam(canvas, beam, min(1.0, share / 0.7))
        for flight in self._padlocks:
            share = self._share("move")
            landed = share >= _ARRIVED
            paint_padlock(
                canvas.painter, flight.at(share), flight.look, canvas.look,
                open_=not (flight.taken and landed), ghost=False, depth=flight.depth, glow=landed,
            )  # fmt: skip

    def _share(self, role: Literal["move", "pulse"]) -> float:
        """How much of its time has gone by for what takes as long as *role*."""
        return min(1.0, self._clock.elapsed() / max(1, self._look.ms(role)))

    def _tick(self) -> None:
        if self._share("pulse") >= 1.0 and self._share("move") >= 1.0:
            self.finish()
        else:
            self._announce()

    def _announce(self) -> None:
        """Say which places to paint afresh."""
        margin = self._look.px("icon")
        for flight in self._padlocks:
            # The whole way: a frame may be late, and what it left must not stay behind.
            self.moved.emit(
                flight.start.united(flight.end).adjusted(-margin, -margin, margin, margin)
            )
        for pulse in self._pulses:
            self.moved.emit(pulse.adjusted(-margin, -margin, margin, margin))
        for beam in self._beams:
            self.moved.emit(beam.box(margin))


def _flights(
    before: Scene, after: Scene, before_places: Places, after_places: Places
) -> tuple[Flight, ...]:
    """A flight for each lock that is in other hands; hand to hand if somebody took it over."""
    held = {lock.ref: lock.holder for lock in before.locks}
    made: list[Flight] = []
    for lock in after.locks:
        if lock.ref not in held or held[lock.ref] == lock.holder:
            continue
        start = _place(before_places, lock.ref, held[lock.ref])
        end = _place(after_places, lock.ref, lock.holder)
        if start is not None and end is not None:
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


def _place(places: Places, lock: Ref, holder: int | None) -> QRectF | None:
    return places.rail.get(lock) if holder is None else places.slots.get((holder, lock))


def _written(scene: Scene, places: Places) -> tuple[QRectF, ...]:
    return tuple(
        places.fields[field.place]
        for card in scene.cards
        for field in card.fields
        if field.wrote_now and field.place in places.fields
    )


def _paint_pulse(canvas: Canvas, rect: QRectF, share: float) -> None:
    """A ring that grows out of the field and fades."""
    eased = QEasingCurve(QEasingCurve.Type.OutCubic).valueForProgress(share)
    colour = canvas.colour("write")
    colour.setAlphaF(1.0 - eased)
    grown = canvas.look.px("gap") * (0.5 + eased)
    painter = canvas.painter
    painter.setPen(QPen(colour, canvas.look.px("stroke")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = canvas.look.px("radius")
    painter.drawRoundedRect(rect.adjusted(-grown, -grown / 2, grown, grown / 2), radius, radius)

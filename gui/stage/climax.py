"""Builds the figure of a deadlock before people's eyes: rooms, arrows one by one, the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPixmap

from gui.stage.deadlock import Built, arrow_path, paint_arrow
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from core.scenes.deadlock import StageScene
    from core.scenes.space.rooms import CircleSpace
    from gui.stage.canvas import Canvas
    from gui.stage.picture import Picture
    from gui.theme.look import Look

STAGE_MS: Final = 700
"""How long a stage stands before the next one comes by itself."""
ARROW_MS: Final = 250
PAUSE_MS: Final = 150
"""Between one arrow and the next."""
FORM_MS: Final = 200
"""In which what was there gives way to the rooms."""
DIMMED: Final = 0.35
_FRAME: Final = 16
_SEEN: Final = 0.08
"""Less of an arrow than this is all head."""


class Climax(QObject):
    """Which stage of the figure is shown, and what of it is on its way.

    Signals:
        changed: More of it stands, or less; carries nothing.
        moved: Something is on its way; carries the QRectF to be painted afresh.
    """

    changed = Signal()
    moved = Signal(object)

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._circle: CircleSpace | None = None
        self._stages: tuple[StageScene, ...] = ()
        self._place = self._stood = self._told = 0
        self._by_hand = False
        self._before = QPixmap()
        self._clock = QElapsedTimer()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self.go_on)
        self._frame = QTimer(self)
        self._frame.setInterval(_FRAME)
        self._frame.setTimerType(Qt.TimerType.PreciseTimer)
        self._frame.timeout.connect(self._tick)

    @property
    def stage(self) -> StageScene | None:
        """The stage that is shown; None where nothing is built."""
        return self._stages[self._place] if self._stages else None

    @property
    def sentence(self) -> str | None:
        """What is told until the circle is closed; None if all there is can be told."""
        built = self.built
        if built is None or built.closed:
            return None
        return self._stages[min(self._place, len(self._stages) - 2)].sentence

    @property
    def complete(self) -> bool:
        """Whether there is no more to come."""
        return not self._stages or self._place == len(self._stages) - 1

    @property
    def by_hand(self) -> bool:
        """Whether stages come only when somebody wants them."""
        return self._by_hand

    @property
    def moving(self) -> bool:
        """Whether something is on its way."""
        return self._frame.isActive()

    @property
    def built(self) -> Built | None:
        """What stands; None where nothing is built."""
        stage = self.stage
        if stage is None:
            return None
        standing = self._standing()
        return Built(standing, closed=stage.act == "closed" and standing == stage.arrows)

    @Slot(bool)
    def set_by_hand(self, by_hand: bool) -> None:  # noqa: FBT001 - what a signal carries
        """From now on stages come only when somebody wants them, or by themselves as well."""
        self._by_hand = by_hand

    def show(self, before: Picture | None, after: Picture, still: QPixmap) -> None:
        """Build the figure of *after* if the run has just come to it from *before*.

        *still* is how that was painted.  Whoever jumps there sees all of it at once.
        """
        deadlock, self._circle = after.scene.deadlock, after.space.circle
        # To begin again with each change of the size would start the figure over while the window
        # is drawn larger.
        if self._stages and before is not None and before.scene is after.scene:
            # The same moment in another size.
            return
        self._rest()
        self._stages = () if deadlock is None or self._circle is None else deadlock.stages
        # All of it, unless the run has just come here: the story is told once.
        self._place = max(0, len(self._stages) - 1)
        # By one step forwards. Backwards, and after a jump, the deadlock is no news.
        came = before is not None and before.scene.position == after.scene.position - 1
        if self._stages and came and (self._look.motion or self._by_hand):
            # Without motion nothing fades; by hand the stages come all the same, one for each key.
            self._before = still if self._look.motion else QPixmap()
            self._enter(0)

    @Slot()
    def go_on(self) -> bool:
        """Show the next stage; whether there is one."""
        if self.complete:
            return False
        self._before = QPixmap()
        self._enter(self._place + 1)
        self.changed.emit()
        return True

    def go_back(self) -> bool:
        """Show the stage before as it stood; whether there is one."""
        if not self._stages or not self._place:
            return False
        self._rest()
        self._place -= 1
        self.changed.emit()
        return True

    def paint(self, canvas: Canvas) -> None:
        """Paint what is on its way, over everything else."""
        circle, at = self._circle, self._standing()
        if not self.moving or circle is None:
            return
        elapsed = self._clock.elapsed()
        if not self._before.isNull():
            canvas.painter.save()
            share = min(1.0, elapsed / FORM_MS)
            # Faster at first than a straight line: where both pictures are at half strength neither
            # can be read.
            canvas.painter.setOpacity((1.0 - share) * (1.0 - share * (1.0 - DIMMED)))
            canvas.painter.drawPixmap(0, 0, self._before)
            canvas.painter.restore()
            return
        share = (elapsed - (at - self._stood) * (ARROW_MS + PAUSE_MS)) / ARROW_MS
        if at < len(circle.arrows) and share > _SEEN:
            # At 0.99 at most: a whole arrow has its words, which come when it stands.
            points, room = circle.arrows[at], circle.rooms[at]
            paint_arrow(canvas, points, room, closed=False, share=min(share, 0.99))

    def _enter(self, place: int) -> None:
        """Begin stage number *place*; the next one comes when this one has stood for a while."""
        self._stood = self._stages[place - 1].arrows if place else 0
        self._place = place
        busy = self._busy()
        self._clock.start()
        if busy:
            self._frame.start()
            self._announce()
        if self.complete or self._by_hand:
            self._next.stop()
        else:
            self._next.start(busy + STAGE_MS)

    def _busy(self) -> int:
        """For how long the stage that is shown moves."""
        if not self._look.motion:
            return 0
        many = self._stages[self._place].arrows - self._stood
        return many * (ARROW_MS + PAUSE_MS) - PAUSE_MS if many else FORM_MS

    def _standing(self) -> int:
        """How many arrows are there, without the one on its way."""
        stage = self.stage
        if stage is None or not self.moving:
            return 0 if stage is None else stage.arrows
        # An arrow stands from the end of its own time on, which is a pause before the next one
        # begins.
        done = (self._clock.elapsed() + PAUSE_MS) // (ARROW_MS + PAUSE_MS)
        return min(stage.arrows, self._stood + done)

    def _tick(self) -> None:
        if self._clock.elapsed() >= self._busy():
            self._frame.stop()
            self._before = QPixmap()
        # The sentence and the picture at rest change only when another arrow stands: not sixty
        # times a second.
        if self._standing() != self._told or not self.moving:
            self._told = self._standing()
            self.changed.emit()
        self._announce()

    def _rest(self) -> None:
        """What is on its way is where it belongs, at once, and nothing more comes."""
        self._frame.stop()
        self._next.stop()
        self._before = QPixmap()

    def _announce(self) -> None:
        """Say which places to paint afresh: where an arrow goes, or everything."""
        circle, at = self._circle, self._standing()
        if circle is None:
            return
        margin = scale_of(self._look).px(40)
        if at >= len(circle.arrows) or not self._before.isNull() or not self.moving:
            self.moved.emit(QRectF(0, 0, circle.banner.right + margin, 1e4))
            return
        around = arrow_path(circle.arrows[at], circle.rooms[at]).boundingRect()
        self.moved.emit(around.adjusted(-margin, -margin, margin, margin))

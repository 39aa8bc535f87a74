"""The stage: shows one moment of a run, and says what people wish by clicking on it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from gui.stage.accessible import announce, install
from gui.stage.canvas import Canvas
from gui.stage.climax import Climax
from gui.stage.flights import Flights
from gui.stage.handled import HandledTimeline
from gui.stage.picture import Passing
from gui.stage.still import Still
from gui.stage.strip_view import StripView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from core.scenes.scene import Scene
    from core.scenes.strips import Strips
    from gui.stage.numbers import Numbered
    from gui.stage.remark import Unordered
    from gui.stage.written import Record
    from gui.theme.look import Look

SMALLEST: Final = QSize(320, 320)


class Stage(HandledTimeline):
    """Paints the scene it is shown; everything on it can be pointed at.

    What stands still is kept as one pixmap, so that a moving padlock costs only its own place.
    """

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(look, parent)
        self.setObjectName("stage")
        self.setAccessibleName(self.tr("Stage"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Every pixel is painted here, so Qt need not fill the ground before each frame of a flight.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._still = Still(look)
        self._digits = False
        self._races: tuple[Unordered, ...] = ()
        self._numbers: tuple[Numbered, ...] = ()
        self._flights = Flights(look, clock, self)
        self._flights.moved.connect(self._uncover)
        self._flights.ended.connect(self._refresh)
        self.climax = Climax(look, self)
        self.climax.moved.connect(self._uncover)
        self.climax.changed.connect(self._refresh)
        look.changed.connect(self._dress)
        # Of several changes at once only the last is painted, and of that only what is new.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._freshen)
        install()

    @property
    @override
    def record(self) -> Record:
        """The words that stand on it."""
        return self._still.record

    @property
    def current(self) -> bool:
        """Whether all that is painted shows the scene as it is."""
        return not self._still.expired

    @property
    def _starting(self) -> bool:
        """Whether what flies has just left, over a picture that is painted afresh next.

        It is still where it was, so this is a picture of its own, and neither is late.
        """
        return self._flights.moving and self._soon.isActive()

    @property
    def moving(self) -> bool:
        """Whether something is on its way from one place to another."""
        return self._flights.moving or self.climax.moving

    def show_run(self, strips: Strips, tell: Callable[[int], str] = str) -> None:
        """Show *strips* from now on, from their beginning; *tell* says what a step did."""
        self._strips = strips
        self.pointing.forget()
        self.pointing.tell = tell
        # Steps of another run: the words of what was pointed at, and the place of the view, mean
        # nothing in it. Only how wide a column is stays, as a habit of whoever looks.
        self._scene = self._picture = None
        self._view, self._fitting = StripView(0.0, self._view.column), True
        self._scroll = 0
        self._panel_scroll = 0.0
        self._refresh()

    @Slot(object)
    def show_scene(self, scene: Scene) -> None:
        """Show *scene*, with its newest step in sight."""
        before = self._picture
        # Before the scene changes: what is pointed at has its place in the old picture.
        self.update(self.pointing.forget().toAlignedRect())
        self._following = True
        self._scene = scene
        self._compose()
        if self._picture is not None:
            self._follow(self._picture)
            # Solving may have scrolled so that the last one to go is in sight; from there people
            # scroll on.
            self._scroll = self._picture.space.above
            self._flights.start(before, self._picture)
            # A copy, as the pixmap of the moment before is painted over in place.
            self.climax.show(before, self._picture, self._still.copy())
        self._refresh()
        announce(self, scene.sentence)

    def show_digits(self, *, on: bool) -> None:
        """Show with each lane the key that lets its thread go on, or do not."""
        if on != self._digits:
            self._digits = on
            self._refresh()

    def show_races(self, races: tuple[Unordered, ...]) -> None:
        """Tell of *races* beside what they are about."""
        if races != self._races:
            self._races = races
            self._refresh()

    @property
    def numbers(self) -> tuple[Numbered, ...]:
        """The numbers of steps that something below tells of."""
        return self._numbers

    def show_numbers(self, numbers: tuple[Numbered, ...]) -> None:
        """Show by which *numbers* something below the stage tells of steps."""
        if numbers != self._numbers:
            self._numbers = numbers
            self._refresh()

    @Slot(object)
    def _uncover(self, rect: QRectF) -> None:
        self.update(rect.toAlignedRect())

    @Slot()
    def _dress(self) -> None:
        self._fitting = True
        self._recompose()

    @override
    def _recompose(self) -> None:
        if self._scene is not None:
            self.show_scene(self._scene)

    @override
    @Slot()
    def _refresh(self) -> None:
        self._still.expire()
        self._soon.start(0)

    @Slot()
    def _freshen(self) -> None:
        """Paint what has changed, and put only that on the screen."""
        if self._still.expired:
            self.update(self._paint_still())

    def _paint_still(self) -> QRegion:
        """Paint what has changed; where on the stage that is."""
        if self._picture is None or self._strips is None:
            self._still.clear()
            return QRegion(self.rect())
        passing = Passing(
            lit=self._lit,
            away=self._flights.in_the_air,
            moving=self._flights.value_moving,
            built=self.climax.built,
            digits=self._digits,
            races=() if self._look.far else self._races,
            numbers=self._numbers,
        )
        return self._still.paint(self, self._picture, self._strips, self._view, passing)

    @override
    def sizeHint(self) -> QSize:
        return QSize(720, 640)

    @override
    def minimumSizeHint(self) -> QSize:
        return SMALLEST

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # A part of the new picture within the old one is a picture of nothing: it waits for all
        # of it, which comes next.
        waits = self._soon.isActive() and event.region() != QRegion(self.rect())
        if self._still.expired and not self._starting and not waits:
            # What has changed outside of what is to be painted now comes next.
            self.update(self._paint_still() - event.region())
        painter = QPainter(self)
        self._still.show(painter, event.region())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._flights.paint(Canvas(painter, self._look))
        self.climax.paint(Canvas(painter, self._look))
        self.pointing.paint(Canvas(painter, self._look))
        if self.focus_shown:
            Canvas(painter, self._look).box(QRectF(self.rect()), edge="accent", width="stroke")
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._recompose()
        self._refresh()

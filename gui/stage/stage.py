"""The stage: shows one moment of a run, and says what people wish by clicking on it."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from core.scenes.lately import lately_of
from core.scenes.space.columns import column_at
from core.scenes.space.lanes import Lately
from gui.stage.accessible import announce, install
from gui.stage.canvas import Canvas, rect_of
from gui.stage.climax import Climax
from gui.stage.flights import Flights
from gui.stage.lane_order import LaneOrder
from gui.stage.picture import Passing, compose
from gui.stage.pointed import PointedTimeline
from gui.stage.still import Still
from gui.stage.strip_view import StripView
from gui.stage.timeline import ZOOM

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from core.scenes.scene import Scene
    from core.scenes.strips import Strips
    from gui.stage.numbers import Numbered
    from gui.stage.remark import Unordered
    from gui.stage.written import Record
    from gui.theme.look import Look

_NOTCH: Final = 120
"""A wheel's notch, in Qt's eighths of a degree."""
_SCROLL_ROWS: Final = 3
"""Rows that a wheel's notch moves the panel."""
SMALLEST: Final = QSize(320, 320)


class Stage(PointedTimeline):
    """Paints the scene it is shown; everything on it can be pointed at.

    What stands still is kept as one pixmap, so that a moving padlock costs only its own place.

    Signals:
        step_wanted: A lane was clicked; carries its thread id.
        jump_wanted: A place in the strips was clicked; carries the position.
    """

    step_wanted = Signal(object)
    jump_wanted = Signal(object)

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
        self._order = LaneOrder()
        self._still = Still(look)
        self._scroll = 0
        self._panel_scroll = 0.0
        self._following = True
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

    def lane_order(self) -> tuple[int, ...]:
        """The threads whose lanes are shown, from top to bottom."""
        if self._scene is None:
            return ()
        return tuple(lane.tid for lane in self._order.arranged(self._scene.lanes))

    def lanes_place(self, *, without_main: bool) -> QRect:
        """The rectangle round the lanes in sight; null where there are none."""
        picture = self._picture
        lanes = [] if picture is None else picture.space.lanes
        boxes = [lane.box for lane in lanes if lane.tid or not without_main]
        place = QRectF()
        for box in boxes:
            place |= QRectF(*box)
        return place.toAlignedRect()

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

    @Slot(bool)
    def set_folded_main(self, folded: bool) -> None:  # noqa: FBT001 - a slot of a toggle
        """Hide the lane of the main thread, or show it."""
        self._order.set_shown(0, shown=not folded)
        self._recompose()

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

    def _scroll_panel(self, notches: float) -> None:
        assert self._picture is not None
        shared = self._picture.space.shared
        most = max(0.0, shared.height - shared.room.height)
        # Cut here too and not only when the picture is solved: notches beyond the end would have to
        # be scrolled back one by one.
        wish = shared.scroll + notches * _SCROLL_ROWS * self._look.px("body")
        self._panel_scroll = max(0.0, min(wish, most))
        # Whoever scrolls wants to stay there; the next step follows the change again.
        self._following = False
        self._compose()
        self._refresh()

    @Slot()
    def _dress(self) -> None:
        self._fitting = True
        self._recompose()

    def _recompose(self) -> None:
        if self._scene is not None:
            self.show_scene(self._scene)

    def _lately(self) -> Lately:
        """What went before the moment."""
        if self._strips is None or self._scene is None:
            return Lately({})
        lanes = () if self._picture is None else self._picture.space.lanes
        # From the picture before: how large lanes are is known only once all is solved, and that
        # needs what is asked here.
        large = frozenset(lane.tid for lane in lanes if lane.size == "large")
        return lately_of(self._strips, self._scene.position, large)

    def _compose(self) -> None:
        if self._scene is None:
            return
        lanes = self._order.arranged(self._scene.lanes)
        self._picture = compose(
            QSizeF(self.size()), self._scene, self._look,
            lanes=lanes, lately=self._lately(), scroll=self._scroll,
            panel_scroll=self._panel_scroll, following=self._following,
        )  # fmt: skip
        self._panel_scroll = self._picture.space.shared.scroll

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

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._picture is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        spot = event.position()
        if self._drag_map(spot):
            return
        for folded in self._picture.space.folded:
            # A folded lane has no strip: all of it is the button that lets its thread go on.
            if rect_of(folded.box).contains(spot):
                self.step_wanted.emit(folded.tid)
        for lane in self._picture.strips:
            if lane.strip.contains(spot) and self._strips is not None:
                step = self._view.step_at(lane.strip, spot.x())
                # After the step that was clicked on, and never ahead of the moment: what lies there
                # is not drawn.
                self.jump_wanted.emit(max(0, min(step + 1, self._picture.scene.position)))
            elif lane.header.contains(spot):
                self.step_wanted.emit(lane.tid)

    def _drag_map(self, spot: QPointF) -> bool:
        """Show what stands at *spot* in the small picture of the run, if that is there."""
        minimap = None if self._picture is None else self._picture.space.minimap
        if minimap is None or self._picture is None or not rect_of(minimap.axis).contains(spot):
            return False
        # Half of the steps in sight, so that what was clicked on comes to stand in the middle.
        half = self._picture.axis.width() / self._view.column / 2
        at = column_at(self._view.gaps, minimap.step_at(spot.x()))
        # Else the next step would show the whole run again.
        self._fitting = False
        self._look_at(replace(self._view, first=max(0.0, at - half)))
        return True

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_map(event.position())
        else:
            super().mouseMoveEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_at(ZOOM**notches, event.position().x())
        elif self._picture is not None and self._picture.panel.contains(event.position()):
            self._scroll_panel(-notches)
        elif self._picture is not None:
            self._scroll = max(0, self._scroll - round(notches))
            self._compose()
            self._refresh()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._picture is None:
            return
        lane = next(
            (one for one in self._picture.strips if one.box.contains(QPointF(event.pos()))),
            None,
        )
        menu = self._order.menu(self, lane.tid if lane else None, self.lane_order())
        # Modal, so that the lane under the pointer is still the one that the menu was made for.
        menu.exec(event.globalPos())
        menu.deleteLater()
        self._recompose()

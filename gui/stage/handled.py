"""A timeline that is used by hand: lanes are clicked on, strips scrolled, the map dragged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, Signal, Slot
from typing_extensions import override

from core.scenes.lately import lately_of
from core.scenes.space.columns import column_at
from core.scenes.space.lanes import Lately
from gui.stage.canvas import rect_of
from gui.stage.lane_order import LaneOrder
from gui.stage.picture import compose
from gui.stage.pointed import PointedTimeline
from gui.stage.timeline import ZOOM

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look

_NOTCH: Final = 120
"""A wheel's notch, in Qt's eighths of a degree."""
_SCROLL_ROWS: Final = 3
"""Rows that a wheel's notch moves the panel."""


class HandledTimeline(PointedTimeline):
    """Lays its scene out as people have arranged and scrolled it, and says what they wish.

    Signals:
        step_wanted: A lane was clicked; carries its thread id.
        jump_wanted: A place in the strips was clicked; carries the position.
    """

    step_wanted = Signal(object)
    jump_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._order = LaneOrder()
        self._scroll = 0
        self._panel_scroll = 0.0
        self._following = True

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

    @Slot(bool)
    def set_folded_main(self, folded: bool) -> None:  # noqa: FBT001 - a slot of a toggle
        """Hide the lane of the main thread, or show it."""
        self._order.set_shown(0, shown=not folded)
        self._recompose()

    def _recompose(self) -> None:
        """Lay the same moment out afresh."""
        raise NotImplementedError

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

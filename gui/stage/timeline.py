"""Moving along the strips as timeline tools do: wider, narrower, earlier, later, all."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.scenes.space.columns import WIDEST, column_at
from gui.stage.picture import view_of
from gui.stage.strip_view import StripView, fitted
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface, QFocusEvent

    from core.scenes.scene import Scene
    from core.scenes.strips import Strips
    from gui.stage.picture import Picture
    from gui.theme.look import Look

ZOOM: Final = 1.25
"""How much wider or narrower one key press makes a step."""
PAN_SHARE: Final = 0.25
"""How much of the axis one key press moves."""
_BY_KEY: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_AS_BEFORE: Final = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus comes back from another window, or from a menu."""


class Timeline(QWidget):
    """A widget with a scene and strips in it, of which it shows the steps of its view."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scene: Scene | None = None
        self._strips: Strips | None = None
        self._picture: Picture | None = None
        self._view = StripView(0.0, look.px("column"))
        self._fitting = True
        self._reached_by_key = False
        self.accessible: QAccessibleInterface | None = None
        """What screen readers are told of it; kept here, for Qt keeps nothing of Python."""

    @property
    def focus_shown(self) -> bool:
        """Whether it is framed as what has the focus: for those who got to it by Tab.

        It has the focus nearly always, and a frame that is always there says nothing.
        """
        return self._reached_by_key and self.hasFocus()

    @property
    def picture(self) -> Picture | None:
        """Where everything on it is, once there is something."""
        return self._picture

    @property
    def scene(self) -> Scene | None:
        """What is shown."""
        return self._scene

    @property
    def view(self) -> StripView:
        """Which steps the strips show."""
        return self._view

    @Slot()
    def zoom_in(self) -> None:
        """Make steps wider."""
        self._zoom_at(ZOOM, None)

    @Slot()
    def zoom_out(self) -> None:
        """Make steps narrower."""
        self._zoom_at(1 / ZOOM, None)

    @Slot()
    def fit(self) -> None:
        """Show the whole run, if a step keeps a pixel."""
        if self._picture is not None and self._strips is not None:
            self._fitting = True
            gaps = self._picture.space.gaps
            many = ceil(column_at(gaps, self._strips.length))
            view = fitted(self._picture.axis, many, self._widest())
            self._look_at(replace(view, gaps=gaps))

    @Slot()
    def pan_left(self) -> None:
        """Show earlier steps."""
        self._pan(-PAN_SHARE)

    @Slot()
    def pan_right(self) -> None:
        """Show later steps."""
        self._pan(PAN_SHARE)

    def _pan(self, share: float) -> None:
        if self._picture is not None and self._strips is not None:
            axis = self._picture.axis
            self._look_at(self._view.panned(share * axis.width(), axis, self._strips.length))

    def _zoom_at(self, factor: float, x: float | None) -> None:
        """Zoom round the pixel *x*, or round the playhead where that is in sight."""
        if self._picture is None or self._scene is None:
            return
        axis = self._picture.axis
        at = self._view.x(axis, self._scene.position) if x is None else x
        at = max(axis.left(), min(at, axis.right()))
        self._fitting = False
        self._look_at(self._view.zoomed(factor, axis, at, self._widest()))

    def _widest(self) -> float:
        """How wide a step is at most."""
        return scale_of(self._look).px(WIDEST)

    def _follow(self, picture: Picture) -> None:
        """Have the newest step in sight, and all of them until somebody wants it otherwise."""
        if self._fitting:
            self._view = view_of(picture, self._look)
        else:
            view = replace(self._view, gaps=picture.space.gaps)
            self._view = view.following(picture.axis, picture.scene.position)

    def _look_at(self, view: StripView) -> None:
        if view != self._view:
            self._view = view
            self._refresh()

    def _refresh(self) -> None:
        """Paint afresh what the view has changed."""
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _AS_BEFORE:
            self._reached_by_key = event.reason() in _BY_KEY
        super().focusInEvent(event)

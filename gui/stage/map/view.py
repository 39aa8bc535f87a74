"""The map of two threads as a widget: the path is dragged, or led by the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.graph.progress_graph import Fate, Point
from gui.stage.canvas import CENTRE, Canvas
from gui.stage.map.painter import paint_map
from gui.stage.written import Record
from gui.theme.plain import show_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from core.scenes.progress_map import MapScene
    from gui.stage.map.space import MapSpace
    from gui.theme.look import Look

Key = Qt.Key
_FORWARDS = {Key.Key_Right: 0, Key.Key_Up: 1}
_BACK = frozenset({Key.Key_Left, Key.Key_Down})


class MapView(QWidget):
    """Paints the map, and says where somebody wants to be on it.

    Signals:
        point_wanted: The path is dragged to a point; carries that.
        step_wanted: A step along an axis; carries the thread's number.
        back_wanted: Take the last step back.
    """

    point_wanted = Signal(object)
    step_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(False)
        self._look = look
        self._scene: MapScene | None = None
        self._space: MapSpace | None = None
        self._words = ""
        self._dragged: Point | None = None
        self.record = Record()
        look.changed.connect(self.update)

    @property
    def scene(self) -> MapScene | None:
        """What is shown; None while there is no map."""
        return self._scene

    @property
    def space(self) -> MapSpace | None:
        """Where everything stands, once it was painted."""
        return self._space

    def show_scene(self, scene: MapScene) -> None:
        """Show the map at another moment."""
        self._scene, self._words = scene, ""
        self.setAccessibleName(scene.sentence)
        self.update()

    def show_words(self, words: str) -> None:
        """Say why there is no map, or not yet."""
        self._scene = self._space = None
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def told(self, point: Point) -> str:
        """Return what *point* means, in a sentence."""
        scene = self._scene
        if scene is None:
            return ""
        one, two = scene.axes
        where = self.tr("{0}: step {1} of {2}, {3}: step {4} of {5}.").format(
            one.name, point.right, len(one.steps), two.name, point.up, len(two.steps)
        )
        return f"{where} {self._meaning(scene, point)}"

    def _meaning(self, scene: MapScene, point: Point) -> str:
        locks = [area.name for area in scene.shut if area.holds(point)]
        if locks:
            return self.tr("Shut: both cannot hold {0}.").format(", ".join(locks))
        if point in scene.nowhere:
            return self.tr("No schedule leads here.")
        if point in scene.stuck:
            return self.tr("A deadlock: nobody can go on.")
        words = {
            Fate.WELL: self.tr("From here it can end well."),
            Fate.OPEN: self.tr("Whether it can end well depends on the way here."),
            Fate.LOST: self.tr("From here every schedule fails."),
            None: self.tr("This run can no longer come here."),
        }
        return words[scene.fates.get(point)]

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.record = Record()
        canvas = Canvas(painter, self._look, self.record)
        if self._scene is not None:
            self._space = paint_map(canvas, QSizeF(self.size()), self._scene)
        else:
            canvas.text(QRectF(self.rect()), self._words, "body", "muted", align=CENTRE)
        if self.hasFocus():
            canvas.box(QRectF(self.rect()), edge="accent", width="stroke", radius=0)
        painter.end()

    # Mouse and keys

    def _drag(self, spot: QPointF) -> None:
        if self._space is None or not self._space.grid.contains(spot):
            return
        point = self._space.point(spot)
        if point != self._dragged:
            self._dragged = point
            self.point_wanted.emit(point)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = None
            self._drag(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._scene is not None and _is_ours(event):
            if key in _BACK:
                self.back_wanted.emit()
            else:
                self.step_wanted.emit(self._scene.axes[_FORWARDS[key]].tid)
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # On the map an arrow is a direction, and no step of whoever goes next.
            if self._scene is not None and _is_ours(event):
                event.accept()
                return True
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            space, spot = self._space, QPointF(event.pos())
            inside = space is not None and space.grid.contains(spot)
            tip = self.told(space.point(spot)) if inside and space is not None else ""
            show_tip(event.globalPos(), tip, self)
            return True
        return super().event(event)


def _is_ours(event: QKeyEvent) -> bool:
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain == Qt.KeyboardModifier.NoModifier and event.key() in {*_FORWARDS, *_BACK}

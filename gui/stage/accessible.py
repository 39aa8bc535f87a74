"""The stage for screen readers: a list of lanes, locks and shared objects, each in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from typing_extensions import override

from core.scenes.phrases import plain
from core.scenes.scene import CardScene, LaneScene, LockScene
from core.scenes.spoken import spoken as told
from gui.stage.canvas import rect_of
from gui.stage.timeline import Timeline
from gui.theme.words import WORDS

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from core.scenes.spoken import Part
    from gui.stage.picture import Picture


def spoken(picture: Picture | None) -> tuple[tuple[str, str, QRectF], ...]:
    """Every part of *picture* with its name, its words and its place, in reading order."""
    if picture is None:
        return ()
    return tuple(
        (plain(part.name), part.text, _box(picture, part)) for part in told(picture.scene, WORDS)
    )


def _box(picture: Picture, part: Part) -> QRectF:
    """Where *part* stands, empty if it is everywhere."""
    space = picture.space
    match part.thing:
        case LaneScene(tid=tid):
            boxes = {lane.tid: lane.box for lane in space.lanes}
            boxes |= {lane.tid: lane.box for lane in space.folded}
            return rect_of(boxes[tid]) if tid in boxes else QRectF()
        case LockScene() as lock:
            return picture.padlock(lock) or QRectF()
        case CardScene(key=key):
            return rect_of(space.shared.cards[key].box)
        case _:
            return QRectF()


class AccessibleStage(QAccessibleInterface):
    """The stage itself: its name is the sentence of the last step."""

    def __init__(self, stage: Timeline) -> None:
        super().__init__()
        self._stage = stage
        self._children: dict[int, AccessiblePart] = {}

    @property
    def stage(self) -> Timeline:
        """The widget."""
        return self._stage

    @override
    def isValid(self) -> bool:
        return True

    @override
    def object(self) -> QObject:
        return self._stage

    @override
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        above = self._stage.parentWidget()
        # A widget without a parent has none here either, whatever the stubs say.
        return QAccessible.queryAccessibleInterface(above) if above is not None else None

    @override
    def childCount(self) -> int:
        return len(spoken(self._stage.picture))

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        # Qt keeps no reference to what Python made, so this does.
        if index not in self._children:
            part = self._children[index] = AccessiblePart(self, index)
            QAccessible.registerAccessibleInterface(part)
        return self._children[index]

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return next((at for at, one in self._children.items() if one is child), -1)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        spot = self._stage.mapFromGlobal(QPoint(x, y))
        parts = spoken(self._stage.picture)
        # The smallest part under the point: a padlock lies on its lane.
        hit = [(part[2].width(), at) for at, part in enumerate(parts) if part[2].contains(spot)]
        return self.child(min(hit)[1]) if hit else None

    @override
    def text(self, kind: QAccessible.Text) -> str:
        scene = self._stage.scene
        if kind == QAccessible.Text.Name:
            return self._stage.accessibleName()
        if kind == QAccessible.Text.Description and scene is not None:
            return scene.sentence
        return ""

    @override
    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave everything as it is: nobody writes on the stage."""

    @override
    def rect(self) -> QRect:
        return QRect(self._stage.mapToGlobal(QPoint(0, 0)), self._stage.size())

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._stage.hasFocus()
        return state


class AccessiblePart(QAccessibleInterface):
    """Part number *index* of the stage: a lane, a lock or a card."""

    def __init__(self, above: AccessibleStage, index: int) -> None:
        super().__init__()
        self._above = above
        self._index = index

    def _part(self) -> tuple[str, str, QRectF]:
        parts = spoken(self._above.stage.picture)
        return parts[self._index] if self._index < len(parts) else ("", "", QRectF())

    @override
    def isValid(self) -> bool:
        return self._index < len(spoken(self._above.stage.picture))

    @override
    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    @override
    def parent(self) -> QAccessibleInterface:
        return self._above

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return -1

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def text(self, kind: QAccessible.Text) -> str:
        name, words, _ = self._part()
        if kind == QAccessible.Text.Name:
            return f"{name}: {words}"
        return words if kind == QAccessible.Text.Description else ""

    @override
    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave everything as it is: nobody writes on the stage."""

    @override
    def rect(self) -> QRect:
        place = self._part()[2].toRect()
        return QRect(self._above.stage.mapToGlobal(place.topLeft()), place.size())

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.offscreen = self._part()[2].isEmpty()
        return state


def install() -> None:
    """Let Qt ask here about stages; to be called before the first one is asked about."""
    QAccessible.installFactory(_interface)


def announce(stage: QWidget, sentence: str) -> None:
    """Tell screen readers, if there are any, that *stage* shows another moment."""
    if QAccessible.isActive() and sentence:
        event = QAccessibleEvent(stage, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)


def _interface(key: str, thing: QObject) -> QAccessibleInterface | None:
    """The interface of *thing* if that is a stage; None leaves it to Qt."""
    if not isinstance(thing, Timeline):
        return None
    # Qt keeps no reference to what Python made, so the stage does.
    thing.accessible = AccessibleStage(thing)
    return thing.accessible

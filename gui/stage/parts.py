"""A picture in parts: of what did not change, a step paints nothing afresh."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QRegion
from typing_extensions import override

from gui.stage.canvas import Canvas
from gui.stage.written import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping

    from gui.stage.canvas import Pieces
    from gui.stage.written import Written
    from gui.theme.look import Look


class Part(NamedTuple):
    """What stays within *rect*, of which *within* is to be seen; it depends on *key* alone.

    Where it has *pieces*, each depends on a key of its own besides.
    """

    rect: QRectF
    key: object
    paint: Callable[[Canvas], object]
    within: QRectF | None
    pieces: Pieces | None


class Over(NamedTuple):
    """What lies over a picture, within *rect*."""

    rect: QRectF
    paint: Callable[[Canvas], object]


class Notes(Canvas):
    """Paints nothing, and takes note of all parts by their names, the lowest first.

    *overs* are what lies over them.
    """

    def __init__(self, look: Look) -> None:
        # A painter of nothing: parts are closures, and are called when they are painted, with
        # another.
        super().__init__(QPainter(), look)
        self.parts: dict[Hashable, Part] = {}
        self.overs: list[Over] = []

    @override
    def part(
        self,
        name: Hashable,
        rect: QRectF,
        key: object,
        paint: Callable[[Canvas], object],
        within: QRectF | None = None,
        pieces: Pieces | None = None,
    ) -> None:
        # Two of one name would be compared with each other and the second never be painted again.
        assert name not in self.parts, "every part has a name of its own"
        self.parts[name] = Part(rect, key, paint, within, pieces)

    @override
    def over(self, rect: QRectF, paint: Callable[[Canvas], object]) -> None:
        self.overs.append(Over(rect, paint))


class Mosaic:
    """The parts of the last painting and the words that stand on each."""

    def __init__(self) -> None:
        self._parts: Mapping[Hashable, Part] = {}
        self._pixels: Mapping[Hashable, QRect] = {}
        self._staying: set[Hashable] = set()
        self._written: dict[Hashable, tuple[Written, ...]] = {}

    @property
    def painted(self) -> bool:
        """Whether there is a painting."""
        return bool(self._parts)

    def forget(self) -> None:
        """Nothing is painted any more: all that comes is new."""
        self._parts = {}

    def changed(self, parts: Mapping[Hashable, Part], ratio: float) -> QRegion:
        """Where *parts* differ from what is painted, in pixels of a screen of *ratio*.

        They are what is to be painted next.
        """
        before = self._pixels
        self._staying = {name for name, part in parts.items() if self._stays(name, part)}
        # What stays has its pixels already: to reckon those of a hundred parts is half the work.
        self._pixels = {
            name: before[name] if name in self._staying else pixels(part, ratio)
            for name, part in parts.items()
        }
        region = QRegion()
        for name, spot in self._pixels.items():
            if name not in self._staying:
                region += spot
                continue
            now, earlier = parts[name].pieces, self._parts[name].pieces
            if now is not None and earlier is not None:
                # The part as a whole is the same; of it only these pieces are painted.
                for piece in now.others(earlier):
                    region += _enlarged(piece, ratio) & spot
        for name in self._parts.keys() - self._staying:
            # Where it was, too, or what has moved would be seen twice.
            region += before[name]
        return region

    def _stays(self, name: Hashable, part: Part) -> bool:
        """Whether *part* is painted already, but for some of its pieces."""
        before = self._parts.get(name)
        # However it is painted: what that depends on is in the key.
        known = (part.rect, part.key, part.within)
        return before is not None and (before.rect, before.key, before.within) == known

    def paint(
        self, canvas: Canvas, parts: Mapping[Hashable, Part], region: QRegion, ratio: float
    ) -> Record:
        """Paint those of *parts* that reach into *region*, each within its own pixels.

        They are those that `changed` has looked at.  Gives all the words there are now.
        """
        written: dict[Hashable, tuple[Written, ...]] = {}
        for name, part in parts.items():
            kept = self._written.get(name, ()) if name in self._staying else ()
            # Also what has not changed, where it lies under or over something that has: that was
            # wiped out.
            if region.intersects(self._pixels[name]):
                here = region & self._pixels[name]
                canvas.painter.resetTransform()
                # In pixels, so before scaling: no pixel at its edge is cut in half.
                canvas.painter.setClipRegion(here)
                canvas.painter.scale(ratio, ratio)
                # Where all of it is painted, nothing need be asked for its place.
                whole = QRegion(self._pixels[name]).subtracted(here).isEmpty()
                canvas.open = None if whole else places(here, 1 / ratio)
                kept = _painted(canvas, name, part)
            written[name] = kept
        self._parts, self._written = parts, written
        return Record([one for each in written.values() for one in each])


def _painted(canvas: Canvas, name: Hashable, part: Part) -> tuple[Written, ...]:
    """The words of *part*, painted as far as *canvas* is open."""
    canvas.record = Record()
    Canvas.part(canvas, name, part.rect, part.key, part.paint, part.within)
    return tuple(canvas.record.written)


def pixels(part: Part, ratio: float) -> QRect:
    """The pixels of *part* on a screen of *ratio*."""
    return _enlarged(part.rect if part.within is None else part.rect & part.within, ratio)


def _enlarged(rect: QRectF, ratio: float) -> QRect:
    return QRectF(rect.topLeft() * ratio, rect.size() * ratio).toAlignedRect()


def places(region: QRegion, factor: float) -> list[QRectF]:
    """The rectangles of *region*, *factor* times as large."""
    # The stubs do not say that a region can be walked.
    rects = map(QRectF, cast("Iterable[QRect]", region))
    return [QRectF(rect.topLeft() * factor, rect.size() * factor) for rect in rects]

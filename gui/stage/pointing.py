"""What is pointed at on the stage: it lights up, and says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from gui.stage.things import thing_at, things_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPointF

    from core.machine.values import Ref
    from core.scenes.strips import Strips
    from gui.stage.canvas import Canvas
    from gui.stage.picture import Picture
    from gui.stage.strip_view import StripView
    from gui.stage.things import Thing
    from gui.stage.written import Record
    from gui.theme.look import Look

_LIGHT: Final = 0.18
"""How strongly the ground of what is pointed at is coloured."""


class Pointing:
    """The thing under the pointer, and the sign that somebody points at in the legend."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._things: tuple[Thing, ...] = ()
        self._seen: tuple[Picture | None, StripView] | None = None
        self._under: Thing | None = None
        self._sign = ""
        self.tell: Callable[[int], str] = str

    @property
    def lock(self) -> Ref | None:
        """The lock that the thing under the pointer is about."""
        return None if self._under is None else self._under.lock

    def look_at(self, picture: Picture | None, strips: Strips | None, view: StripView) -> None:
        """Know what there is to be pointed at on *picture*, as *view* shows *strips* in it."""
        # Asked with each move of the mouse, and a long run has thousands of things.
        if self._seen is not None and self._seen[0] is picture and self._seen[1] == view:
            return
        self._seen = (picture, view)
        self._things = ()
        if picture is not None and strips is not None:
            self._things = tuple(things_of(picture, strips, view, self._look))

    def point(self, spot: QPointF | None) -> QRectF:
        """The pointer is at *spot*, or elsewhere; what is to be painted afresh for that."""
        before = self._under
        self._under = None if spot is None else thing_at(self._things, spot)
        if before == self._under:
            return QRectF()
        rects = [self._around(thing.rect) for thing in (before, self._under) if thing is not None]
        return rects[0].united(rects[-1]) if rects else QRectF()

    def show_sign(self, key: str) -> None:
        """Light up all that is the sign *key*; nothing if that is empty."""
        self._sign = key

    def forget(self) -> QRectF:
        """What was under the pointer may be elsewhere now; what is to be painted afresh."""
        lit = [thing for thing in self._things if self._sign and thing.sign == self._sign]
        lit += [] if self._under is None else [self._under]
        self._under, self._seen, self._things = None, None, ()
        around = QRectF()
        for thing in lit:
            around = around.united(self._around(thing.rect))
        return around

    def words(self, spot: QPointF, record: Record) -> str:
        """What a tooltip says at *spot*: words that are cut, or what the thing there is."""
        thing = thing_at(self._things, spot)
        written = record.at(spot)
        cut = written.full if written is not None and written.shown != written.full else ""
        told = "" if thing is None else self._told(thing)
        return "\n".join(part for part in (cut, told) if part)

    def _told(self, thing: Thing) -> str:
        if thing.step is None:
            return thing.words
        step = translate("stage", "Step {0}: {1}").format(thing.step + 1, self.tell(thing.step))
        return f"{step}\n{thing.words}"

    def paint(self, canvas: Canvas) -> None:
        """Paint a light round what is pointed at, over everything else."""
        lit = [thing for thing in self._things if self._sign and thing.sign == self._sign]
        if self._under is not None and (self._under.sign or self._under.lock is not None):
            lit.append(self._under)
        soft = canvas.colour("accent")
        soft.setAlphaF(_LIGHT)
        for thing in lit:
            canvas.painter.setPen(QPen(canvas.colour("accent"), self._look.px("stroke")))
            canvas.painter.setBrush(soft if self._sign else Qt.BrushStyle.NoBrush)
            margin = self._look.px("stroke")
            radius = self._look.px("radius")
            rect = thing.rect.adjusted(-margin, -margin, margin, margin)
            canvas.painter.drawRoundedRect(rect, radius, radius)

    def _around(self, rect: QRectF) -> QRectF:
        margin = 3 * self._look.px("stroke")
        return rect.adjusted(-margin, -margin, margin, margin)

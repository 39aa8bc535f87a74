"""The lines of the program beside the stage: who stands where, and which locks are taken there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from core.scenes.space.box import WHISPER
from gui.stage.canvas import LEFT, RIGHT, rect_of
from gui.stage.ladder import paint_ladder
from gui.stage.rules import paint_law
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.measures import advance, cut_middle, metrics_of, scale_of
from gui.theme.python_words import coloured
from gui.theme.words import tr

if TYPE_CHECKING:
    from core.scenes.scene import Scene
    from core.scenes.space.code_column import CodeSpace, LinePlace
    from gui.stage.canvas import Canvas

_MOST_PEOPLE: Final = 3


def paint_code(canvas: Canvas, space: CodeSpace, scene: Scene) -> None:
    """Paint the code column of *scene*."""
    canvas.painter.fillRect(rect_of(space.box), canvas.colour("sunken"))
    for place in space.lines:
        if place.line.current:
            canvas.painter.fillRect(rect_of(place.box), canvas.colour("current"))
        _paint_people(canvas, place, scene)
        if not place.line.again:
            number = str(place.line.number)
            canvas.words(place.number, number, WHISPER, "muted", code=True, align=RIGHT)
        name, text = f"line {place.line.number}", place.line.text
        after = paint_python(canvas, rect_of(place.text), text, space.size, name)
        _paint_locks(canvas, place, scene, after)
    for law in space.rules:
        paint_law(canvas, rect_of(law.box), law.rule, law.size)
    if space.ladder is not None:
        paint_ladder(canvas, space.ladder, scene)
    if space.folded > 0:
        words = tr("%n more line(s)", "", space.folded)
        canvas.words(space.more, words, WHISPER, "muted", align=LEFT, name="folded lines")


def _paint_people(canvas: Canvas, place: LinePlace, scene: Scene) -> None:
    """The discs of who stands on the line, one over the other if they are several."""
    lanes = {lane.tid: lane for lane in scene.lanes}
    # Who acted last lies on top.
    order = sorted(place.line.people, key=lambda tid: lanes[tid].last)[-_MOST_PEOPLE:]
    disc = rect_of(place.disc)
    if len(order) > 1:
        # Their letters are to be read beside each other.
        disc = disc.adjusted(0, disc.height() * 0.14, -disc.width() * 0.28, -disc.height() * 0.14)
    step = 0.0 if len(order) < 2 else disc.width() * 0.66 / (len(order) - 1)  # noqa: PLR2004 - of two
    for at, tid in enumerate(order):
        spot = disc.translated(at * step, 0)
        lane = lanes[tid]
        # Of more than two only the one on top is read: half letters would be noise.
        covered = len(order) == _MOST_PEOPLE and at < _MOST_PEOPLE - 1
        letter = "" if covered else lane.monogram
        canvas.person(spot, letter, active=lane.last)


def paint_python(canvas: Canvas, room: QRectF, code: str, size: float, name: str) -> float:
    """Write the line *code* in its colours into *room*; where it ends."""
    pixels = canvas.look.zoom * size
    plain = canvas.look.font_of(pixels, code=True)
    x, text = room.left(), cut_middle(code, plain, room.width())
    metrics = metrics_of(plain)
    top = room.center().y() - metrics.height() / 2
    for piece, role in coloured(text):
        font = canvas.look.font_of(pixels, bold=role == "keyword", code=True)
        canvas.painter.setFont(font)
        canvas.painter.setPen(canvas.colour(role))
        canvas.painter.drawText(QPointF(x, top + metrics.ascent()), piece)
        x += advance(piece, font)
    stands = QRectF(room.left(), top, x - room.left(), metrics.height())
    canvas.note(name, stands, room, code, text, plain)
    return x


def _paint_locks(canvas: Canvas, place: LinePlace, scene: Scene, left: float) -> None:
    """After the line: padlocks of what was taken there, ghosts of what somebody waits for there."""
    locks = {lock.ref: lock for lock in scene.locks}
    side, gap = place.box.height * 0.86, scale_of(canvas.look).px(4)
    x = left + 2 * gap
    for ref in place.line.locks:
        spot = QRectF(x, place.box.y + place.box.height * 0.04, side, side)
        if spot.right() <= place.box.right:
            paint_padlock(
                canvas.painter, spot, locks[ref].look, canvas.look,
                ghost=ref not in place.line.held,
            )  # fmt: skip
        x += side + gap

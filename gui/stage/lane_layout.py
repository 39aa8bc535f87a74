"""Where the parts of one lane stand, in four ways of drawing by the height there is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QRectF

from gui.theme.measures import line_height, width_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Ref
    from core.scenes.scene import LaneScene
    from gui.theme.look import Look, TextRole

Mode = Literal["full", "high", "medium", "compact"]
"""Words above the strip; beside it in three rows, the code below them; in two; in one."""
HEADROOM: Final = 480
"""A stage narrower than this, at zoom 1, has narrow margins."""
_COLUMN_SHARE: Final = 0.56
"""How much of the width the words have where the strip is beside them."""
_COLUMN_MOST: Final = 560
_ROWS: Final[Mapping[Mode, tuple[TextRole, ...]]] = {
    "high": ("title", "body", "code"),
    "medium": ("title", "body"),
}
_PADLOCK_SHARE: Final = 0.4
"""How much of the words' row padlocks may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneLayout:
    """The lane of thread *tid*: *header* is what a click chooses it by, *strip* its steps.

    Rows that have no room are None.  *more* is where the count of padlocks without a place
    stands; *ghost* the place of the lock that it waits for.
    """

    tid: int
    mode: Mode
    box: QRectF
    header: QRectF
    monogram: QRectF
    name: QRectF
    words: QRectF | None
    code: QRectF | None
    locals: QRectF | None
    padlocks: tuple[tuple[Ref, QRectF], ...]
    ghost: QRectF | None
    more: QRectF | None
    strip: QRectF

    def moved_home(self) -> tuple[object, ...]:
        """All places in it as seen from its corner: equal for lanes drawn alike elsewhere."""
        rects = (
            self.header, self.monogram, self.name, self.words, self.code, self.locals,
            self.ghost, self.more, *(rect for _, rect in self.padlocks),
        )  # fmt: skip
        left, top = self.box.left(), self.box.top()
        return (self.mode, *(rect and _from(rect, left, top) for rect in rects))

    def padlock(self, ref: Ref) -> QRectF | None:
        """Where the lock *ref* is, if this lane holds it and shows it."""
        return next((rect for held, rect in self.padlocks if held == ref), None)


def _from(rect: QRectF, left: float, top: float) -> tuple[float, ...]:
    # Places that are the same may differ in the last digits of a sum.
    corners = (rect.left() - left, rect.top() - top, rect.width(), rect.height())
    return tuple(round(each, 3) for each in corners)


def lane_height(mode: Mode, look: Look) -> float:
    """How high a lane is in *mode*."""
    gap = look.px("gap")
    if mode == "full":
        rows = line_height(look, "title") + line_height(look, "body") + line_height(look, "code")
        return rows + strip_height(look) + 3.5 * gap
    if mode in _ROWS:
        return max(sum(line_height(look, role) for role in _ROWS[mode]), strip_height(look)) + gap
    return max(line_height(look, "body"), look.px("column")) + gap * 0.75


def strip_height(look: Look) -> float:
    """How high a strip is at ease: marks, and a bar for each of two locks under them."""
    return look.px("column") + look.px("gap") * 2.0


class _Content(NamedTuple):
    """All that the places in a lane depend on."""

    tid: int
    name: str
    held: tuple[Ref, ...]
    wants: Ref | None
    locals: bool


def lay_out_lane(box: QRectF, lane: LaneScene, mode: Mode, look: Look, padlocks: int) -> LaneLayout:
    """The parts of *lane* in *box*; *padlocks* is for how many room is kept free of words."""
    content = _Content(lane.tid, lane.name, lane.held, lane.wants, bool(lane.locals))
    return _laid_out(box.getRect(), content, mode, look, look.zoom, padlocks)


# A step changes one or two lanes of dozens.
@lru_cache(maxsize=1024)
def _laid_out(
    corners: tuple[float, float, float, float],
    lane: _Content,
    mode: Mode,
    look: Look,
    _zoom: float,
    padlocks: int,
) -> LaneLayout:
    if mode == "full":
        return _full(QRectF(*corners), lane, look, padlocks)
    return _beside(QRectF(*corners), lane, mode, look, padlocks)


def _full(box: QRectF, lane: _Content, look: Look, padlocks: int) -> LaneLayout:
    """Words above the strip, over the whole width."""
    gap = look.px("gap")
    inner = box.adjusted(1.5 * gap, gap, -1.5 * gap, -gap)
    title, body = line_height(look, "title"), line_height(look, "body")
    disc = title + body
    icon = min(look.px("icon") * 1.25, disc)
    kept = _kept(inner.width(), padlocks, icon, gap)
    left = inner.left() + disc + 1.5 * gap
    wide = max(0.0, inner.right() - kept - gap - left)
    code_top = inner.top() + disc + gap / 2
    code_high = line_height(look, "code")
    # The rows below the padlocks end where those begin: a deadlock's arrows run there.
    code_wide = wide
    share = code_wide * 0.6 if lane.locals else code_wide
    strip_top = code_top + code_high + gap
    spots, ghost, more = _padlock_spots(
        QRectF(inner.right() - kept, inner.top(), kept, disc), lane, icon, gap
    )
    return LaneLayout(
        tid=lane.tid, mode="full", box=box,
        header=QRectF(box.left(), box.top(), box.width(), strip_top - box.top()),
        monogram=QRectF(inner.left(), inner.top(), disc, disc),
        name=QRectF(left, inner.top(), wide, title),
        words=QRectF(left, inner.top() + title, wide, body),
        code=QRectF(left, code_top, share - gap, code_high),
        locals=QRectF(left + share, code_top, code_wide - share, code_high)
        if lane.locals else None,
        padlocks=spots, ghost=ghost, more=more,
        strip=QRectF(inner.left(), strip_top, inner.width(), inner.bottom() - strip_top),
    )  # fmt: skip


def _beside(box: QRectF, lane: _Content, mode: Mode, look: Look, padlocks: int) -> LaneLayout:
    """Words at the left, the strip beside them: two rows, or in compact lanes one."""
    gap, two = look.px("gap"), mode != "compact"
    inner = box.adjusted(gap, gap / 4, -gap, -gap / 4)
    column = min(inner.width() * _COLUMN_SHARE, _COLUMN_MOST * look.zoom)
    disc = min(line_height(look, "title" if two else "body") + gap / 2, inner.height())
    icon = min(look.px("icon"), inner.height())
    kept = _kept(column, padlocks, icon, gap)
    left = inner.left() + disc + gap
    right = inner.left() + column - kept - gap
    title = line_height(look, "title") if two else inner.height()
    body = line_height(look, "body")
    rows = sum(line_height(look, role) for role in _ROWS[mode]) if two else inner.height()
    top = inner.top() + (inner.height() - rows) / 2
    wide = max(0.0, right - left)
    name = min(wide, width_of(look, lane.name, "title" if two else "body", bold=True))
    words = QRectF(left, top + title, wide, body) if two else None
    if not two and wide - name - gap > width_of(look, "mmmm", "body"):
        words = QRectF(left + name + gap, top, wide - name - gap, title)
    code = QRectF(left, top + title + body, inner.left() + column - left, rows - title - body)
    padlocks_high = title + body if two else inner.height()
    spots, ghost, more = _padlock_spots(
        QRectF(inner.left() + column - kept, top, kept, padlocks_high), lane, icon, gap
    )
    return LaneLayout(
        tid=lane.tid, mode=mode, box=box,
        header=QRectF(box.left(), box.top(), column + gap, box.height()),
        monogram=QRectF(inner.left(), top + (padlocks_high - disc) / 2, disc, disc),
        name=QRectF(left, top, wide if two else name, title), words=words,
        code=code if mode == "high" else None, locals=None, padlocks=spots, ghost=ghost, more=more,
        strip=QRectF(
            inner.left() + column + gap, inner.top(),
            max(0.0, inner.width() - column - gap), inner.height(),
        ),
    )  # fmt: skip


def _kept(width: float, padlocks: int, icon: float, gap: float) -> float:
    """The width kept for padlocks: for all of them if that is no more than their share."""
    pitch = icon + gap
    many = min(padlocks, max(1, int(width * _PADLOCK_SHARE // pitch)))
    return many * pitch


def _padlock_spots(
    room: QRectF, lane: _Content, icon: float, gap: float
) -> tuple[tuple[tuple[Ref, QRectF], ...], QRectF | None, QRectF | None]:
    """Places from the right: what it holds in order, the ghost left of that."""
    pitch = icon + gap
    places = int((room.width() + 0.5) // pitch)
    wanted = 1 if lane.wants is not None and places else 0
    many = min(len(lane.held), places - wanted)
    left_out = many < len(lane.held)
    if left_out and many:
        many -= 1
    top = room.center().y() - icon / 2

    def spot(place: int) -> QRectF:
        return QRectF(room.right() - place * pitch - icon - gap / 4, top, icon, icon)

    shown = tuple((ref, spot(many - 1 - place)) for place, ref in enumerate(lane.held[:many]))
    more = spot(many) if left_out and places - wanted > 0 else None
    ghost = spot(many + (more is not None)) if wanted else None
    return shown, ghost, more

"""Where everything on the stage stands: rectangles only, from a size, a scene and a look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF

from core.scenes.lock_looks import look_words
from gui.stage.lane_layout import HEADROOM, LaneLayout, Mode, lane_height, lay_out_lane
from gui.theme.measures import line_height, two_lines, width_of
from gui.theme.words import tr, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.values import Ref
    from core.scenes.scene import DeadlockScene, LaneScene, LockScene, Scene
    from gui.theme.look import Look

LANES_SHARE: Final = 0.62
"""How much of the height lanes may always have, however much the shared objects want."""
MOST_BANNER_ROWS: Final = 4
"""Arrows of a deadlock that are told one by one; the sentence tells the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotLayout:
    """The place of a lock on the rail: its padlock and the room for its *words*, if any."""

    lock: LockScene
    padlock: QRectF
    words: QRectF | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLayout:
    """The stage: *lanes* are those in sight, *above* and *below* count the others.

    *heading* is None where there is no room for it, *banner* where there is no deadlock.
    """

    bounds: QRectF
    heading: QRectF | None
    banner: QRectF | None
    area: QRectF
    mode: Mode
    lanes: tuple[LaneLayout, ...]
    above: int
    below: int
    axis: QRectF
    rail: QRectF
    rail_heading: QRectF | None
    slots: tuple[SlotLayout, ...]
    more_slots: QRectF | None
    panel: QRectF

    def lane(self, tid: int) -> LaneLayout | None:
        """The lane of thread *tid*, if it is in sight."""
        return next((lane for lane in self.lanes if lane.tid == tid), None)

    def slot(self, ref: Ref) -> QRectF | None:
        """Where the lock rests while it is free."""
        return next((slot.padlock for slot in self.slots if slot.lock.ref == ref), None)

    def padlock(self, lock: LockScene) -> QRectF | None:
        """Where the padlock is: in its holder's lane or on the rail, if that is in sight."""
        if lock.holder is None:
            return self.slot(lock.ref)
        lane = self.lane(lock.holder)
        return lane.padlock(lock.ref) if lane is not None else None


def lay_out(
    size: QSizeF,
    scene: Scene,
    look: Look,
    *,
    lanes: Sequence[LaneScene],
    panel_wish: float,
    scroll: int = 0,
) -> StageLayout:
    """The layout with these *lanes* from top to bottom, as many as fit from number *scroll* on.

    *panel_wish* is the height that would show all shared objects.
    """
    gap = look.px("gap")
    margin = gap if size.width() < HEADROOM * look.zoom else 2 * gap
    whole = QRectF(margin, margin, size.width() - 2 * margin, size.height() - 2 * margin)
    rail_high = rail_height(look)
    banner_high = banner_height(scene.deadlock, whole.width(), look)
    shared = max(0.0, (whole.height() - rail_high) * (1 - LANES_SHARE))
    # The banner takes its room from the panel: lanes stay where they are.
    panel_high = min(panel_wish, max(0.0, shared - banner_high))
    room = whole.height() - rail_high - panel_high - 2 * gap - banner_high
    heading_high = line_height(look, "small") + gap
    roomy = room - heading_high >= lane_height("medium", look) + gap
    heading = QRectF(whole.left(), whole.top(), whole.width(), heading_high) if roomy else None
    top = whole.top() + (heading_high if roomy else 0.0)
    room -= heading_high if roomy else 0.0
    banner = QRectF(whole.left(), top, whole.width(), banner_high - gap) if banner_high else None
    top += banner_high
    # Chosen as if the panel were full, so that no card or wall ever changes how lanes look.
    kept = whole.height() - rail_high - shared - 2 * gap - (heading_high if roomy else 0.0)
    mode = best_mode(kept, len(lanes), look)
    area = QRectF(whole.left(), top, whole.width(), max(0.0, _used(room, len(lanes), mode, look)))
    shown, above = _in_sight(area, lanes, mode, look, scroll)
    placed = _rows(area, shown, mode, look)
    rail = QRectF(whole.left(), area.bottom() + gap, whole.width(), rail_high)
    rail_heading, slots, more = _lay_out_rail(rail, scene, look)
    bottom = rail.bottom() + gap
    return StageLayout(
        bounds=QRectF(0, 0, size.width(), size.height()),
        heading=heading, banner=banner, area=area, mode=mode, lanes=placed,
        above=above, below=len(lanes) - above - len(shown),
        axis=placed[0].strip if placed else QRectF(),
        rail=rail, rail_heading=rail_heading, slots=slots, more_slots=more,
        panel=QRectF(whole.left(), bottom, whole.width(), max(0.0, whole.bottom() - bottom)),
    )  # fmt: skip


def best_mode(room: float, count: int, look: Look) -> Mode:
    """The roomiest way of drawing in which *count* lanes fit into *room*."""
    modes: tuple[Mode, ...] = ("full", "high", "medium")
    for mode in modes:
        if _needed(count, mode, look) <= room:
            return mode
    return "compact"


def scroll_to(index: int, scroll: int, fitting: int, count: int) -> int:
    """The scroll nearest to *scroll* at which lane number *index* is in sight."""
    if index < scroll:
        scroll = index
    elif index >= scroll + fitting:
        scroll = index - fitting + 1
    return max(0, min(scroll, count - fitting))


def rail_height(look: Look) -> float:
    """How high the rail is: a padlock with air, and the line above it."""
    return look.px("icon") + look.px("gap") * 1.5


def banner_height(deadlock: DeadlockScene | None, width: float, look: Look) -> float:
    """How much a deadlock's banner takes, with the gap below it."""
    if deadlock is None:
        return 0.0
    rows = min(len(deadlock.arrows), MOST_BANNER_ROWS)
    told = len(two_lines(deadlock.headline, width - 3 * look.px("gap"), look, bold=True))
    lines = told * line_height(look, "body") + rows * line_height(look, "small")
    return lines + 3 * look.px("gap")


def _spacing(mode: Mode, look: Look) -> float:
    return {"full": 1.0, "high": 0.5, "medium": 0.5, "compact": 0.25}[mode] * look.px("gap")


def _needed(count: int, mode: Mode, look: Look) -> float:
    return count * lane_height(mode, look) + max(0, count - 1) * _spacing(mode, look)


def _used(room: float, count: int, mode: Mode, look: Look) -> float:
    """The height of the lanes: what they need, all there is if that is too little, one at least."""
    return max(min(room, _needed(count, mode, look)), lane_height(mode, look))


def fitting(area: QRectF, mode: Mode, look: Look) -> int:
    """How many lanes are in sight at once."""
    pitch = lane_height(mode, look) + _spacing(mode, look)
    return max(1, int((area.height() + _spacing(mode, look) + 0.5) // pitch))


def _in_sight(
    area: QRectF, lanes: Sequence[LaneScene], mode: Mode, look: Look, scroll: int
) -> tuple[Sequence[LaneScene], int]:
    many = fitting(area, mode, look)
    last = next((place for place, lane in enumerate(lanes) if lane.last), None)
    first = max(0, min(scroll, len(lanes) - many))
    if last is not None and len(lanes) > many:
        first = scroll_to(last, first, many, len(lanes))
    return lanes[first : first + many], first


def _rows(
    area: QRectF, lanes: Sequence[LaneScene], mode: Mode, look: Look
) -> tuple[LaneLayout, ...]:
    high, pitch = lane_height(mode, look), lane_height(mode, look) + _spacing(mode, look)
    boxes = (
        QRectF(area.left(), area.top() + place * pitch, area.width(), high)
        for place in range(len(lanes))
    )
    # Room for padlocks is the same in every lane, so that words end at one line.
    padlocks = max((len(lane.held) + (lane.wants is not None) for lane in lanes), default=0)
    return tuple(
        lay_out_lane(box, lane, mode, look, padlocks)
        for box, lane in zip(boxes, lanes, strict=True)
    )


def slot_words(lock: LockScene, scene_names: dict[int, str]) -> str:
    """The words beside a place on the rail: the lock's name, and who has it."""
    if lock.holder is None:
        return lock.name
    return translate("stage", "{0}: with {1}").format(lock.name, scene_names.get(lock.holder, "?"))


def lock_words(lock: LockScene, scene_names: dict[int, str]) -> str:
    """Everything about a lock, for tooltips and screen readers."""
    words = translate("stage", "{0}, the {1} {2}").format(
        lock.name, look_words(lock.look), lock.kind
    )
    if lock.holder is None:
        return translate("stage", "{0}: free").format(words)
    parts = [tr("held %n time(s) by {0}", "", lock.depth).format(scene_names.get(lock.holder, "?"))]
    if lock.since is not None:
        parts.append(translate("stage", "since line {0}").format(lock.since))
    if lock.waiting:
        wanting = ", ".join(scene_names.get(tid, "?") for tid in lock.waiting)
        parts.append(translate("stage", "wanted by {0}").format(wanting))
    return f"{words}: {', '.join(parts)}"


def _lay_out_rail(
    rail: QRectF, scene: Scene, look: Look
) -> tuple[QRectF | None, tuple[SlotLayout, ...], QRectF | None]:
    gap, icon, locks = look.px("gap"), look.px("icon"), scene.locks
    label = width_of(look, rail_heading(), "small", bold=True) + 2 * gap
    wide = rail.width() >= label * 3
    heading = QRectF(rail.left(), rail.top(), label, rail.height()) if wide else None
    left, right = rail.left() + (label if wide else 0.0), rail.right()
    if not locks:
        return heading, (), QRectF(left, rail.top(), max(0.0, right - left), rail.height())
    words = _slot_width(look, scene, right - left)
    pitch = icon + words + gap
    many = max(1, int((right - left + gap) // pitch))
    more = None
    if many < len(locks):
        room = width_of(look, more_words(len(locks)), "small")
        many = max(1, int((right - left - room) // pitch))
        more = QRectF(left + many * pitch, rail.top(), room, rail.height())
    top = rail.top() + (rail.height() - icon) / 2
    slots = []
    for place, lock in enumerate(locks[:many]):
        padlock = QRectF(left + place * pitch, top, icon, icon)
        beside = QRectF(padlock.right() + gap / 2, rail.top(), words - gap / 2, rail.height())
        slots.append(SlotLayout(lock=lock, padlock=padlock, words=beside if words else None))
    return heading, tuple(slots), more


def more_words(count: int) -> str:
    """That *count* of something have no room here."""
    return tr("+%n more", "", count)


def rail_heading() -> str:
    """What stands before the locks nobody holds."""
    return translate("stage", "LOCKS AT REST")


def _slot_width(look: Look, scene: Scene, room: float) -> float:
    """How wide the words beside each lock may be: 0 if there is no sense in any."""
    gap = look.px("gap")
    locks = scene.locks
    # For the longest name there is, so that nothing moves when a lock changes hands.
    longest = max((lane.name for lane in scene.lanes), key=len, default="nobody")
    share = room / len(locks) - look.px("icon") - gap
    told = [translate("stage", "{0}: with {1}").format(lock.name, longest) for lock in locks]
    wish = max(width_of(look, words, "small") for words in told) + gap
    least = width_of(look, "mmmm", "small")
    return min(wish, share) if share >= least else 0.0

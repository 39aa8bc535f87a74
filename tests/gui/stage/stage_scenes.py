"""Scenes made by hand, and strips that are plain lists: what tests of the stage show."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.machine.events import Kind
from core.machine.values import ref_to
from core.scenes.deadlock import DeadlockScene, WaitArrow
from core.scenes.lock_looks import LockLook
from core.scenes.phrases import Bit
from core.scenes.scene import LaneScene, LockScene, Scene
from core.scenes.strips import Bar, Hatch, Mark
from core.scenes.value import ValueScene

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.values import Ref

WAITING = (
    "waits for b.lock, held by Bob since line 13", "waits for b.lock, held by Bob",
    "waits for b.lock", "b.lock",
)  # fmt: skip
READY = ("about to write balance: 150", "ready")
NAMES = ("main", "Ann", "Bob", "Cleo", "Dan")


@dataclass
class ListedStrips:
    """The protocol `Strips` over lists."""

    listed: list[Mark] = field(default_factory=list)
    held: list[Bar] = field(default_factory=list)
    waits: list[Hatch] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)

    @property
    def length(self) -> int:
        return len(self.listed)

    @property
    def edition(self) -> int:
        return 0

    def marks(self, first: int, last: int) -> Sequence[Mark]:
        return self.listed[first:last]

    def bars(self, first: int, last: int) -> Sequence[Bar]:
        return [
            one for one in self.held if one.start < last and (one.end is None or one.end > first)
        ]

    def hatches(self, first: int, last: int) -> Sequence[Hatch]:
        return [
            one for one in self.waits if one.start < last and (one.end is None or one.end > first)
        ]

    def switches(self, first: int, last: int) -> Sequence[int]:
        pairs = zip(self.listed, self.listed[1:], strict=False)
        found = (after.step for before, after in pairs if before.tid != after.tid)
        return [step for step in found if first <= step < last]

    def failures(self, first: int, last: int) -> Sequence[int]:
        return [step for step in self.failed if first <= step < last]

    def interesting(self, position: int, *, forward: bool) -> int | None:
        return None


def lock(number: int) -> Ref:
    """The address of the lock number *number*."""
    return ref_to(0, number)


def lock_scene(
    number: int, holder: int | None = None, *, depth: int = 1, waiting: tuple[int, ...] = ()
) -> LockScene:
    return LockScene(
        ref=lock(number),
        name=f"{'abcdefgh'[number % 8]}.lock",
        kind="RLock" if depth > 1 else "Lock",
        look=LockLook(number, "ABCDEFGH"[number % 8]),
        holder=holder,
        depth=depth if holder is not None else 0,
        since=None if holder is None else 13,
        waiting=waiting,
    )


def lane_scene(
    tid: int, *, held: tuple[Ref, ...] = (), wants: Ref | None = None, last: bool = False
) -> LaneScene:
    name = NAMES[tid] if tid < len(NAMES) else f"Thread-{tid} (worker)"
    waiting = wants is not None
    return LaneScene(
        tid=tid,
        name=name,
        monogram=name[0].upper() if tid < len(NAMES) else str(tid),
        status="waiting" if waiting else "ready",
        told=tuple((Bit(words),) for words in (WAITING if waiting else READY)),
        line=14,
        code="with dst.lock:" if waiting else "src.balance = src.balance - amount",
        mark=(5, 13),
        done=14 if last else None,
        rests=14,
        locals=(ValueScene(name="amount", value="50"), ValueScene(name="src", value="Account")),
        held=held,
        wants=wants,
        can_go=not waiting,
        last=last,
    )


def scene_of(
    lanes: tuple[LaneScene, ...],
    locks: tuple[LockScene, ...] = (),
    *,
    position: int = 0,
    length: int = 0,
    deadlock: DeadlockScene | None = None,
) -> Scene:
    last = next((lane.tid for lane in lanes if lane.last), None)
    return Scene(
        position=position,
        length=length,
        ended="stuck" if deadlock else None,
        sentence="Ann wrote balance.",
        events=(),
        last=last,
        lanes=lanes,
        locks=locks,
        cards=(),
        walls=(),
        rules=(),
        deadlock=deadlock,
        failures=(),
    )


def crowd(count: int) -> Scene:
    """*count* threads, of which the first has a lock that the last wants."""
    lanes = tuple(
        lane_scene(
            tid,
            held=(lock(0),) if tid == 0 else (),
            wants=lock(0) if tid == count - 1 and count > 1 else None,
            last=tid == count // 2,
        )
        for tid in range(count)
    )
    waiting = (count - 1,) if count > 1 else ()
    return scene_of(
        lanes, (lock_scene(0, 0, waiting=waiting), lock_scene(1)), position=40, length=40
    )


def embrace() -> Scene:
    """Ann and Bob each hold what the other wants."""
    lanes = (
        lane_scene(0),
        lane_scene(1, held=(lock(0),), wants=lock(1)),
        lane_scene(2, held=(lock(1),), wants=lock(0), last=True),
    )
    arrows = (
        WaitArrow(waiter=1, holder=2, lock=lock(1)),
        WaitArrow(waiter=2, holder=1, lock=lock(0)),
    )
    sentence = (
        "Deadlock: Ann holds the blue circle lock and waits for the orange triangle lock; "
        "Bob holds the orange triangle lock and waits for the blue circle lock."
    )
    dead = DeadlockScene(
        headline="Ann and Bob wait for each other", sentence=sentence, arrows=arrows
    )
    locks = (lock_scene(0, 1, waiting=(2,)), lock_scene(1, 2, waiting=(1,)))
    return scene_of(lanes, locks, position=40, length=40, deadlock=dead)


def biter() -> Scene:
    """Ann takes a plain lock twice."""
    lanes = (lane_scene(0), lane_scene(1, held=(lock(0),), wants=lock(0), last=True))
    arrows = (WaitArrow(waiter=1, holder=1, lock=lock(0)),)
    dead = DeadlockScene(
        headline="Ann waits for itself",
        sentence="Ann waits for itself.",
        arrows=arrows,
    )
    locks = (lock_scene(0, 1, waiting=(1,)),)
    return scene_of(lanes, locks, position=40, length=40, deadlock=dead)


def woven(count: int, steps: int) -> ListedStrips:
    """*count* threads that take turns of three steps, each turn under the first lock."""
    kinds = (Kind.READ, Kind.WRITE, Kind.ACQUIRE, Kind.RELEASE, Kind.PRINT, Kind.WAIT)
    marks = [Mark(step, step // 3 % count, kinds[step % 6]) for step in range(steps)]
    bars = [Bar(start // 3 % count, lock(0), start, start + 3) for start in range(0, steps, 6)]
    waits = [Hatch((s // 3 + 1) % count, s, s + 3, lock(0)) for s in range(0, steps, 6)]
    return ListedStrips(marks, bars, waits, [steps - 2])

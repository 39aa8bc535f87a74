"""Why a run ended as it did, in two or three steps: who looked, who changed it, who relied on it.

What is told is what the run itself shows: a value that was written although another thread
had written there since it was read, a rule that was broken when somebody looked, or locks
that each of two threads holds while it wants the other's.  Where there is none of these, the
last steps of the thread that failed are told, without a verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.scenes.gap import LOOKED_BACK, lost_update

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.scenes.deadlock import RoomScene
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from core.scenes.words import Translate

LAST: Final = 3
"""So many steps are told where there is no chain."""
_PAIR: Final = 2


class Told(NamedTuple):
    """A step that matters: thread *tid*, called *name*, did it; *verb* says what for.

    *step* counts from 1; *words* are the sentence of the step without the name.
    """

    tid: int
    name: str
    verb: str
    words: str
    step: int


def account(run: Run, scene: Scene, translate: Translate) -> tuple[Told, ...]:
    """The steps that made *run* end as it did; *scene* is its last moment."""
    names = {lane.tid: lane.name for lane in scene.lanes}
    embrace = (*_embrace(run, scene, names, translate), *_wishes(run, scene, names, translate))
    if embrace:
        return embrace
    for chain in (_glimpse(run, translate), _lost(run, translate)):
        steps = tuple(chain)
        if steps:
            return tuple(_told(run, names, verb, step) for verb, step in steps)
    if not scene.failures:
        return ()
    tid = scene.failures[-1].tid
    trace = run.simulation.trace
    mine = [at for at in range(max(0, run.position - LOOKED_BACK), run.position)
            if tid is None or trace.tids[at] == tid]  # fmt: skip
    return tuple(_told(run, names, "", step) for step in mine[-LAST:])


def _told(run: Run, names: dict[int, str], verb: str, step: int) -> Told:
    tid = run.simulation.trace.tids[step]
    name = names.get(tid, "?")
    words = run.sentence(step).removeprefix(f"{name} ").removesuffix(".")
    return Told(tid, name, verb, words, step + 1)


def _circle(scene: Scene) -> list[RoomScene]:
    """The two of a circle of two, in the order of their numbers."""
    rooms = () if scene.deadlock is None else scene.deadlock.rooms
    return sorted(rooms, key=lambda room: room.tid) if len(rooms) == _PAIR else []


def _embrace(run: Run, scene: Scene, names: dict[int, str], translate: Translate) -> Iterator[Told]:
    """Who took what that another one of a circle of two wants."""
    rooms = _circle(scene)
    for room in rooms:
        wanted = [other.wants for other in rooms if other is not room]
        for lock, _ in room.holds:
            taken = run.history.taken_at(lock, run.position)
            if lock in wanted and taken >= 0:
                yield _told(run, names, translate("account", "took"), taken)


def _wishes(run: Run, scene: Scene, names: dict[int, str], translate: Translate) -> Iterator[Told]:
    """What each of a circle of two wants, and after which step: having to wait is none itself."""
    called = run.names(run.simulation.state)
    for room in _circle(scene):
        if room.wants is not None:
            since = run.history.waiting_since(room.tid, run.position)
            verb, lock = translate("account", "wants"), called.name(room.wants)
            yield Told(room.tid, names.get(room.tid, "?"), verb, lock, since)


def _glimpse(run: Run, translate: Translate) -> Iterator[tuple[str, int]]:
    """Who broke a rule, and who looked then."""
    for glimpse in run.findings.invariants.glimpses[-1:]:
        yield translate("account", "changed half of it"), glimpse.breach.since
        yield translate("account", "looked in between"), glimpse.step


def _lost(run: Run, translate: Translate) -> Iterator[tuple[str, int]]:
    """Who read, who wrote there since, and who wrote what was made from the old value."""
    lost = lost_update(run)
    if lost is not None:
        yield translate("account", "looked"), lost.read
        yield translate("account", "changed it"), lost.changed
        yield translate("account", "relied on it"), lost.written

"""A deadlock: who waits for whom, and each in a room of what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.step import over
from core.runs.waiting import deadlock
from core.scenes.climax import stages
from core.scenes.deadlock import DeadlockScene, RoomScene, WaitArrow
from core.scenes.lanes import since
from core.scenes.value import ValueScene

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.runs.waiting import Deadlock
    from core.scenes.looking import Looking
    from core.scenes.scene import CardScene


def deadlock_scene(looking: Looking, cards: Sequence[CardScene]) -> DeadlockScene | None:
    """The deadlock at the end of the run, if it came to one."""
    if not looking.run.at_end or over(looking.state):
        return None
    found = deadlock(
        looking.program, looking.state, looking.run.findings.detectors.held, looking.names
    )
    if found is None:
        return None
    arrows, rooms = tuple(_arrows(looking, found)), tuple(_rooms(looking, found, cards))
    return DeadlockScene(
        headline=_headline(looking, found),
        brief=_brief(looking, found),
        sentence=found.sentence,
        arrows=arrows,
        rooms=rooms,
        stages=tuple(stages(looking, rooms, arrows)),
    )


def _headline(looking: Looking, found: Deadlock) -> str:
    *others, last = [looking.names.thread(tid) for tid in found.cycle] or [""]
    if found.kind == "starved":
        return found.sentence
    if found.kind == "self":
        words = looking.translate(
            "stage",
            "{0} waits for what {0} holds: a Lock cannot be taken twice, not even by its owner",
        )
        return words.format(last)
    if len(others) == 1:
        words = looking.translate("stage", "{0} waits for {1}, and {1} waits for {0}")
        return words.format(others[0], last)
    words = looking.translate("stage", "{0} and {1} wait for each other: no thread can ever go on")
    return words.format(", ".join(others), last)


def _brief(looking: Looking, found: Deadlock) -> str:
    *others, last = [looking.names.thread(tid) for tid in found.cycle] or [""]
    if found.kind == "starved":
        # What it means is said last.
        return found.sentence.rpartition(": ")[0]
    if found.kind == "self":
        return looking.translate("stage", "{0} waits for what {0} holds").format(last)
    words = looking.translate("stage", "{0} and {1} wait for each other")
    return words.format(", ".join(others), last)


def _arrows(looking: Looking, found: Deadlock) -> Iterator[WaitArrow]:
    for waiting in found.waiting:
        if waiting.tid in found.cycle and waiting.whom is not None:
            lock = waiting.ref if waiting.ref in looking.locks else None
            yield WaitArrow(
                waiter=waiting.tid,
                holder=waiting.whom,
                lock=lock,
            )


def _rooms(looking: Looking, found: Deadlock, cards: Sequence[CardScene]) -> Iterator[RoomScene]:
    waiting = {each.tid: each for each in found.waiting}
    taken_at = looking.run.history.taken_at
    for tid in found.cycle:
        wait = waiting[tid]
        held = [ref for ref, lock in looking.locks.items() if lock.owner == tid]
        held.sort(key=lambda ref: taken_at(ref, looking.position))
        guarded = [card for card in cards if card.guards and set(card.guards) <= set(held)]
        yield RoomScene(
            tid=tid,
            holds=tuple((ref, since(looking, ref)) for ref in held),
            wants=wait.ref if wait.ref in looking.locks else None,
            line=looking.told_line(wait.line),
            inside=tuple(
                ValueScene(name=looking.names.place(*field.place), value=field.value)
                for card in guarded
                for field in card.fields
            ),
        )

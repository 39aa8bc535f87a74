"""The three moments that tell a run on paper: looked, changed, relied; or took, took, stuck."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.machine.values import Ref
    from core.scenes.scene import ChipScene, Scene

_MANY = 3


def telling_moments(scenes: Sequence[Scene]) -> tuple[int, ...]:
    """At most three positions, in order, the end among them; *scenes* has all from the start."""
    end = len(scenes) - 1
    chosen = {end, *_stale(scenes), *_taken(scenes)}
    turns = list(switches(scenes))
    spare = [*turns[-1:], *turns[:1], end // 2, end // 3, 0]
    while len(chosen) < min(_MANY, len(scenes)):
        chosen.add(next(position for position in spare if position not in chosen))
    # The end shows what has come of it, the others how.
    return tuple(sorted(chosen)[-_MANY:])


def _stale(scenes: Sequence[Scene]) -> tuple[int, ...]:
    """After the read and after the use of the last value that had gone out of date."""
    for position in range(len(scenes) - 1, 0, -1):
        move = scenes[position].move
        if move is not None and move.writes:
            old = [chip for chip in move.sources if chip.stale or chip.glimpse]
            if old:
                return (_seen(old[-1]), position)
    chips = [chip for lane in scenes[-1].lanes for chip in lane.hand]
    seen = [_seen(chip) for chip in chips if chip.stale or chip.glimpse]
    return tuple(seen[-1:])


def _seen(chip: ChipScene) -> int:
    return chip.step + 1


def _taken(scenes: Sequence[Scene]) -> tuple[int, ...]:
    """For a deadlock, after each of its threads took what the one before wants."""
    stuck = scenes[-1].deadlock
    if stuck is None:
        return ()
    wanted = {(arrow.holder, arrow.lock) for arrow in stuck.arrows}
    taken = [
        next(
            position for position in range(len(scenes) - 1, -1, -1)
            if lock not in _held(scenes[position], holder)
        ) + 1
        for holder, lock in wanted
        if lock is not None and lock in _held(scenes[-1], holder)
    ]  # fmt: skip
    return tuple(sorted(taken)[-2:])


def _held(scene: Scene, tid: int) -> tuple[Ref, ...]:
    return next((lane.held for lane in scene.lanes if lane.tid == tid), ())


def switches(scenes: Sequence[Scene]) -> Iterator[int]:
    """The positions of *scenes* at which another thread goes on, though the last one could have."""
    for position in range(1, len(scenes) - 1):
        now, then = scenes[position].last, scenes[position + 1].last
        able = {lane.tid for lane in scenes[position].lanes if lane.can_go}
        if now != then and now in able:
            yield position

"""The steps of each thread from above: a cell a step, the same for the whole run.

A cell shows the sign of the step, the locks that the thread holds, and whether it waits.  A
page has the cells of a lane as a text with a character a step, and what the characters mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.marks import mark_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.values import Ref
    from core.scenes.history import History
    from core.scenes.lock_looks import LockLook

_FIRST: Final = ord("0")


class Cells:
    """The cells of all lanes of a run; *looks* has the look of each lock."""

    def __init__(
        self, history: History, tids: Sequence[int], looks: Mapping[Ref, LockLook], length: int
    ) -> None:
        self._numbers: dict[str, int] = {"": 0}
        cells = {tid: [["", ""] for _ in range(length)] for tid in tids}
        for bar in history.bars(0, length):
            for step in range(bar.start, min(length, bar.end or length)):
                taken = cells[bar.tid][step]
                taken[1] += f" {'d' if ' b' in taken[1] else 'b'}{_look(bar.lock, looks)}"
        for hatch in history.hatches(0, length):
            look = "" if hatch.lock is None else _look(hatch.lock, looks)
            for step in range(hatch.start, min(length, hatch.end or length)):
                cells[hatch.tid][step][1] += f" h{look}"
        for mark in history.marks(0, length):
            cells[mark.tid][mark.step][0] = f"s-{mark_of(mark.kind).key}"
        for step, ref in _locks_at(history, length):
            for lane in cells.values():
                if lane[step][0] in {"s-take", "s-give"}:
                    lane[step][0] += f" l{_look(ref, looks)}"
        self.lanes: Final = tuple(
            "".join(self._character(f"{sign}{rest}".strip()) for sign, rest in cells[tid])
            for tid in tids
        )

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of a cell, by the number that its character stands for."""
        return tuple(self._numbers)

    def of(self, lane: int, first: int, last: int) -> Sequence[str]:
        """The classes of the cells of lane number *lane* in the range."""
        classes = self.classes
        return [classes[ord(character) - _FIRST] for character in self.lanes[lane][first:last]]

    def _character(self, classes: str) -> str:
        return chr(_FIRST + self._numbers.setdefault(classes, len(self._numbers)))


def _look(lock: Ref, looks: Mapping[Ref, LockLook]) -> str:
    return str(looks[lock].number) if lock in looks else "0"


def _locks_at(history: History, length: int) -> Sequence[tuple[int, Ref]]:
    """The steps at which a lock was taken or let go."""
    found = []
    for bar in history.bars(0, length):
        found.append((bar.start, bar.lock))
        if bar.end is not None:
            found.append((bar.end - 1, bar.lock))
    return found

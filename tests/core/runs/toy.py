"""A machine so small that what a scheduler does to it can be read off.

Each thread is a string: ``.`` is an ordinary step, ``z`` a sleep, ``a`` takes the one
lock and ``r`` lets it go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.state import Choice
from core.runs.scheduler import Options

if TYPE_CHECKING:
    from core.runs.scheduler import Scheduler


class Toy:
    """Carries out turns as a simulation does, and remembers the choices."""

    def __init__(self, *threads: str) -> None:
        self.threads = list(threads)
        self.holder: int | None = None
        self.made: list[Choice] = []

    def run(self, scheduler: Scheduler, most: int = 10_000) -> Toy:
        """Let *scheduler* choose until it stops, nobody can go or *most* steps were made."""
        while len(self.made) < most and any(self.options()[:2]):
            turn = scheduler.choose(self.options())
            if turn is None:
                break
            way = turn.way
            for _ in range(min(turn.steps, most - len(self.made))):
                self._step(turn.tid, way)
                way = None
                if turn.tid not in self.options().ready:
                    break
        return self

    def options(self) -> Options:
        """What there is to choose from now."""
        able = [tid for tid, rest in enumerate(self.threads) if rest and self._able(tid, rest[0])]
        last = self.made[-1].tid if self.made else None
        return Options(
            tuple(tid for tid in able if self.threads[tid][0] != "z"),
            tuple(tid for tid in able if self.threads[tid][0] == "z"),
            last,
            len(self.made),
        )

    @property
    def tids(self) -> str:
        """Who made each step."""
        return "".join(str(choice.tid) for choice in self.made)

    def _able(self, tid: int, operation: str) -> bool:
        if operation == "a":
            return self.holder is None
        return operation != "r" or self.holder == tid

    def _step(self, tid: int, way: int | None) -> None:
        operation, self.threads[tid] = self.threads[tid][0], self.threads[tid][1:]
        assert self._able(tid, operation)
        if operation in "ar":
            self.holder = tid if operation == "a" else None
        self.made.append(Choice(tid, way))

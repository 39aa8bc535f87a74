"""Forgetting objects that nobody can reach any more.

An address is never used twice, so forgetting has no effect that a program could see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.machine import ATOMS
from core.machine.values import Ref, leads_to

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.frames import Frame
    from core.machine.machine import Machine
    from core.machine.values import Value


def collect(m: Machine) -> None:
    """Drop every object of *m* that neither a thread nor a module variable leads to."""
    heap = m.heap
    live: set[Ref] = set()
    pending: list[Value] = [*m.globals, *_held_by_threads(m)]
    while pending:
        value = pending.pop()
        if type(value) is Ref:
            if value not in live:
                live.add(value)
                pending.extend(heap[value].children())
        elif type(value) not in ATOMS:
            pending.extend(leads_to(value))
    if len(live) < len(heap):
        m.heap = {ref: obj for ref, obj in heap.items() if ref in live}


def _held_by_threads(m: Machine) -> Iterable[Value]:
    for thread in m.threads:
        yield from (thread.ref, thread.phase, thread.dying, thread.house)
        if thread.wait is not None:
            yield thread.wait.ref
        frame: Frame | None = thread.frame
        while frame is not None:
            yield frame.extra
            yield from frame.regs
            frame = frame.parent

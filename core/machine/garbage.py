"""Forgetting objects that nobody can reach any more.

An address is never used twice, so forgetting has no effect that a program could see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.machine import ATOMS
from core.machine.values import Function, Ref, leads_to

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.frames import Frame
    from core.machine.machine import Machine
    from core.machine.state import State
    from core.machine.values import Value


def collect(m: Machine) -> None:
    """Drop every object of *m* that neither a thread nor a module variable leads to."""
    live = reachable(m, temporaries=True)
    heap = {ref: obj for ref, obj in m.heap.items() if ref in live}
    if len(heap) < len(m.heap):
        m.heap = heap
        m.numbers = {ref: number for ref, number in m.numbers.items() if ref in live}


def reachable(m: Machine | State, *, temporaries: bool) -> set[Ref]:
    """The addresses that a thread or a module variable leads to, those of functions included.

    Without *temporaries*, what is between two operations of the program itself, which may be
    used up, is no reason to keep anything.
    """
    live: set[Ref] = set()
    pending: list[Value] = [*m.globals, *_held_by_threads(m, temporaries=temporaries)]
    while pending:
        value = pending.pop()
        if type(value) is Ref:
            if value not in live:
                live.add(value)
                pending.extend(m.heap[value].children())
        elif type(value) not in ATOMS:
            if type(value) is Function and value.home is not None:
                live.add(value.home)
            pending.extend(leads_to(value))
    return live


def _held_by_threads(m: Machine | State, *, temporaries: bool) -> Iterable[Value]:
    for thread in m.threads:
        yield from (thread.ref, thread.phase, thread.dying, thread.house)
        if thread.wait is not None:
            yield thread.wait.ref
        frame: Frame | None = thread.frame
        while frame is not None:
            yield frame.extra
            code = frame.code
            yield from frame.regs if temporaries or not code.own else frame.regs[: code.temporaries]
            frame = frame.parent

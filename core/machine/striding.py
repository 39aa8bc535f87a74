"""Single steps of whichever thread somebody picks, one after the other.

A run by a policy of single steps spends its time here.  It does what `take_turn` does with
one permit, at less cost: where a thread rests is kept from one of its steps to the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.interpreter import STOPS, go_on_after
from core.machine.limits import FUEL
from core.machine.machine import REST
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.machine.frames import Frame
    from core.machine.linked import Handler
    from core.machine.machine import Machine
    from core.machine.threads import Thread
    from core.machine.values import Value

    Top = tuple[Thread, Frame, Sequence[Handler], list[Value]]
    """A thread, the frame on top of it, and what is in that."""
    Tops = dict[int, Top]
    """By thread, where it rests, as earlier steps left it.

    Whoever takes a state, or lets a thread run by other means, forgets that.
    """


NOBODY: Final = -1
"""In place of a thread that could have gone on."""


class Walk(NamedTuple):
    """What there is to do with single steps.

    *pick* gives the next thread of those that are ready, could go if time passed, and made
    the last step.  *went* notes who made a step, *switched* which was a switch.  *heed* is
    told of a step that may have changed who can go: by whom, and how many there are now.  It
    gives who is ready then, nobody if *pick* has to be asked by somebody else.  *at* steps
    have been made before.
    """

    pick: Callable[[tuple[int, ...], tuple[int, ...], int | None], int]
    went: Callable[[int], None]
    switched: Callable[[int], None]
    heed: Callable[[int, int], tuple[int, ...]]
    at: int


def take_steps(  # noqa: C901 - one loop, which every step of a run goes through
    m: Machine, tid: int, tops: Tops, walk: Walk, before: int, ready: tuple[int, ...], end: int
) -> int:
    """Let threads make steps up to *end*, counted by *walk*: first *tid*, then who is picked.

    *before* is who made the step before and could go on, or `NOBODY`.  Gives the thread at
    which it ended.  If the machine has its permit left then, that thread could not simply
    go on; else it made the last step.  The log may hold what was done before.
    """
    pick, went_on, switched, heed, at = walk
    m.way, m.wait, m.loud = None, None, False
    while True:
        m.permits = 1
        try:
            # `tops` saves four lookups a step, for threads that rest where they rested before.
            thread, frame, ops, regs = tops[tid]
        except KeyError:
            top = _top_of(m, tid, tops)
            if top is None:
                return tid
            thread, frame, ops, regs = top
        m.tid = tid
        m.frame = frame
        m.fuel = FUEL
        pc = frame.pc
        try:
            while (went := ops[pc](m, regs)) >= 0:
                pc = went
        except STOPS as stop:
            del tops[tid]
            m.loud = True
            go_on_after(m, thread, frame, pc, stop)
        else:
            # By far most steps end like this: the same frame is on top.
            if went == REST and m.frame is frame and m.fuel >= 0:
                frame.pc, thread.wait = pc, m.wait
            else:
                del tops[tid]
                go_on_after(m, thread, frame, pc, went)
        if m.permits:
            return tid
        if tid != before and before >= 0:
            switched(at)
        went_on(tid)
        at, before = at + 1, tid
        if m.loud or m.wait is not None:
            ready = heed(tid, at)
            m.wait, m.loud = None, False
            before = tid if tid in ready else NOBODY
        if at == end or not ready:
            return tid
        tid = pick(ready, (), tid)


def _top_of(m: Machine, tid: int, tops: Tops) -> Top | None:
    """Where thread *tid* goes on, if it simply does; *tops* has it from now on."""
    thread = m.own_thread(tid)
    frame = thread.frame
    if frame is None or thread.dying is not None or thread.status == "new" or thread.tired:
        return None
    if thread.house is not None:
        return None
    frame = thread.frame = m.own_frame(frame)
    top = tops[tid] = thread, frame, frame.linked.ops, frame.regs
    return top

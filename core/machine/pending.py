"""What a thread at rest is about to do.

A thread that can go is asked by letting a scratch machine begin its next step: whatever
it would put into the log first is what it is about to do.  So nothing here has to know
the instructions, and the answer is never wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.errors import sites_of
from core.machine.events import Kind
from core.machine.interpreter import take_turn
from core.machine.linker.image import image_of
from core.machine.objects import Instance
from core.machine.primitives.objects import BarrierObject, ConditionObject
from core.machine.primitives.waits import WAITS
from core.machine.step import able
from core.machine.thrown import UnmodelledError
from core.machine.values import MISSING, Function, Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from core.language.program import Program
    from core.language.spans import Span
    from core.machine.events import RawEvent
    from core.machine.frames import Frame
    from core.machine.state import State
    from core.machine.threads import Thread, Wait
    from core.machine.values import Value


class Pending(NamedTuple):
    """The next visible operation of a thread, as in its event, and where it stands.

    *value* is what will be written, read or put where that is known and no choice decides
    it, else `MISSING`; *span* is None where nothing in the program's text asks for it.
    """

    kind: Kind
    ref: Ref | None
    key: Value
    value: Value
    span: Span | None


def about_to(program: Program, state: State, tid: int) -> Pending | None:
    """The next operation of thread *tid*; None if it is over or will leave what is simulated.

    For a thread that must wait it is the operation that it waits to complete.
    """
    thread = state.threads[tid]
    if thread.over:
        return None
    span = resting_span(program, state, thread)
    # To let it go on would show the end of its timeout, which nobody has chosen.
    if thread.wait is not None and not able(state, tid):
        return _once_it_can(state, thread, thread.wait, span)
    raw = _first_event(program, state, tid)
    if raw is None:
        return None
    kind, _, _, ref, key, value = raw
    # The value of the scratch machine is that of the run's seed; another choice draws another one.
    if kind == Kind.RANDOM:
        value = MISSING
    # A store notes no value before it has happened; the register that it will store is known.
    elif kind == Kind.WRITE and value is None:
        value = _stored(thread)
    return Pending(Kind(kind), ref, key, value, span)


class _Begun(Exception):
    """A step has begun; carries its first raw event."""

    def __init__(self, raw: RawEvent) -> None:
        self.raw = raw


class _Alarm(list["RawEvent"]):
    """A log that ends the step at the first event."""

    def append(self, raw: RawEvent) -> None:
        raise _Begun(raw)


def _first_event(program: Program, state: State, tid: int) -> RawEvent | None:
    # No check asks what comes next.
    from core.machine.sparing import ALLOWED, Allowance, SparingMachine  # noqa: PLC0415

    allowance = Allowance(ALLOWED)
    scratch = SparingMachine(image_of(program), state, allowance)
    # It ends at the first event, however much local work would follow it.
    scratch.log = _Alarm()
    try:
        take_turn(scratch, tid, 1, None)
    except _Begun as begun:
        return begun.raw
    except UnmodelledError:
        if allowance.spent:
            # Whatever comes next, the thread computes for long before.
            return (Kind.GIVE_WAY, tid, -1, None, None, None)
    return None


def _stored(thread: Thread) -> Value:
    """What a write will store whose event has no value yet; MISSING if it is no assignment."""
    assert thread.frame is not None
    op, operands, _ = thread.frame.code.instructions[thread.frame.pc]
    if op == "store_item":
        return thread.frame.regs[cast("int", operands[2])]
    return None if op.startswith("store_") else MISSING


def _once_it_can(state: State, thread: Thread, wait: Wait, span: Span | None) -> Pending:
    kind, ref = WAITS[wait.kind].ends, wait.ref
    obj = None if ref is None else state.heap[ref]
    if isinstance(obj, ConditionObject):
        ref = obj.lock
    elif isinstance(obj, BarrierObject) and thread.tid not in obj.arrived:
        kind = Kind.ARRIVE
    return Pending(kind, ref, None, MISSING, span)


def resting_span(program: Program, state: State, thread: Thread) -> Span | None:
    """Where in the program's text *thread* rests, or died; None if it is nowhere in it.

    A thread that rests in the library is where the program called it.
    """
    frame: Frame | None = thread.frame
    back = 0
    while frame is not None:
        if frame.code.own:
            return frame.code.instructions[frame.pc - back].span
        # Below the top a frame stands behind the call that it is in.
        frame, back = frame.parent, 1
    if thread.status == "new":
        return _target_span(state, thread)
    return _span_of_death(program, state, thread)


def _target_span(state: State, thread: Thread) -> Span | None:
    obj = None if thread.ref is None else state.heap[thread.ref]
    target = obj.fields.get("_target") if isinstance(obj, Instance) else None
    # A library's function, such as the worker of a pool, stands nowhere in the program.
    return target.code.span if isinstance(target, Function) and target.code.own else None


def _span_of_death(program: Program, state: State, thread: Thread) -> Span | None:
    error = state.heap.get(thread.dying) if isinstance(thread.dying, Ref) else None
    sites = sites_of(error.fields) if isinstance(error, Instance) else ()
    for number in reversed(sites):
        site = image_of(program).sites[number]
        if site.code.own:
            return site.span
    return None

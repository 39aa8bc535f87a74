"""Letting one thread of a machine run: its next visible operations, and all that is local.

This is the interpreter's loop.  Everything above it sees whole steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.access import called_from
from core.machine.calls import call_value, prelude_function
from core.machine.errors import (
    announce,
    link_context,
    make_exception,
    throw,
)
from core.machine.events import Kind
from core.machine.frames import DISCARD
from core.machine.limits import FUEL
from core.machine.machine import REST
from core.machine.primitives.waits import deadline, satisfied
from core.machine.state import TIMEOUT
from core.machine.thrown import CallProgram, LimitError, Thrown, ThrownObject, UnmodelledError
from core.machine.values import ENTERED, Ref

if TYPE_CHECKING:
    from core.machine.frames import Frame
    from core.machine.machine import Machine
    from core.machine.threads import Thread, Wait
    from core.machine.values import Value


STOPS: Final = (CallProgram, Thrown, ThrownObject, UnmodelledError, RecursionError)
"""By what an operation ends that does not simply go on."""
RESTS: Final = Ref(-1, -1)
"""In place of an exception: the thread rests."""


def take_turn(m: Machine, tid: int, permits: int, way: int | None) -> int:
    """Let thread *tid* make at most *permits* steps; how many it made.

    It stops earlier where it must wait or ends.  The events are in the machine's log.
    """
    # A process that the program has started has module variables of its own, and most programs have
    # none. So the loop below reads `m.globals` without asking, and they are exchanged around the
    # whole turn.
    house = m.threads[tid].house
    if house is None:
        return _turn(m, tid, permits, way)
    before = m.enter(house.variables)
    try:
        return _turn(m, tid, permits, way)
    finally:
        m.leave(before)


def _turn(m: Machine, tid: int, permits: int, way: int | None) -> int:
    """The same in the process of the thread."""
    thread, epoch = m.threads[tid], m.epoch
    # Compared here as well as in `own_thread`: this runs for every step of a search, and seldom
    # more than one of a state.
    if thread.epoch is not epoch:
        thread = m.own_thread(tid)
    m.tid, m.permits, m.way, m.wait = tid, permits, way, None
    # It rested before a loop or call for which there was no fuel, and gets none now: so that very
    # one is its step of giving way.
    m.fuel = 0 if thread.tired else FUEL
    # Before anything of the thread runs: what it does next may look at the clock.
    if thread.wait is not None:
        _let_time_pass(m, thread, thread.wait)
    # To begin is a step of its own: between it and the start of the thread others can go.
    if thread.status == "new":
        _begin(m, thread)
    _let_run(m, thread)
    # The law of `step` is one step for each choice: what was chosen must be seen to happen.
    if permits and m.permits == permits and not thread.over:
        # What it rested before is no operation any more; to have seen that is its step.
        m.visible(Kind.GIVE_WAY, None, None, None)
    return permits - m.permits


def go_on_after(m: Machine, thread: Thread, frame: Frame, pc: int, went: int | Exception) -> None:
    """Bring the step of *thread* to its end that came to *pc* in *frame*, and there *went*.

    It went to another frame, came to rest, or ended by an exception.
    """
    error: Ref | None = None
    if isinstance(went, Exception):
        error = _taken_up(m, frame, pc, went)
        if error is None or (error is not RESTS and throw(m, error)):
            error = _run(m)
    elif went != REST:
        error = _run(m)
    elif m.frame is not None:
        frame.pc = pc
    thread.frame, thread.wait, thread.tired = m.frame, m.wait, m.fuel < 0
    # The exception handler may have put a frame on top, such as the program's own `excepthook`.
    if error is not None and error is not RESTS:
        _give_up(m, thread, error)
        _let_run(m, thread)


def _let_run(m: Machine, thread: Thread) -> None:
    """Let *thread* go on until it rests, or die."""
    while thread.dying is None and (frame := thread.frame) is not None:
        m.frame = m.own_frame(frame)
        error = _run(m)
        thread.frame, thread.wait, thread.tired = m.frame, m.wait, m.fuel < 0
        if error is None:
            break
        _give_up(m, thread, error)
    # To die is seen by all who join it, so it is a step, and waits for a permit like any other.
    if thread.dying is not None and m.permits:
        from core.machine.dying import die  # noqa: PLC0415 - in most programs nobody does

        die(m, thread)


def _give_up(m: Machine, thread: Thread, error: Ref) -> None:
    """Nobody catches *error* in *thread*."""
    from core.machine.dying import give_up  # noqa: PLC0415 - as above

    give_up(m, thread, error)


def _let_time_pass(m: Machine, thread: Thread, wait: Wait) -> None:
    """A thread that can go on only by its timeout was chosen: it is that late now."""
    when = deadline(m.heap, thread)
    if when is None:
        return
    # Where what it waits for has come, it goes on because of that, and no time passes.
    if m.way == TIMEOUT or not satisfied(m.heap, m.threads, wait, thread.tid):
        m.pass_time(when)
        m.way = TIMEOUT


def _begin(m: Machine, thread: Thread) -> None:
    assert thread.frame is not None
    # No instruction of its own says that it begins; it is told of at its first one.
    m.site = thread.frame.linked.base
    m.visible(Kind.BEGIN, thread.ref, None, None)
    thread.status = "alive"


def _run(m: Machine) -> Ref | None:
    """Carry out instructions until the thread rests; the exception if it was not caught."""
    while True:
        frame = m.frame
        if frame is None:
            return None
        # All that the inner loop needs is in local variables: it runs for every instruction.
        linked = frame.linked
        ops, regs, pc = linked.ops, frame.regs, frame.pc
        try:
            while True:
                went = ops[pc](m, regs)
                # A handler returns where to go on, so the usual case is one comparison and one
                # call.
                if went >= 0:
                    pc = went
                elif went == REST:
                    if m.frame is not None:
                        frame.pc = pc
                    return None
                else:
                    top = m.frame
                    assert top is not None
                    frame, linked = top, top.linked
                    ops, regs, pc = linked.ops, frame.regs, frame.pc
        except STOPS as stop:
            error = _taken_up(m, frame, pc, stop)
            if error is RESTS:
                return None
        if error is not None and not throw(m, error):
            return error


def _taken_up(m: Machine, frame: Frame, pc: int, stop: Exception) -> Ref | None:
    """What comes of *stop*, by which the operation at *pc* ended.

    An exception of the program, nothing if it is carried out by a call, or `RESTS`.
    """
    if isinstance(stop, CallProgram):
        return _call_instead(m, frame, pc, stop)
    if isinstance(stop, Thrown | ThrownObject):
        # An operation that put a frame on top before it raised has been entered.
        frame.pc = pc if m.frame is frame else pc + 1
        return _exception(m, stop)
    assert isinstance(stop, UnmodelledError | RecursionError)
    unmodelled = _as_unmodelled(stop)
    if m.log or m.codes or not m.permits:
        # What was done so far stands; the thread rests before what it cannot do.
        frame.pc = pc
        return RESTS
    site = frame.linked.base + pc
    # What counts, in the library, is who called it.
    unmodelled.site = site if frame.code.own else called_from(m, site)
    raise unmodelled from None


def _as_unmodelled(refused: UnmodelledError | RecursionError) -> UnmodelledError:
    """*refused*, or what it means that the host went too deep: the values do."""
    if isinstance(refused, UnmodelledError):
        return refused
    return LimitError("one operation on values nested too deep", "nest them less")


def _call_instead(m: Machine, frame: Frame, pc: int, wish: CallProgram) -> Ref | None:
    """Carry out the operation at *pc* by a call; the exception if it cannot even begin."""
    result = frame.linked.results[pc]
    frame.pc = pc
    # The library is written in the simulated language, so what is called there is known by its name
    # only; it is looked up now, in the variables of the process that runs.
    callee: Value = wish.function
    if isinstance(callee, str):
        callee = prelude_function(m, callee)
    # A native that must wait puts the value there by itself when it is its turn.
    m.result = result
    try:
        value = call_value(m, callee, wish.values, wish.kwargs, result)
    except (Thrown, ThrownObject) as thrown:
        return _exception(m, thrown)
    # Only now: had the call not even begun, the exception would be that of the operation itself.
    frame.pc = pc + 1
    if value is not ENTERED:
        if result >= 0:
            frame.regs[result] = value
    # An operation without a result, such as to store an attribute: what the program's method
    # returns must not land in a register of the frame below.
    elif result < 0 and m.frame is not None:
        m.frame.role = DISCARD
    return None


def _exception(m: Machine, thrown: Thrown | ThrownObject) -> Ref:
    """The exception object that the program sees."""
    if isinstance(thrown, ThrownObject):
        assert isinstance(thrown.value, Ref)
        error = thrown.value
        # A bare `raise` tells of nothing new: it has its context and was announced already.
        if thrown.again:
            return error
    else:
        error = make_exception(m, thrown.kind, thrown.values)
    link_context(m, error)
    announce(m, error)
    return error

"""Forgetting objects that nobody can reach any more.

An address is never used twice, so forgetting has no effect that a program could see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.hidden import WEAK
from core.machine.iterators import GeneratorObject
from core.machine.machine import ATOMS
from core.machine.objects import Instance
from core.machine.values import Function, Ref, leads_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.machine.frames import Frame
    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.state import State
    from core.machine.values import Value


def collect(m: Machine) -> None:
    """Drop every object of *m* that neither a thread nor a module variable leads to."""
    live = set(_reached(m, temporaries=True))
    heap = {ref: obj for ref, obj in m.heap.items() if ref in live}
    if len(heap) < len(m.heap):
        m.heap = heap
        m.numbers = {ref: number for ref, number in m.numbers.items() if ref in live}


def out_of_reach(state: State, refs: Iterable[Ref]) -> set[Ref]:
    """Those of *refs* that neither a thread nor a module variable of *state* leads to.

    What is between two operations of the program itself may be used up, so it is no reason to
    keep anything.
    """
    left = set(refs)
    for ref in _reached(state, temporaries=False):
        left.discard(ref)
        if not left:
            break
    return left


def _reached(m: Machine | State, *, temporaries: bool) -> Iterator[Ref]:
    """The addresses that a thread or a module variable leads to, those of functions included."""
    seen: set[Ref] = set()
    # A stack: what the threads hold is looked through first, as it is little and mostly enough.
    pending: list[Value] = [*m.globals, *_held_by_threads(m, temporaries=temporaries)]
    while pending:
        value = pending.pop()
        if type(value) is Ref:
            if value not in seen:
                seen.add(value)
                yield value
                pending.extend(m.heap[value].children())
        elif type(value) not in ATOMS:
            if type(value) is Function and value.home is not None:
                # Not to be walked on from: a function is a value and no object, so nothing lies
                # at its address. The number that tells it from others is kept under it.
                yield value.home
            pending.extend(leads_to(value))


def not_held(m: Machine, refs: Iterable[Ref], needed: Iterable[Value]) -> list[Ref]:
    """Those of *refs* that nothing leads to; of the running frame only *needed* counts.

    What no other thread can reach is held by this one or by nobody.
    """
    left = dict.fromkeys(refs)
    beyond = any(m.heap[ref].shared for ref in left)
    pending: list[Value] = [*_held_by_running(m, needed)]
    if beyond:
        pending += _held_by_others(m)
    elif not m.tid:
        # Only the main thread can come to what no function names.
        pending += _held_by_the_module(m)
    seen: set[Ref] = set()
    while pending and left:
        value = pending.pop()
        if type(value) is Ref:
            obj = m.heap.get(value)
            if value not in seen and obj is not None:
                seen.add(value)
                left.pop(value, None)
                if beyond or not obj.shared:
                    pending.extend(_strong_children(m, obj))
        elif type(value) not in ATOMS:
            if type(value) is Function and value.home is not None:
                pending.append(value.home)
            pending.extend(leads_to(value))
    return list(left)


def holds_itself(m: Machine, ref: Ref) -> bool:
    """Whether the object at *ref* leads back to itself, so that CPython may forget it late."""
    pending, seen = [*_strong_children(m, m.heap[ref])], set()
    while pending:
        value = pending.pop()
        if type(value) is Ref:
            if value == ref:
                return True
            if value not in seen and value in m.heap:
                seen.add(value)
                pending.extend(_strong_children(m, m.heap[value]))
        elif type(value) not in ATOMS:
            pending.extend(leads_to(value))
    return False


def _strong_children(m: Machine, obj: Obj) -> Iterable[Value]:
    """What *obj* leads to, without what it refers to weakly and what it will not look at."""
    if isinstance(obj, Instance) and WEAK in obj.fields:
        return (value for name, value in obj.fields.items() if name != WEAK)
    if isinstance(obj, GeneratorObject) and obj.frame is not None:
        return (obj.result, *_held_by(m, obj.frame))
    return obj.children()


def _held_by_running(m: Machine, needed: Iterable[Value]) -> Iterable[Value]:
    yield from needed
    thread, frame = m.threads[m.tid], m.frame
    assert frame is not None
    yield from (thread.ref, thread.phase, frame.extra)
    if frame.parent is not None:
        yield from _held_by_frames(m, frame.parent, frame.result)


def _held_by_frames(m: Machine, top: Frame, result: int = -1) -> Iterable[Value]:
    """What *top* and those below it hold, before something is put into its register *result*."""
    frame = top
    while True:
        yield frame.extra
        yield from _held_by(m, frame, result)
        if frame.parent is None:
            return
        frame, result = frame.parent, frame.result


def _held_by(m: Machine, frame: Frame, result: int = -1) -> Iterable[Value]:
    """Its variables, and those temporaries that somebody is going to look at."""
    code, live = frame.code, m.image.lives(frame.linked)[frame.pc]
    for register, value in enumerate(frame.regs[: code.depths[frame.pc]]):
        if register < code.temporaries or (live >> register & 1 and register != result):
            yield value


def _held_by_the_module(m: Machine) -> Iterable[Value]:
    """What is in variables that no function names, so that other threads do not see them."""
    for slot, variable in enumerate(m.image.variables):
        if not variable.shared:
            yield m.globals[slot]


def _held_by_others(m: Machine) -> Iterable[Value]:
    yield from m.globals
    for thread in m.threads:
        if thread.tid != m.tid:
            yield from (thread.ref, thread.phase, thread.dying)
            frame = thread.frame
            if frame is not None:
                yield from _held_by_frames(m, frame)


def _held_by_threads(m: Machine | State, *, temporaries: bool) -> Iterable[Value]:
    for thread in m.threads:
        yield from (thread.ref, thread.phase, thread.dying, thread.house)
        if thread.wait is not None:
            yield thread.wait.ref
        frame: Frame | None = thread.frame
        while frame is not None:
            yield frame.extra
            code = frame.code
            # Library code is written for the machine and may keep something in a register between
            # two of its operations that the program still has to get.
            yield from frame.regs if temporaries or not code.own else frame.regs[: code.temporaries]
            frame = frame.parent

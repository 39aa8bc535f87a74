"""Random draws from a list that other threads can reach, in the steps of CPython's own code.

`Random.choice` and `Random.sample` of CPython 3.11 are written in Python: they look at the
length, and later at the items, so others can come between.  The *phase* of the thread says
how far it is.  What is here are the common cases; the interpreted part has the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.events import Kind
from core.machine.objects import ListObject
from core.machine.thrown import CallProgram, Thrown

if TYPE_CHECKING:
    from core.machine.frames import Frame
    from core.machine.machine import Machine
    from core.machine.threads import Thread
    from core.machine.values import Ref, Value

READ = int(Kind.READ)
MEASURED: Final = "measured"
"""The phase of who knows the length and will look at the list once more."""
COPIED: Final = "copied"
"""The phase of a sample whose pool is there: the draw comes next."""
SIZED: Final = "sized"
"""The phase of a choice that will draw a number below the length next."""
CHOSEN: Final = "chosen"
"""The phase of a choice that has its number and will read the item."""
POOLED: Final = 21
"""Up to this length CPython takes every sample from a copy, whatever the sample's size."""


def pool_of(m: Machine, ref: Ref, population: ListObject, count: int) -> tuple[Value, ...] | None:
    """Take the steps of a sample from *population* up to the draw, which has its turn then.

    None if the thread must wait for its turn first.  Who draws ends the phase.  The machine
    is at the place that looks at the list.

    Raises:
        Thrown: the sample is too large.
        CallProgram: the interpreted part has to go on.
    """
    thread = m.threads[m.tid]
    if thread.epoch is not m.epoch:
        thread = m.own_thread(m.tid)
    phase: tuple[str, Value] | None = thread.phase  # type: ignore[assignment]
    if phase is None:
        size = len(population.items)
        m.visible(READ, ref, None, size)
        if not 0 <= count <= size:
            raise Thrown("ValueError", "Sample larger than population or is negative")
        if size > POOLED:
            raise CallProgram("random._sample_of_size", None, ref, count, size)
        thread.phase = phase = (MEASURED, size)
        if not m.permits:
            return None
    if phase[0] == MEASURED:
        pool = tuple(population.items)
        changed = len(pool) != phase[1]
        # The copy is an object in CPython too, and addresses do not depend on who watches.
        copy = m.new(ListObject([*pool])) if changed else m.passing_list(pool)
        m.visible(READ, ref, None, copy)
        if changed:
            thread.phase = None
            raise CallProgram("random._sample_of_pool", None, copy, count, phase[1])
        thread.phase = (COPIED, pool)
        return pool if m.permits else None
    return phase[1]  # type: ignore[return-value]


def size_to_choose_from(m: Machine, ref: Ref, seq: ListObject) -> int | None:
    """Take the steps of a choice from *seq* up to the draw, which has its turn then.

    None if the thread must wait for its turn first, or the number is known already.

    Raises:
        Thrown: there is nothing to choose from.
    """
    phase = cast("tuple[str, int] | None", m.threads[m.tid].phase)
    if phase is None:
        size = len(seq.items)
        _look(m, ref, None, size)
        if not size:
            raise Thrown("IndexError", "Cannot choose from an empty sequence")
        m.own_thread(m.tid).phase = phase = (MEASURED, 0)
        if not m.permits:
            return None
    if phase[0] == MEASURED:
        size = len(seq.items)
        _look(m, ref, None, size)
        # CPython gives 0 below 0.
        phase = (SIZED, size) if size else (CHOSEN, 0)
        m.own_thread(m.tid).phase = phase
    return phase[1] if m.permits and phase[0] == SIZED else None


def chosen_item(m: Machine, ref: Ref, seq: ListObject) -> Value:
    """Return the item that was chosen of *seq*; NOT_NOW before its turn.

    Raises:
        Thrown: it is gone.
    """
    phase, index = cast("tuple[str, int]", m.threads[m.tid].phase)
    if phase != CHOSEN or not m.permits:
        return NOT_NOW
    m.own_thread(m.tid).phase = None
    try:
        item = seq.items[index]
    except IndexError:
        _look(m, ref, index, None)
        raise Thrown("IndexError", "list index out of range") from None
    _look(m, ref, index, item)
    return item


def ready_to_draw(thread: Thread, args: tuple[Value, ...]) -> tuple[str, tuple[Value, ...]] | None:
    """The draw that is the next step of *thread*, which is at one with *args*, if it is begun."""
    match thread.phase:
        case ("copied", tuple(pool)):
            return "sample", (pool, args[1])
        case ("sized", int(size)):
            return "randrange", (size,)
        case _:
            return None


def _look(m: Machine, ref: Ref, key: Value, value: Value) -> None:
    go_to_program(m)
    m.visible(READ, ref, key, value)


def go_to_program(m: Machine) -> None:
    """Let what is looked at have its place in the program, if it is the library that draws."""
    if not cast("Frame", m.frame).linked.code.own:
        m.site = called_from(m, m.site)

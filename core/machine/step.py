"""The pure step, and what there is to choose before it.

``step(program, state, choice)`` leaves *state* alone, and equal arguments give equal
results.  Undo, replay and search all rest on this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.events import Event
from core.machine.interpreter import take_turn
from core.machine.linker.image import image_of
from core.machine.machine import Machine
from core.machine.options import ways
from core.machine.primitives.waits import deadline, satisfied
from core.machine.startup import initial_state
from core.machine.state import TIMEOUT, Choice
from core.named import NamedTuple

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.state import State
    from core.machine.threads import Thread


class NotRunnableError(Exception):
    """The thread that was chosen cannot take a step in this state."""


class Step(NamedTuple):
    """One transition: the state after it, and what it did, the main event first."""

    state: State
    events: tuple[Event, ...]


def start(program: Program, seed: int = 0) -> State:
    """The state in which main is about to make its first visible operation.

    *seed* decides the random values that no choice decides; what lies around the program
    is its world.
    """
    return initial_state(image_of(program), seed)


def step(program: Program, state: State, choice: Choice) -> Step:
    """Let the thread of *choice* make its next visible operation, and all that is local after it.

    Raises:
        NotRunnableError: that thread cannot go, so no scheduler that reads `choices`
            can have chosen it.
        UnmodelledError: the program does something that only shows at run time to be
            beyond what is simulated.
    """
    # A schedule may come from a file, or from the program as it was before an edit.
    thread = state.threads[choice.tid] if choice.tid < len(state.threads) else None
    if thread is None or over(state) or not _possible(state, thread, choice):
        raise NotRunnableError(f"thread {choice.tid} cannot go")
    machine = Machine(image_of(program), state)
    taken = take_turn(machine, choice.tid, 1, choice.way)
    assert taken == 1, "a thread that can go makes one step"
    after = machine.state()
    return Step(after, tuple(Event._make(raw) for raw in machine.log))


def _possible(state: State, thread: Thread, choice: Choice) -> bool:
    if thread.over:
        return False
    if able(state, thread.tid):
        # CPython, too, looks before it waits, and once more after a timeout.
        return choice.way != TIMEOUT
    return deadline(state.heap, thread) is not None


def able(state: State | Machine, tid: int) -> bool:
    """Whether thread *tid* can go on without time passing."""
    thread = state.threads[tid]
    if thread.over:
        return False
    return thread.wait is None or satisfied(state.heap, state.threads, thread.wait, tid)


def over(state: State | Machine) -> bool:
    """Whether the program has ended: main and every thread that is no daemon."""
    # As CPython ends: daemons are cut off wherever they are.
    return all(thread.over or thread.daemon for thread in state.threads)


def choices(program: Program, state: State) -> tuple[Choice, ...]:
    """All that can be chosen now, in thread order; none if the program is over or stuck."""
    if over(state):
        return ()
    found: list[Choice] = []
    for thread in state.threads:
        if able(state, thread.tid):
            found.extend(Choice(thread.tid, way) for way in ways(program, state, thread))
        elif deadline(state.heap, thread) is not None:
            found.append(Choice(thread.tid, TIMEOUT))
    return tuple(found)

"""In how many ways the next draw of a program can go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.draws.draw import source_of
from core.machine.library.random.algorithms import METHODS
from core.machine.library.random.generator import IN_STEPS, RandomObject, is_in_steps
from core.machine.library.random.options import options
from core.machine.library.random.shared import ready_to_draw
from core.machine.natives import BuiltinFunction
from core.machine.objects import ListObject
from core.machine.options import call_at
from core.machine.state import SEEDED
from core.machine.values import BoundNative, Ref

if TYPE_CHECKING:
    from core.machine.natives import Ways
    from core.machine.state import State
    from core.machine.threads import Thread
    from core.machine.values import Value


def ways_of_function(name: str) -> Ways:
    """The ways of the module's function *name*."""

    def ways(
        state: State, thread: Thread, _: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
    ) -> int | None:
        return _ways(state, thread, None, name, args, kwargs)

    return ways


def ways_of_method(name: str) -> Ways:
    """The ways of method *name* of a generator."""

    def ways(
        state: State,
        thread: Thread,
        receiver: Value,
        args: tuple[Value, ...],
        kwargs: dict[str, Value],
    ) -> int | None:
        return _ways(state, thread, receiver, name, args, kwargs)

    return ways


def ways_of_drawn(
    state: State, thread: Thread, _: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> int | None:
    """The ways of ``_drawn(generator, name, *args)``."""
    return _ways(state, thread, args[0], str(args[1]), args[2:], kwargs)


def undrawn_ways(state: State, thread: Thread) -> int:
    """How many ways the next step of *thread* has if it is a draw that can be left for later.

    0 if it is none.
    """
    frame = thread.frame
    if frame is None or thread.status == "new" or thread.dying is not None:
        return 0
    call = call_at(state, frame)
    name = None if call is None else _drawn_by(call.callee)
    if call is None or name is None:
        return 0
    generator = getattr(call.callee, "receiver", None)
    if not _is_free(state, generator) or any(is_in_steps(state.heap, arg) for arg in call.args):
        return 0
    found = source_of(name, tuple(_hosted(state, arg) for arg in call.args), call.kwargs)
    return 0 if found is None else found[1]


def _drawn_by(callee: Value) -> str | None:
    """The draw that *callee* makes for the program; None if it is something else."""
    if isinstance(callee, BuiltinFunction):
        return callee.name if callee.module == "random" and callee.ways is not None else None
    return callee.name if isinstance(callee, BoundNative) and callee.name in METHODS else None


def _ways(
    state: State,
    thread: Thread,
    generator: Value,
    name: str,
    args: tuple[Value, ...],
    kwargs: dict[str, Value],
) -> int | None:
    if not _is_free(state, generator):
        return None
    if name in IN_STEPS and (ready := ready_to_draw(thread, args)):
        return options(*ready)
    if name in IN_STEPS and any(
        is_in_steps(state.heap, value) for value in (*args, *kwargs.values())
    ):
        # It begins with a look at the list; the draw comes later.
        return None
    hosted = tuple(_hosted(state, value) for value in args)
    return options(name, hosted, {n: _hosted(state, v) for n, v in kwargs.items()})


def _is_free(state: State, generator: Value) -> bool:
    """Whether the program has not decided by a seed what *generator* gives."""
    if generator is None:
        return SEEDED not in dict(state.counts)
    obj = state.heap.get(generator) if isinstance(generator, Ref) else None
    return isinstance(obj, RandomObject) and obj.free


def _hosted(state: State, value: Value) -> Value:
    """A list of the program as one of the host."""
    obj = state.heap[value] if isinstance(value, Ref) else None
    return obj.items if isinstance(obj, ListObject) else value

"""In how many ways the next step of a thread can go: which waiters wake, which value is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, cast

from core.machine.library.random.algorithms import METHODS as DRAWS
from core.machine.library.random.host import (
    IN_STEPS,
    SEEDED,
    RandomObject,
    is_in_steps,
)
from core.machine.library.random.host import VALUES as RANDOM
from core.machine.library.random.options import options as random_options
from core.machine.library.random.shared import ready_to_draw
from core.machine.objects import DictObject, ListObject
from core.machine.sync.condition import ways_to_wake
from core.machine.sync.objects import ConditionObject
from core.machine.sync.thread import THREAD_INTRINSICS, ways_to_start
from core.machine.values import BoundNative, BuiltinFunction, Ref

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.frames import Frame
    from core.machine.state import State, Thread
    from core.machine.values import Value


CHOOSING: Final = frozenset({"notify", *DRAWS})
"""The methods with something to choose."""


class _Call(NamedTuple):
    """What an instruction calls, however it is spelled in the program."""

    callee: Value
    args: tuple[Value, ...]
    kwargs: dict[str, Value]


def ways(program: Program, state: State, thread: Thread) -> tuple[int | None, ...]:
    """The ways of the next step of *thread*; only the default where there is nothing to choose.

    A random draw with too many values to list has only its default, the run's seed.
    """
    frame = thread.frame
    if frame is None or thread.status == "new" or thread.dying is not None:
        return (None,)
    call = _call_at(state, frame)
    if call is None:
        return (None,)
    drawn = _ways_of_draw(state, thread, call)
    if drawn is not None:
        # Also where it is only one, so that none is taken for a sample of many.
        return tuple(range(drawn))
    count = _ways_of_notify(state, call) or _ways_of_start(state, thread, call)
    return (None,) if count is None or count == 1 else tuple(range(count))


def _call_at(state: State, frame: Frame) -> _Call | None:
    """The call that *frame* is at; None if there is certainly nothing to choose."""
    instruction, regs = frame.code.instructions[frame.pc], frame.regs
    match instruction.op, instruction.operands:
        case "call_method", (_, int(owner), str(name), tuple(places), tuple(names)):
            if name not in CHOOSING:
                return None
            return _spelled_out(BoundNative(regs[owner], name), regs, places, names)
        case "call", (_, int(function), tuple(places), tuple(names)):
            return _spelled_out(regs[function], regs, places, names)
        case "call_spread", (_, int(function), int(positional), int(keywords)):
            items = cast("ListObject", state.heap[cast("Ref", regs[positional])]).items
            named = cast("DictObject", state.heap[cast("Ref", regs[keywords])]).items
            return _Call(regs[function], tuple(items), {str(n): v for n, v in named.items()})
        case _:
            return None


def _spelled_out(
    callee: Value, regs: list[Value], places: tuple[int, ...], names: tuple[str, ...]
) -> _Call:
    values = [regs[place] for place in places]
    count = len(values) - len(names)
    return _Call(callee, tuple(values[:count]), dict(zip(names, values[count:], strict=True)))


def _ways_of_notify(state: State, call: _Call) -> int | None:
    method = call.callee
    if not isinstance(method, BoundNative) or method.name != "notify":
        return None
    condition = state.heap.get(method.receiver) if isinstance(method.receiver, Ref) else None
    if not isinstance(condition, ConditionObject):
        return None
    wanted = call.args[0] if call.args else call.kwargs.get("n", 1)
    return ways_to_wake(condition, wanted) if isinstance(wanted, int | float) else None


def _ways_of_start(state: State, thread: Thread, call: _Call) -> int | None:
    if call.callee is not THREAD_INTRINSICS["_start_thread"]:
        return None
    ref, started = cast("tuple[Ref, str]", call.args[:2])
    return ways_to_start(state.heap, thread, ref, started)


def _ways_of_draw(state: State, thread: Thread, call: _Call) -> int | None:
    generator, name, args, kwargs = _draw_of(call)
    if name is None or not _is_free(state, generator):
        return None
    if name in IN_STEPS and (ready := ready_to_draw(thread, args)):
        return random_options(*ready)
    if name in IN_STEPS and any(
        is_in_steps(state.heap, value) for value in (*args, *kwargs.values())
    ):
        # It begins with a look at the list; the draw comes later.
        return None
    hosted = tuple(_hosted(state, value) for value in args)
    return random_options(name, hosted, {n: _hosted(state, v) for n, v in kwargs.items()})


def _draw_of(call: _Call) -> tuple[Value, str | None, tuple[Value, ...], dict[str, Value]]:
    """The generator, None for the module's, and the draw; no name if *call* is no draw."""
    callee, args, kwargs = call
    if callee is RANDOM["_drawn"]:
        return args[0], str(args[1]), args[2:], kwargs
    if isinstance(callee, BoundNative) and callee.name in DRAWS:
        return callee.receiver, callee.name, args, kwargs
    if isinstance(callee, BuiltinFunction) and callee.module == "random" and callee.name in DRAWS:
        return None, callee.name, args, kwargs
    return None, None, args, kwargs


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

"""In how many ways the next step of a thread can go: which waiters wake, which value is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from core.machine.library.options import options as random_options
from core.machine.library.random import METHODS as DRAWS
from core.machine.objects import DictObject, ListObject
from core.machine.sync.condition import ways_to_wake
from core.machine.sync.draws import IN_STEPS, RANDOM_INTRINSICS, SEEDED, is_in_steps
from core.machine.sync.objects import ConditionObject
from core.machine.sync.thread import THREAD_INTRINSICS, ways_to_start
from core.machine.values import BoundNative, BuiltinFunction, Ref

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.frames import Frame
    from core.machine.state import State, Thread
    from core.machine.values import Value


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
    if isinstance(call.callee, BoundNative):
        count = _ways_of_notify(state, call, call.callee)
    else:
        count = _ways_of_start(state, thread, call) or _ways_of_draw(state, call)
    return (None,) if count is None or count == 1 else tuple(range(count))


def _call_at(state: State, frame: Frame) -> _Call | None:
    """The call that *frame* is at; None if that is something else."""
    instruction, regs = frame.code.instructions[frame.pc], frame.regs
    match instruction.op, instruction.operands:
        case "call_method", (_, int(owner), str(name), tuple(places), tuple(names)):
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


def _ways_of_notify(state: State, call: _Call, method: BoundNative) -> int | None:
    if method.name != "notify" or not isinstance(method.receiver, Ref):
        return None
    condition = state.heap.get(method.receiver)
    if not isinstance(condition, ConditionObject):
        return None
    wanted = call.args[0] if call.args else call.kwargs.get("n", 1)
    return ways_to_wake(condition, wanted) if isinstance(wanted, int | float) else None


def _ways_of_start(state: State, thread: Thread, call: _Call) -> int | None:
    if call.callee is not THREAD_INTRINSICS["_start_thread"]:
        return None
    return ways_to_start(state.heap, thread, cast("Ref", call.args[0]))


def _ways_of_draw(state: State, call: _Call) -> int | None:
    callee = call.callee
    if not isinstance(callee, BuiltinFunction) or SEEDED in dict(state.counts):
        return None
    name, args, kwargs = callee.name, call.args, call.kwargs
    if callee is RANDOM_INTRINSICS["_drawn"]:
        if args[0] is not None:
            return None
        name, args = str(args[1]), args[2:]
    elif callee.module != "random" or name not in DRAWS:
        return None
    elif name in IN_STEPS and any(
        is_in_steps(state.heap, value) for value in (*args, *kwargs.values())
    ):
        # It begins with a look at the list; the draw comes later.
        return None
    hosted = tuple(_hosted(state, value) for value in args)
    return random_options(name, hosted, {n: _hosted(state, v) for n, v in kwargs.items()})


def _hosted(state: State, value: Value) -> Value:
    """A list of the program as one of the host."""
    obj = state.heap[value] if isinstance(value, Ref) else None
    return obj.items if isinstance(obj, ListObject) else value

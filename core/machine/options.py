"""In how many ways the next step of a thread can go: which waiters wake, which value is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.natives import BuiltinFunction, ModuleValue
from core.machine.objects import DictObject, Instance, ListObject
from core.machine.slots import CHOOSING, CHOOSING_FUNCTIONS, METHODS
from core.machine.values import BoundNative, Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.frames import Frame
    from core.machine.natives import Ways
    from core.machine.state import State
    from core.machine.threads import Thread
    from core.machine.values import Value


_CALLS: Final = frozenset({"call", "call_method", "call_spread"})
"""The instructions that call; seen first, as this is asked before each step."""


class Call(NamedTuple):
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
    call = call_at(state, frame)
    found = None if call is None else _ways_of(state, call)
    if call is None or found is None:
        return (None,)
    count = found(state, thread, getattr(call.callee, "receiver", None), call.args, call.kwargs)
    if isinstance(count, tuple):
        return count
    # Also where it is only one, so that none is taken for a sample of many.
    return (None,) if count is None else tuple(range(count))


def _ways_of(state: State, call: Call) -> Ways | None:
    """What says in how many ways *call* can go."""
    callee = call.callee
    if isinstance(callee, BuiltinFunction):
        return callee.ways
    if not isinstance(callee, BoundNative) or callee.name not in CHOOSING:
        return None
    obj = state.heap.get(callee.receiver) if isinstance(callee.receiver, Ref) else None
    if obj is None or isinstance(obj, Instance):
        return None
    method = METHODS[obj.type_name].get(callee.name)
    return None if method is None else method.ways


def call_at(state: State, frame: Frame) -> Call | None:
    """The call that *frame* is at; None if there is certainly nothing to choose."""
    instruction, regs = frame.code.instructions[frame.pc], frame.regs
    if instruction.op not in _CALLS:
        return None
    match instruction.op, instruction.operands:
        case "call_method", (_, int(owner), str(name), tuple(places), tuple(names)):
            receiver = regs[owner]
            if type(receiver) is ModuleValue:
                # A module that the program has in a variable like any other.
                function = CHOOSING_FUNCTIONS.get((receiver.name, name))
                return None if function is None else _spelled_out(function, regs, places, names)
            if name not in CHOOSING:
                return None
            return _spelled_out(BoundNative(receiver, name), regs, places, names)
        case "call", (_, int(function), tuple(places), tuple(names)):
            return _spelled_out(regs[function], regs, places, names)
        case "call_spread", (_, int(function), int(positional), int(keywords)):
            items = cast("ListObject", state.heap[cast("Ref", regs[positional])]).items
            named = cast("DictObject", state.heap[cast("Ref", regs[keywords])]).items
            return Call(regs[function], tuple(items), {str(n): v for n, v in named.items()})
        case _:
            return None


def _spelled_out(
    callee: Value, regs: list[Value], places: tuple[int, ...], names: tuple[str, ...]
) -> Call:
    values = [regs[place] for place in places]
    count = len(values) - len(names)
    return Call(callee, tuple(values[:count]), dict(zip(names, values[count:], strict=True)))

"""In how many ways the next step of a thread can go: which waiters wake, which value is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.library.options import options as random_options
from core.machine.library.random import METHODS as DRAWS
from core.machine.objects import ListObject
from core.machine.sync.condition import ways_to_wake
from core.machine.sync.objects import ConditionObject
from core.machine.values import BuiltinFunction, Ref

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.state import State, Thread


def ways(program: Program, state: State, thread: Thread) -> tuple[int | None, ...]:
    """The ways of the next step of *thread*; only the default where there is nothing to choose.

    A random draw with too many values to list has only its default, the run's seed.
    """
    frame = thread.frame
    if frame is None or thread.status == "new" or thread.dying is not None:
        return (None,)
    instruction = frame.code.instructions[frame.pc]
    count = None
    if instruction.op == "call_method":
        count = _ways_of_notify(state, frame.regs, instruction.operands)
    elif instruction.op == "call":
        count = _ways_of_draw(state, frame.regs, instruction.operands)
    return (None,) if count is None or count == 1 else tuple(range(count))


def _ways_of_notify(state: State, regs: list[object], operands: tuple[object, ...]) -> int | None:
    _, owner, name, args, _ = operands
    target = regs[owner]  # type: ignore[call-overload]
    condition = state.heap.get(target) if isinstance(target, Ref) else None
    if name != "notify" or not isinstance(condition, ConditionObject):
        return None
    wanted = regs[args[0]] if args else 1  # type: ignore[index]
    return ways_to_wake(condition, wanted) if isinstance(wanted, int | float) else None


def _ways_of_draw(state: State, regs: list[object], operands: tuple[object, ...]) -> int | None:
    _, function, args, names = operands
    callee = regs[function]  # type: ignore[call-overload]
    drawn = isinstance(callee, BuiltinFunction) and callee.module == "random" and not names
    if not drawn or callee.name not in DRAWS or "seeded" in dict(state.counts):
        return None
    places = cast("tuple[int, ...]", args)
    return random_options(callee.name, tuple(_hosted(state, regs[place]) for place in places))


def _hosted(state: State, value: object) -> object:
    """A list of the program as one of the host."""
    obj = state.heap[value] if isinstance(value, Ref) else None
    return obj.items if isinstance(obj, ListObject) else value

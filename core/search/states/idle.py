"""Random values that decide nothing: how long a thread sleeps, where nobody reads the clock.

Sleep orders nothing, so a value that goes into `time.sleep` and nowhere else need not be
tried in every size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.values import BuiltinFunction

if TYPE_CHECKING:
    from core.language.program import Code
    from core.machine.frames import Frame
    from core.machine.image import Image
    from core.machine.values import Value

_NOT_NEGATIVE: Final = frozenset({"random", "uniform", "expovariate", "randint", "randrange"})
"""Draws whose value is a number, and none below 0 where no argument is."""
# A negative length is an error, so subtraction would let the size decide something.
_GROWING: Final = frozenset({"+", "*"})
"""Operators that make no number below 0 out of such numbers."""


def only_sleeps(image: Image, frame: Frame) -> bool:
    """Return whether the random value that *frame* is about to draw only goes into a sleep."""
    code, regs = frame.code, frame.regs
    instruction = code.instructions[frame.pc]
    match instruction.op, instruction.operands:
        case "call", (int(result), int(function), tuple(places), ()):
            drawing = _draws(regs[function]) and all(_is_length(regs[each]) for each in places)
        case _:
            return False
    slept = _sleep_ahead(image, frame, result) if drawing else None
    if slept is None:
        return False
    at, holding = slept
    others = {frame.pc, *range(frame.pc + 1, at + 1)}
    # What has no name is gone with the statement.
    return all(
        register >= len(code.names) or not _named(code, register, others) for register in holding
    )


def _draws(callee: Value) -> bool:
    known = isinstance(callee, BuiltinFunction) and callee.module == "random"
    return known and callee.name in _NOT_NEGATIVE  # type: ignore[attr-defined]


def _is_length(value: Value) -> bool:
    return isinstance(value, int | float) and value >= 0


def _sleep_ahead(image: Image, frame: Frame, result: int) -> tuple[int, set[int]] | None:
    """Find the `sleep` for what is drawn into *result*, and the registers it is in by then.

    None if it may be used otherwise.
    """
    holding, regs = {result}, frame.regs
    # Only straight on, and only through what is listed: anything else may look at the value.
    for pc in range(frame.pc + 1, len(frame.code.instructions)):
        instruction = frame.code.instructions[pc]
        match instruction.op, instruction.operands:
            case "binary", (int(made), str(op), int(left), int(right)):
                rest = [regs[each] for each in {left, right} - holding]
                if {left, right} & holding:
                    if op not in _GROWING or not all(map(_is_length, rest)):
                        return None
                    holding.add(made)
            case "move", (int(target), int(source)):
                if source in holding:
                    holding.add(target)
            case "call", (_, int(function), (int(argument),), ()) if argument in holding:
                return (pc, holding) if regs[function] is image.library("time.sleep") else None
            case _:
                return None
    return None


def _named(code: Code, register: int, others: set[int]) -> bool:
    """Return whether an instruction of *code*, *others* left out, may be about *register*."""
    for pc, instruction in enumerate(code.instructions):
        pending: list[object] = [] if pc in others else list(instruction.operands)
        while pending:
            operand = pending.pop()
            if type(operand) is int and operand == register:
                return True
            if isinstance(operand, tuple):
                pending += operand
    return False

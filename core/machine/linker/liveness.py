"""Which temporaries of a frame can still matter, by instruction.

CPython lets go of what an expression gave as soon as that has been used.  Registers keep it until
something else is put there, so whoever asks whether an object is still held has to know which of
them anybody is going to look at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.handlers.table import RESULT_OPERAND

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.language.program import Code

JUMPS: Final[Mapping[str, int]] = {
    "branch": 2, "branch_bool": 2, "end_check": 1, "import_star": 3, "jump": 0, "loop": 0,
    "next": 2,
}  # fmt: skip
"""By instruction: the operand that is a place to go on at."""
NUMBERS: Final[Mapping[str, tuple[int, ...]]] = {
    "del_global": (0,), "keep_global": (1,), "load_class_name": (2,), "load_global": (1,),
    "make_class": (1,), "make_function": (1,), "match_class": (3,), "match_length": (2,),
    "match_size": (2,), "store_global": (0,), "unpack": (2, 3),
}  # fmt: skip
"""By instruction: the operands that are numbers of something else than registers."""
FILLED: Final[Mapping[str, int]] = {"spread": 0, "unpack": 4}
"""By instruction: the operand with the registers that it fills beside that of its result."""
_NEVER_GOES_ON: Final = frozenset(
    {
        "fail_assertion",
        "jump",
        "loop",
        "name_error",
        "raise",
        "reraise",
        "reraise_current",
        "return",
    }
)


def lives(code: Code) -> tuple[int, ...]:
    """For each instruction of *code*, the registers that it or what follows looks at, as bits.

    A call that has begun and is not over rests at the place behind it, and may end with an
    exception: what that needs counts as well.
    """
    steps = [_Step(pc, op, operands) for pc, (op, operands, _) in enumerate(code.instructions)]
    found = [0] * (len(steps) + 1)
    caught = [0] * (len(steps) + 1)
    while True:
        before = (*found, *caught)
        for pc in reversed(range(len(steps))):
            caught[pc] = _caught(pc, code, found)
            after = steps[pc].after(found)
            found[pc] = steps[pc].read | caught[pc] | (after & ~steps[pc].filled)
        if before == (*found, *caught):
            return tuple(found[pc] | caught[max(pc - 1, 0)] for pc in range(len(steps)))


def _caught(pc: int, code: Code, found: Sequence[int]) -> int:
    """What is needed if the instruction at *pc* raises, and the exception that is handled there."""
    needed = 0
    for start, end, target, register in code.guards:
        if start <= pc < end:
            needed |= found[target] & ~(1 << register)
    for start, end, register in code.handling:
        if start <= pc < end:
            needed |= 1 << register
    return needed


class _Step:
    """What an instruction reads and fills, as bits, and where it goes on."""

    def __init__(self, pc: int, op: str, operands: tuple[object, ...]) -> None:
        result, jump = RESULT_OPERAND.get(op, 0), JUMPS.get(op)
        filled = {each for each in (result, FILLED.get(op)) if each is not None}
        other = {*NUMBERS.get(op, ()), *(() if jump is None else (jump,))}
        self.filled = _bits(tuple(operands[each] for each in filled if each < len(operands)))
        self.read = _bits(tuple(o for at, o in enumerate(operands) if at not in filled | other))
        self._next = [] if op in _NEVER_GOES_ON else [pc + 1]
        if jump is not None:
            self._next.append(cast("int", operands[jump]))

    def after(self, found: Sequence[int]) -> int:
        """What is *found* to be needed where it goes on."""
        needed = 0
        for each in self._next:
            needed |= found[each]
        return needed


def _bits(operands: tuple[object, ...]) -> int:
    bits = 0
    for register in _registers(operands):
        bits |= 1 << register
    return bits


def _registers(operands: tuple[object, ...]) -> Iterator[int]:
    """The registers among *operands*; what always holds the same has a negative number."""
    for operand in operands:
        if isinstance(operand, tuple):
            yield from _registers(operand)
        elif type(operand) is int and operand >= 0:
            yield operand

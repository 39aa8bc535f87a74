"""What is said of the operands of instructions agrees with what binds them."""

from __future__ import annotations

import inspect

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.handlers.table import FACTORIES
from core.machine.linker.liveness import FILLED, JUMPS, NUMBERS, lives

PLACES = {"target", "over", "otherwise"}
COUNTED = {"slot", "number", "count", "before", "star"}


def names(op: str) -> list[str]:
    """The names that the operands of instruction *op* have where it is bound."""
    return list(inspect.signature(FACTORIES[op]).parameters)[1:]


def positions(op: str, wanted: set[str]) -> tuple[int, ...]:
    return tuple(at for at, name in enumerate(names(op)) if name in wanted)


def test_every_place_to_go_on_at_is_known() -> None:
    assert {op: found for op in FACTORIES if (found := positions(op, PLACES))} == {
        op: (at,) for op, at in JUMPS.items()
    }


def test_every_number_that_is_no_register_is_known() -> None:
    assert {op: found for op in FACTORIES if (found := positions(op, COUNTED))} == NUMBERS


def test_what_is_filled_beside_the_result_is_known() -> None:
    filled = {op: positions(op, {"registers"}) for op in FACTORIES}

    assert {op: at for op, at in filled.items() if at} == {op: (at,) for op, at in FILLED.items()}


def test_what_was_asked_is_let_go_of_and_what_is_used_later_is_not() -> None:
    program = compile_source(Source("p.py", "def f(g):\n    if g():\n        h(g() + g())\n"))
    code = next(each for each in program.codes if each.name == "f")
    calls = [pc for pc, (op, _, _) in enumerate(code.instructions) if op == "call"]
    asked, one, other, outer = (code.instructions[pc].operands[0] for pc in calls)

    def live(register: object, pc: int) -> bool:
        assert isinstance(register, int)
        return bool(lives(code)[pc] >> register & 1)

    assert live(asked, calls[0] + 1)
    assert not live(asked, calls[1])
    assert live(one, calls[2])
    assert live(other, calls[2] + 1)
    assert not live(outer, calls[2])

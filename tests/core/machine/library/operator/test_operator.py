"""The operators as functions do what the operators do."""

from __future__ import annotations

import operator

import pytest

from core.machine.library.operator.host import VALUES as OPERATOR
from core.machine.thrown import CallProgram
from tests.core.machine.builtins.calls import Args, call, function_on_both, machine
from tests.core.machine.fake import make_class, make_instance


# The host's warning from 3.12 on is about its own future.
@pytest.mark.filterwarnings("ignore:Bitwise inversion:DeprecationWarning")
@pytest.mark.parametrize("name", sorted(n for n in OPERATOR if n[0] != "_"))
def test_an_operator_gives_what_it_gives_in_cpython(name: str) -> None:
    host = getattr(operator, name)
    values: tuple[object, ...] = (1, 3, -2.5, "a", [1, 2], {1: 2}, None, True)
    cases: list[Args] = [*((a,) for a in values), *((a, b) for a in values for b in values)]

    for args in cases:
        if name in {"is_", "is_not"} or (name == "abs" and len(args) > 1):
            continue
        there, here = function_on_both(host, OPERATOR[name], args, {})
        assert (args, here) == (args, there)


def test_an_operator_of_the_program_is_called_by_its_operation() -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine", "__add__"))

    with pytest.raises(CallProgram) as handed:
        call(m, OPERATOR["add"], mine, 1)

    assert handed.value.values == ("+", mine, 1)

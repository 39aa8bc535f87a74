"""Leaving, and how often CPython would switch."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from core.machine.library.sys.host import VALUES as SYS
from core.machine.thrown import Thrown
from tests.core.machine.builtins.calls import Args, Kwargs, call, function_on_both, machine

if TYPE_CHECKING:
    from core.machine.values import Value


def test_leaving_is_an_exception_with_a_code() -> None:
    m = machine()
    codes: tuple[Args, ...] = ((), (3,), ("text",))
    for args in codes:
        with pytest.raises(Thrown) as caught:
            call(m, SYS["exit"], *args)
        assert (caught.value.kind, caught.value.values) == ("SystemExit", args)


@pytest.mark.parametrize(("args", "kwargs"), [((1, 2), {}), ((), {"code": 1})])
def test_leaving_takes_one_argument(args: Args, kwargs: Kwargs) -> None:
    there, here = function_on_both(sys.exit, SYS["exit"], args, kwargs)

    assert here == there


@pytest.mark.parametrize("args", [(0.1,), (1,), (0,), (-1.0,), (), ("a",), (1, 2)])
def test_a_switch_interval_is_taken_and_changes_nothing(args: tuple[Value, ...]) -> None:
    m = machine()
    try:
        sys_result: object = None
        if not args or args[0] in {0, -1.0, "a"} or len(args) > 1:
            sys.setswitchinterval(*args)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        sys_result = error.args
    try:
        result: object = call(m, SYS["setswitchinterval"], *args)
    except Thrown as caught:
        result = caught.values

    assert result == sys_result
    assert call(m, SYS["getswitchinterval"]) == 0.005

"""Clocks show the virtual time."""

from __future__ import annotations

import time

import pytest

from core.machine.library.time.host import EPOCH
from core.machine.library.time.host import VALUES as TIME
from core.machine.thrown import Thrown
from tests.core.machine.builtins.calls import call, machine

CLOCKS = sorted(name for name in TIME if name != "sleep" and not name.startswith("_"))


@pytest.mark.parametrize("name", CLOCKS)
def test_a_clock_shows_the_virtual_time(name: str) -> None:
    m = machine()
    m.clock = 2.5
    host = getattr(time, name)

    shown = call(m, TIME[name])

    assert type(shown) is type(host())
    start = EPOCH if name in {"time", "time_ns"} else 0
    # Neither computing nor sleeping takes time of the processor.
    passed = 0 if "process" in name or "thread" in name else start + 2.5
    assert shown == passed * (10**9 if name.endswith("_ns") else 1)
    with pytest.raises(Thrown, match="takes no arguments"):
        call(m, TIME[name], 1)

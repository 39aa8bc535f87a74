"""Clocks show the virtual time."""

from __future__ import annotations

import time

import pytest

from core.machine.library.time.host import EPOCH
from core.machine.library.time.host import VALUES as TIME
from core.machine.thrown import Thrown
from tests.core.machine.builtins.calls import call, machine


@pytest.mark.parametrize("name", sorted(TIME.keys() - {"sleep"}))
def test_a_clock_shows_the_virtual_time(name: str) -> None:
    m = machine()
    m.clock = 2.5
    host = getattr(time, name)

    shown = call(m, TIME[name])

    assert type(shown) is type(host())
    start = 0 if "mono" in name or "perf" in name or "process" in name else EPOCH
    assert shown == (start + 2.5) * (10**9 if name.endswith("_ns") else 1)
    with pytest.raises(Thrown, match="takes no arguments"):
        call(m, TIME[name], 1)

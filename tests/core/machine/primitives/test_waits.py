from __future__ import annotations

from typing import get_args

from core.machine.primitives.waits import WAITS
from core.machine.threads import WaitKind
from core.runs.wishes import WISHES


def test_every_kind_of_wait_has_a_record_and_a_phrase() -> None:
    kinds = set(get_args(WaitKind))

    assert set(WAITS) == kinds
    assert set(WISHES) == kinds

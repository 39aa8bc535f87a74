"""What is told of the memory that this process takes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core import memory
from core.memory import MOST_MEMORY, crowding

if TYPE_CHECKING:
    import pytest


ROOT = Path(__file__).parents[2]
HELD = 50_000_000
HOLDING = f"""
from core.memory import used_memory
before = used_memory()
held = bytearray(b"x") * {HELD}
print(before, used_memory())
"""


# In a process of its own: one that has forgotten much takes no more when it holds something.
def test_what_is_held_is_told() -> None:
    told = subprocess.run(
        [sys.executable, "-c", HOLDING], cwd=ROOT, capture_output=True, check=True
    )

    before, after = map(int, told.stdout.split())
    assert before > 1_000_000
    assert after - before > HELD // 2


def test_crowded_is_what_takes_too_much_more(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = iter([5 * MOST_MEMORY, 6 * MOST_MEMORY, 6 * MOST_MEMORY + 1])
    monkeypatch.setattr(memory, "used_memory", lambda: next(taken))

    crowded = crowding()

    assert [crowded(), crowded()] == [False, True]

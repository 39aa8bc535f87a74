"""What is told of the memory that this process takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core import memory
from core.memory import MOST_MEMORY, crowding, used_memory

if TYPE_CHECKING:
    import pytest


def test_what_is_held_is_told() -> None:
    before = used_memory()
    held = bytearray(b"x") * 50_000_000

    after = used_memory()

    assert before > 1_000_000
    assert after - before > len(held) // 2


def test_crowded_is_what_takes_too_much_more(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = iter([5 * MOST_MEMORY, 6 * MOST_MEMORY, 6 * MOST_MEMORY + 1])
    monkeypatch.setattr(memory, "used_memory", lambda: next(taken))

    crowded = crowding()

    assert [crowded(), crowded()] == [False, True]

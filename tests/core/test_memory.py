"""What is told of the memory that this process takes."""

from __future__ import annotations

from core.memory import is_crowded, used_memory


def test_what_is_held_is_told() -> None:
    before = used_memory()
    held = bytearray(b"x") * 50_000_000

    after = used_memory()

    assert before > 1_000_000
    assert after - before > len(held) // 2


def test_this_process_is_not_crowded() -> None:
    assert not is_crowded()

from __future__ import annotations

from typing import TYPE_CHECKING

from core.generators import carried, telling

if TYPE_CHECKING:
    from collections.abc import Generator


def _work() -> Generator[int, None, str]:
    yield 1
    yield 2
    return "done"


def test_work_is_carried_to_its_end_and_its_pieces_are_looked_at() -> None:
    seen: list[int] = []

    assert carried(_work()) == "done"
    assert carried(_work(), seen.append) == "done"
    assert seen == [1, 2]


def test_work_within_other_work_gives_what_is_told_of_its_pieces() -> None:
    told: list[str] = []

    assert carried(telling(_work(), str), told.append) == "done"
    assert told == ["1", "2"]

"""What main joins next is found out without running ahead further than that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.interpreter import take_turn
from core.search.reductions.registry import ALL
from core.search.reductions.symmetry import joining
from tests.core.search.searched import program_of, visited

if TYPE_CHECKING:
    import pytest

    from core.machine.machine import Machine

LONG = """\
import threading

total = 0
lock = threading.Lock()


def work():
    global total
    with lock:
        total += 1


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for _ in range({rounds}):
    total += 1
"""


def turns_ahead(rounds: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many turns are made only to see what main joins, if it goes on for *rounds* after it."""
    made = 0

    def counted(machine: Machine, tid: int, permits: int, way: int | None) -> int:
        nonlocal made
        made += 1
        return take_turn(machine, tid, permits, way)

    monkeypatch.setattr(joining, "take_turn", counted)
    visit = visited(program_of(LONG.format(rounds=rounds)), ALL)
    assert visit.merging
    return made


def test_what_main_does_after_the_last_join_is_not_run_ahead(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert turns_ahead(2, monkeypatch) == turns_ahead(200, monkeypatch) > 0

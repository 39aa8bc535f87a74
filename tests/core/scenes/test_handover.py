"""A lock is handed over to who waited for it, and to nobody else."""

from __future__ import annotations

import pytest

from core.scenes.builder import scene_of
from core.scenes.words import english
from tests.core.scenes.runs import go, run_of, until

TEXT = """
import threading
lock, other = threading.Lock(), threading.Lock()
spare = 0
def work():
    global spare
    with lock:
        pass
    spare = 1
    with lock:
        pass
def outsider():
    with other:
        pass
for name in ("Ann", "Bob", "Cid"):
    threading.Thread(target=work, name=name).start()
threading.Thread(target=outsider, name="Dan").start()
"""
MAIN, ANN, BOB, CID, DAN = range(5)


def handovers(*order: int) -> list[tuple[int, int] | None]:
    """Who gives the lock to whom after each step, when the threads go in this *order*."""
    run = run_of(TEXT)
    until(run, "main starts Dan")
    found: list[tuple[int, int] | None] = []
    for tid in order:
        go(run, tid)
        seen = scene_of(run, english).handover
        found.append(None if seen is None else (seen.giver, seen.taker))
    return found


@pytest.mark.parametrize(
    ("order", "given"),
    [
        ((ANN, BOB, ANN, ANN, BOB), (ANN, BOB)),
        ((ANN, BOB, CID, ANN, ANN, CID), (ANN, CID)),
        ((ANN, BOB, CID, ANN, ANN, CID, CID, BOB), (CID, BOB)),
    ],
    ids=["one waits", "the second of two", "the first, after the second"],
)
def test_who_waited_is_given_the_lock(order: tuple[int, ...], given: tuple[int, int]) -> None:
    assert handovers(*order)[-1] == given


def test_who_did_not_wait_is_given_nothing() -> None:
    assert handovers(ANN, ANN, ANN, BOB, BOB) == [None] * 5


def test_who_waited_once_and_finds_it_free_later_is_given_nothing() -> None:
    found = handovers(ANN, BOB, ANN, ANN, BOB, BOB, ANN, ANN, ANN, BOB, BOB)

    assert found[4] == (ANN, BOB)
    assert found[-1] is None


def test_nothing_is_given_before_the_lock_is_taken_nor_after() -> None:
    assert handovers(ANN, BOB, ANN, ANN, BOB, BOB, BOB) == [
        None, None, None, None, (ANN, BOB), None, None,
    ]  # fmt: skip


def test_another_lock_that_was_let_go_is_not_the_one() -> None:
    assert handovers(ANN, BOB, DAN, ANN, DAN, DAN, ANN, BOB)[-1] == (ANN, BOB)


def test_who_takes_his_own_lock_again_is_given_nothing() -> None:
    assert handovers(ANN, ANN, ANN, ANN, ANN) == [None] * 5

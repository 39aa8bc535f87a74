"""What is on a padlock: no two are taken for one, and its letter has a reason."""

from __future__ import annotations

import pytest

from core.scenes.builder import scene_of
from core.scenes.lock_looks import LockLook, looks_of
from core.scenes.words import english
from tests.core.scenes.runs import SAMPLES, sample


def letters(*names: str) -> list[str]:
    return [look.letter for look in looks_of(names)]


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (["left", "right"], ["L", "R"]),
        (["wall"], ["W"]),
        (["visitors_lock", "lock"], ["V", "L"]),
        (["locks['Ann']", "locks['Bob']"], ["A", "B"]),
        (["a.lock", "b.lock"], ["A", "B"]),
        (["forks[0]", "forks[11]"], ["0", "11"]),
        (["bank.accounts['eve'].lock"], ["E"]),
        (["lock1", "lock_b"], ["1", "B"]),
        (["Bob's src"], ["S"]),
        (["lock of line 12"], ["12"]),
        (["Ölhahn"], ["Ö"]),
        (["_"], ["L"]),
    ],
)
def test_the_letter_of_a_lock_is_that_of_its_name(names: list[str], wanted: list[str]) -> None:
    assert letters(*names) == wanted


def test_no_two_locks_have_one_letter() -> None:
    assert letters("log", "lag", "lig", "lug", "lgo") == ["L", "G", "L2", "L3", "L4"]
    assert len(set(letters(*(f"bank[{number}].lock" for number in range(300))))) == 300


def test_a_later_lock_changes_no_letter() -> None:
    names = ["first", "second", "follow", "locks[2]", "field", "2"]

    for end in range(1, len(names)):
        assert letters(*names)[:end] == letters(*names[:end])


def test_64_pairs_of_colour_and_shape_come_before_one_is_repeated() -> None:
    pairs = [(LockLook(number).paint, LockLook(number).shape) for number in range(128)]

    assert len(set(pairs[:64])) == 64
    assert pairs[64:] == pairs[:64]
    assert LockLook(0).words == "blue circle"
    assert LockLook(8).words == "orange circle"


@pytest.mark.parametrize("name", SAMPLES)
def test_a_lock_looks_alike_in_the_whole_run(name: str) -> None:
    run = sample(name)
    looks: dict[object, LockLook] = {}
    while True:
        for lock in scene_of(run, english).locks:
            assert looks.setdefault(lock.ref, lock.look) == lock.look
        if not run.advance(5) or run.position > 200:
            return

"""Walls stand at the acquire, an item each, and what locks are called does not change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.scenes.builder import scene_of
from core.scenes.words import english
from tests.core.scenes.runs import SAMPLES, go, run_of, sample, until

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import CardScene, WallScene

FOUR = """\
from threading import Lock, Thread

locks = [Lock() for _ in range(4)]
counts = [0, 0, 0, 0]

def work(k):
    with locks[k % 4]:
        counts[k % 4] += 1

team = [Thread(target=work, args=(k,)) for k in range(8)]
for t in team:
    t.start()
for t in team:
    t.join()
"""
TWO = """\
from threading import Lock, Thread

one, two = Lock(), Lock()
total = 0

def work(lock):
    global total
    {body}

ann = Thread(target=work, name="Ann", args=(one,))
bob = Thread(target=work, name="Bob", args=({bobs},))
ann.start(), bob.start()
ann.join(), bob.join()
"""


def wall(run: Run, name: str) -> WallScene:
    scene = scene_of(run, english)
    ref = next(lock.ref for lock in scene.locks if lock.name == name)
    return next(each for each in scene.walls if each.lock is ref)


def card(run: Run, title: str) -> CardScene:
    return next(each for each in scene_of(run, english).cards if each.title == title)


def test_the_wall_is_up_at_the_acquire_before_any_access() -> None:
    run = sample("torn_pair_walled")
    until(run, "Ann takes")

    scene = scene_of(run, english)
    (only,), (lock,) = scene.walls, scene.locks

    assert (lock.ref, lock.holder) == (only.lock, 1)
    inside = {each.title for each in scene.cards if only.lock in each.guards}
    assert inside == {"red", "blue"}


def test_each_item_has_the_wall_of_its_own_lock() -> None:
    run = run_of(FOUR)
    until(run, "takes locks[0]")

    guards = {each.title: each.guards for each in scene_of(run, english).cards}

    assert list(guards) == ["counts[0]", "counts[1]", "counts[2]", "counts[3]"]
    assert len({locks for locks in guards.values() if len(locks) == 1}) == 4


def test_two_locks_at_every_access_are_two_fences_the_first_outside() -> None:
    run = run_of(TWO.format(body="with one, two:\n        total += 1", bobs="one"))
    until(run, "Ann takes one")

    names = {lock.ref: lock.name for lock in scene_of(run, english).locks}

    assert [names[lock] for lock in card(run, "total").guards] == ["one", "two"]
    assert card(run, "total").holes == ()


def test_different_locks_for_one_thing_are_a_hole() -> None:
    run = run_of(TWO.format(body="with lock:\n        total += 1", bobs="two"))
    until(run, "Ann takes one")

    total = card(run, "total")

    assert (total.guards, len(total.holes), total.bare) == ((), 2, False)


def test_an_access_without_the_lock_is_a_gap_when_it_is_made() -> None:
    run = sample("unlocked_reader")
    until(run, "takes lock")
    go(run, 3, 2)

    gaps = [gap for each in scene_of(run, english).walls for gap in each.gaps]

    assert [tid for tid, _ in gaps] == [3]


def test_what_main_does_before_and_after_needs_no_lock() -> None:
    run = sample("lost_update_locked")
    until(run, "main writes")

    assert [len(each.guards) for each in scene_of(run, english).cards] == [1]


def test_who_waits_stands_outside_in_the_order_of_coming() -> None:
    run = run_of(FOUR)
    until(run, "main starts T8")
    for tid, steps in ((1, 3), (5, 2)):
        go(run, tid, steps)

    assert wall(run, "locks[0]").waiting == (5,)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_lock_has_one_name_from_the_first_moment_to_the_last(name: str) -> None:
    run = sample(name, "random", 1)
    seen: dict[object, set[str]] = {}
    while True:
        for lock in scene_of(run, english).locks:
            seen.setdefault(lock.ref, set()).add(lock.name)
        if run.position > 200 or not run.advance(1):
            break

    assert all(len(names) == 1 for names in seen.values())


@pytest.mark.parametrize("name", SAMPLES)
def test_the_guards_of_a_card_never_change(name: str) -> None:
    run = sample(name, "random", 2)
    seen: dict[object, set[object]] = {}
    while True:
        for each in scene_of(run, english).cards:
            seen.setdefault((each.key, each.title), set()).add(each.guards)
        if run.position > 120 or not run.advance(1):
            break

    assert all(len(guards) == 1 for guards in seen.values())


def test_each_of_a_deadlock_has_a_room_with_what_it_holds() -> None:
    run = sample("deadlock_two_locks")
    until(run, "Ann takes left")
    go(run, 2, 2)
    run.advance(20)
    scene = scene_of(run, english)
    names = {lock.ref: lock.name for lock in scene.locks}

    assert scene.deadlock is not None
    rooms = scene.deadlock.rooms

    assert [[(names[ref], line) for ref, line in room.holds] for room in rooms] == [
        [("left", 12)], [("right", 12)],
    ]  # fmt: skip
    assert [(names[room.wants] if room.wants else "", room.line) for room in rooms] == [
        ("right", 13), ("left", 13),
    ]  # fmt: skip


def test_a_barrier_counts_who_has_come_and_a_queue_what_is_in_it() -> None:
    run = sample("barrier_phases", "random", 1)
    until(run, "arrives at")
    barrier = next(each for each in scene_of(run, english).cards if each.kind == "barrier")

    assert barrier.count is not None
    assert (barrier.count.there, len(barrier.room)) == (1, 1)


def test_a_look_without_the_lock_after_all_writes_leaves_a_gap() -> None:
    run = run_of(
        "from threading import Lock, Thread\nlock, total = Lock(), 0\n"
        "def add():\n    global total\n    with lock:\n        total = 5\n"
        "def look():\n    print('so far')\n    print(total)\n"
        "ann = Thread(target=add, name='Ann')\nbob = Thread(target=look, name='Bob')\n"
        "ann.start()\nbob.start()\nann.join()\nbob.join()\n"
    )
    until(run, "Ann takes lock")

    total = card(run, "total")

    assert (total.guards, len(total.holes), total.bare) == ((), 1, True)


def test_where_only_locks_are_shared_their_walls_stand_all_the_time() -> None:
    run = sample("philosophers", "random", 4)
    run.advance(1)
    names = set()
    while run.advance(1):
        scene = scene_of(run, english)
        names.add(tuple(lock.name for lock in scene.locks))
        assert not scene.cards
        assert {wall.lock for wall in scene.walls} == {lock.ref for lock in scene.locks}

    assert ("forks[0]", "forks[1]", "forks[2]") in names


def test_of_many_locks_those_that_nobody_has_or_wants_have_no_wall() -> None:
    run = run_of(
        "import threading\nlocks = [threading.Lock() for _ in range(9)]\n"
        "def work():\n    with locks[3]:\n        print('in')\n"
        "thread = threading.Thread(target=work)\nthread.start()\nthread.join()\n"
    )
    until(run, "prints")

    scene = scene_of(run, english)

    assert len(scene.locks) == 9
    assert [wall.lock for wall in scene.walls] == [
        lock.ref for lock in scene.locks if lock.holder is not None
    ]

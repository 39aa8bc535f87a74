"""Data races by happens-before: what is one, what is none, and that it costs little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.machine.events import Kind
from core.runs import races
from core.runs.races import Race, Races
from tests.calls import calls_of
from tests.core.runs.played import (
    A,
    B,
    C,
    did,
    joined,
    let_go,
    played,
    read,
    started,
    took,
    wrote,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.events import Event


def found_in(events: Iterable[Event]) -> list[Race]:
    """The races in a row of events, one a step."""
    watching = Races()
    for step, event in enumerate(events):
        watching.feed(step, event)
    return watching.found


def test_two_unordered_writes_are_a_race_with_both_places() -> None:
    (race,) = found_in([started(0, 1), wrote(0, A, "x", site=5), wrote(1, A, "x", site=7)])

    assert (race.ref, race.key, race.step) == (A, "x", 2)
    assert (race.first.tid, race.first.site, race.first.kind) == (0, 5, Kind.WRITE)
    assert (race.second.tid, race.second.site, race.second.kind) == (1, 7, Kind.WRITE)


def test_a_read_and_a_write_race_in_either_order() -> None:
    assert found_in([started(0, 1), read(0, A, "x"), wrote(1, A, "x")])
    assert found_in([started(0, 1), wrote(0, A, "x"), read(1, A, "x")])


def test_reads_and_different_places_do_not_race() -> None:
    assert not found_in([started(0, 1), read(0, A, "x"), read(1, A, "x")])
    assert not found_in([started(0, 1), wrote(0, A, "x"), wrote(1, A, "y"), wrote(1, B, "x")])
    assert not found_in([started(0, 1), wrote(0, None, 3), wrote(1, None, 4)])


def test_each_pair_of_instructions_is_found_once_and_every_pair_is() -> None:
    events = [started(0, 1)]
    for ref in (A, B):
        for site in (5, 6):
            events += [wrote(0, ref, "x", site), wrote(1, ref, "x", 7), wrote(0, ref, "x", site)]

    pairs = [(race.first.site, race.second.site) for race in found_in(events)]

    assert pairs == [(5, 7), (7, 6)]


ORDERED = {
    "starting": [wrote(0, A, "x"), started(0, 1), did(Kind.BEGIN, 1), wrote(1, A, "x")],
    "joining": [
        started(0, 1), did(Kind.BEGIN, 1), wrote(1, A, "x"), did(Kind.END, 1), joined(0, 1),
        wrote(0, A, "x"),
    ],
    "joining the dead": [
        started(0, 1), wrote(1, A, "x"), did(Kind.DIED, 1), joined(0, 1), wrote(0, A, "x"),
    ],
    "a lock": [
        started(0, 1), took(0, B), wrote(0, A, "x"), let_go(0, B), took(1, B), wrote(1, A, "x"),
    ],
    "a condition": [
        started(0, 1), took(0, B), wrote(0, A, "x"), did(Kind.WAIT, 0, C, B), took(1, B),
        wrote(1, A, "x"),
    ],
    "a semaphore": [
        started(0, 1), wrote(0, A, "x"), did(Kind.PERMIT_GIVEN, 0, B),
        did(Kind.PERMIT_TAKEN, 1, B), wrote(1, A, "x"),
    ],
    "an event": [
        started(0, 1), wrote(0, A, "x"), did(Kind.SET, 0, B),
        did(Kind.EVENT_SEEN, 1, B, value=True), wrote(1, A, "x"),
    ],
    "a queue": [
        started(0, 1), wrote(0, A, "x"), did(Kind.PUT, 0, B), did(Kind.GET, 1, B),
        wrote(1, A, "x"),
    ],
    "a barrier": [
        started(0, 1), wrote(0, A, "x"), did(Kind.ARRIVE, 0, B), did(Kind.ARRIVE, 1, B),
        wrote(1, A, "y"), did(Kind.PASS, 0, B), wrote(1, A, "x"),
    ],
    "a barrier's action": [
        started(0, 1), did(Kind.ARRIVE, 0, B), did(Kind.ARRIVE, 1, B), wrote(1, A, "x"),
        did(Kind.PASS, 1, B), did(Kind.PASS, 0, B), wrote(0, A, "x"),
    ],
    "a chain through a third thread": [
        started(0, 1), started(0, 2), wrote(0, A, "x"), did(Kind.PUT, 0, B),
        did(Kind.GET, 1, B), did(Kind.PUT, 1, C), did(Kind.GET, 2, C), wrote(2, A, "x"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("events", ORDERED.values(), ids=ORDERED)
def test_what_orders_accesses_prevents_races(events: list[Event]) -> None:
    assert not found_in(events)


UNORDERED = {
    "a lock of one's own": [
        started(0, 1), took(0, B), wrote(0, A, "x"), let_go(0, B), took(1, C), wrote(1, A, "x"),
    ],
    "an access after letting go": [
        started(0, 1), took(0, B), let_go(0, B), wrote(0, A, "x"), took(1, B), wrote(1, A, "x"),
    ],
    "an event that is not set yet": [
        started(0, 1), wrote(0, A, "x"), did(Kind.SET, 0, B),
        did(Kind.EVENT_SEEN, 1, B, value=False), wrote(1, A, "x"),
    ],
    "joining somebody else": [
        started(0, 1), started(0, 2), wrote(1, A, "x"), did(Kind.END, 2), joined(0, 2),
        wrote(0, A, "x"),
    ],
    "an old read behind a newer one": [
        started(0, 1), read(1, A, "x"), took(0, B), read(0, A, "x"), let_go(0, B),
        wrote(0, A, "x"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("events", UNORDERED.values(), ids=UNORDERED)
def test_what_does_not_order_accesses_leaves_them_racing(events: list[Event]) -> None:
    assert found_in(events)


def test_the_whole_of_an_object_overlaps_all_its_parts() -> None:
    whole_last = [started(0, 1), wrote(0, A, 3), read(1, A, None)]
    whole_first = [started(0, 1), wrote(0, A, None), read(1, A, 3)]
    both_whole = [started(0, 1), wrote(0, A, None), wrote(1, A, None)]

    assert [race.key for race in found_in(whole_last)] == [None]
    assert [race.key for race in found_in(whole_first)] == [3]
    assert found_in(both_whole)
    assert not found_in([started(0, 1), read(0, A, 3), read(1, A, None)])
    assert not found_in([started(0, 1), wrote(0, A, 3), wrote(1, B, None)])


def test_parts_touched_after_the_whole_are_seen_by_the_next_look_at_the_whole() -> None:
    events = [started(0, 1), read(1, A, None, 1), wrote(0, A, 3, 2), read(1, A, None, 4)]

    assert {(race.first.site, race.second.site) for race in found_in(events)} == {(1, 2), (2, 4)}


def test_a_whole_that_a_lock_guards_does_not_race() -> None:
    events = [started(0, 1), wrote(0, A, 0), took(0, B), wrote(0, A, None), let_go(0, B)]
    for tid in (1, 0, 1):
        events += [
            took(tid, B), wrote(tid, A, None), wrote(tid, A, 7), read(tid, A, None),
            read(tid, A, None), let_go(tid, B),
        ]  # fmt: skip

    assert not found_in(events)


@pytest.mark.parametrize("key", ["x", None])
def test_a_write_lets_nobody_forget_an_access_that_it_races_with(key: str | None) -> None:
    events = [
        started(0, 1), started(0, 2), wrote(0, A, key, site=1), wrote(1, A, key, site=2),
        took(1, B), let_go(1, B), took(2, B), wrote(2, A, key, site=3),
    ]  # fmt: skip

    found = [(race.first.site, race.second.site) for race in found_in(events)]

    assert found == [(1, 2), (1, 3)]


def test_what_another_passes_on_by_the_same_thing_is_learned_too() -> None:
    given, taken = Kind.PERMIT_GIVEN, Kind.PERMIT_TAKEN
    events = [
        started(0, 1), started(0, 2), did(given, 0, B), did(taken, 1, B),
        wrote(2, A, "x"), did(given, 2, B), did(taken, 1, B), wrote(1, A, "x"),
    ]  # fmt: skip

    assert not found_in(events)


def test_memory_stays_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(races, "MOST_PLACES", 10)
    watching = Races()
    watching.feed(0, started(0, 1))

    for key in range(25):
        watching.feed(key, wrote(0, (A, B, C)[key % 3], key))

    assert sum(len(thing.parts) for thing in watching._things.values()) <= 10


def test_an_access_in_the_common_case_takes_a_few_calls() -> None:
    watching = Races()
    events = [read(0, A, "x"), wrote(0, A, "x")] * 10_000

    def feed() -> None:
        for event in events:
            watching.feed(0, event)

    calls = calls_of(feed)

    assert calls / len(events) < 10


def test_a_real_lost_update_is_found_and_its_lock_mends_it() -> None:
    text = """\
        import threading
        lock = threading.Lock()
        count = 0
        def work():
            global count
            {}count += 1
        ts = [threading.Thread(target=work) for _ in range(2)]
        for t in ts: t.start()
        for t in ts: t.join()
        print(count)
        """
    for guard, expected in (("", True), ("with lock: ", False)):
        run = played(text.format(guard))
        watching = Races()
        for step, event in run.numbered():
            watching.feed(step, event)

        assert bool(watching.found) is expected

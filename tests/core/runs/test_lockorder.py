"""Locks taken in orders that do not fit together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.events import Kind
from core.machine.values import ref_to
from core.runs import lockorder
from core.runs.lockorder import Inversion, LockOrder
from core.runs.waiting import Held
from tests.core.runs.played import A, B, C, did, joined, let_go, played, started, took

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

    from core.machine.events import Event
    from core.machine.values import Ref

PROGRAM = played("x = 1\n").program


def nested(tid: int, *locks: Ref) -> list[Event]:
    """Thread *tid* takes *locks*, each while it holds those before, and lets them go."""
    events = [took(tid, lock) for lock in locks]
    return events + [let_go(tid, lock) for lock in reversed(locks)]


def found_in(events: Iterable[Event]) -> tuple[Inversion, ...]:
    """The inversions in a row of events."""
    held = Held()
    order = LockOrder(held)
    for event in events:
        held.feed(event)
        order.feed(event)
    return order.inversions(PROGRAM)


def locks_of(inversion: Inversion) -> list[Ref]:
    """The locks of a circle in order."""
    return [edge.held for edge in inversion.edges]


BOTH = [started(0, 1), started(0, 2), started(0, 3)]


def test_two_threads_with_opposite_orders_make_an_inversion() -> None:
    (inversion,) = found_in([*BOTH, *nested(1, A, B), *nested(2, B, A)])

    assert locks_of(inversion) == [A, B]
    assert [edge.tid for edge in inversion.edges] == [1, 2]


def test_an_rlock_taken_again_is_waited_for_by_nobody() -> None:
    again = [
        took(1, A),
        took(1, B),
        took(1, A, 2, site=1),
        let_go(1, A, 1),
        let_go(1, B),
        let_go(1, A),
    ]

    assert not found_in([*BOTH, *again, *nested(2, A, B)])
    (inversion,) = found_in([*BOTH, *again, *nested(2, B, A)])
    assert locks_of(inversion) == [A, B]


def test_one_order_one_thread_or_one_lock_make_none() -> None:
    assert not found_in([*BOTH, *nested(1, A, B), *nested(2, A, B)])
    assert not found_in([*BOTH, *nested(1, A, B), *nested(1, B, A)])
    assert not found_in([*BOTH, *nested(1, A), *nested(2, B)])


def test_a_lock_that_all_hold_first_makes_it_harmless() -> None:
    assert not found_in([*BOTH, *nested(1, C, A, B), *nested(2, C, B, A)])
    assert found_in([*BOTH, *nested(1, C, A, B), *nested(2, B, A)])


def test_circles_of_three_are_found() -> None:
    (inversion,) = found_in([*BOTH, *nested(1, A, B), *nested(2, B, C), *nested(3, C, A)])

    assert locks_of(inversion) == [A, B, C]


def test_a_short_circle_hides_longer_ones_through_it() -> None:
    events = [*BOTH, *nested(1, A, B), *nested(2, B, A), *nested(2, B, C), *nested(3, C, A)]

    assert [len(inversion.edges) for inversion in found_in(events)] == [2]


def test_many_locks_and_threads_in_a_circle_are_found_in_time() -> None:
    forks = [ref_to(0, 1000 + place) for place in range(40)]
    events = [started(0, tid) for tid in range(1, 41)]
    for tid, left in enumerate(forks, 1):
        events += nested(tid, left, forks[tid % 40])

    (inversion,) = found_in(events)

    assert locks_of(inversion) == forks


def test_a_tangle_without_a_circle_that_counts_is_given_up() -> None:
    locks = [ref_to(0, 1000 + place) for place in range(30)]
    events = [started(0, tid) for tid in range(1, 31)]
    for tid, lock in enumerate(locks, 1):
        for other in locks:
            if other is not lock:
                events += nested(tid, C, lock, other)

    assert found_in(events) == ()


def test_the_search_for_circles_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lockorder, "_MOST_TRIES", 1)

    assert found_in([*BOTH, *nested(1, A, B), *nested(2, B, C), *nested(3, C, A)]) == ()


def test_an_rlock_taken_again_asks_for_nothing_new() -> None:
    again = [took(1, A), took(1, B), took(1, A, depth=2), let_go(1, A, 1), let_go(1, B)]

    assert not found_in([*BOTH, *again, let_go(1, A), *nested(2, A, B)])


def test_waiting_at_a_condition_lets_go_and_takes_again() -> None:
    waits = [took(1, A), took(1, B), did(Kind.WAIT, 1, C, A), took(1, A)]

    (inversion,) = found_in([*BOTH, *waits, let_go(1, A), let_go(1, B), *nested(2, A, B)])

    assert locks_of(inversion) == [A, B]


def test_threads_that_never_lived_together_do_not_count() -> None:
    before = [*nested(0, A, B), started(0, 1), *nested(1, B, A)]
    after = [
        started(0, 1), *nested(1, A, B), did(Kind.END, 1), joined(0, 1), started(0, 2),
        *nested(2, B, A),
    ]  # fmt: skip
    beside = [started(0, 1), *nested(1, A, B), did(Kind.END, 1), *nested(0, B, A), joined(0, 1)]

    assert not found_in(before)
    assert not found_in(after)
    assert found_in(beside)


TRY = """\
    import threading
    a = threading.Lock()
    b = threading.Lock()
    def forth():
        with a:
            with b:
                pass
    def back():
        with b:
            if a.acquire({}):
                a.release()
    ann = threading.Thread(target=forth, name="Ann")
    bob = threading.Thread(target=back, name="Bob")
    ann.start()
    bob.start()
    ann.join()
    """


def test_the_sentence_has_both_threads_and_all_four_lines() -> None:
    run = played(TRY.format(""))
    held = Held()
    order = LockOrder(held)
    for _, event in run.numbered():
        held.feed(event)
        order.feed(event)

    (inversion,) = order.inversions(run.program)

    assert inversion.sentence(run.names) == (
        "Ann took b (line 6) while it held a (line 5) and Bob took a (line 10) while it held b"
        " (line 9): each can end up waiting for the other"
    )
    assert len(inversion.sites) == 4


def test_longer_circles_are_told_as_such() -> None:
    run = played("import threading\na = threading.Lock()\n")
    (inversion,) = found_in([*BOTH, *nested(1, A, B), *nested(2, B, C), *nested(3, C, A)])

    assert inversion.sentence(run.names).endswith(
        ": they can end up waiting for each other in a circle"
    )


def test_trying_for_a_lock_closes_no_circle() -> None:
    for arguments in ("False", "blocking=False", "timeout=1"):
        run = played(TRY.format(arguments))
        held = Held()
        order = LockOrder(held)
        for _, event in run.numbered():
            held.feed(event)
            order.feed(event)

        assert order.inversions(run.program) == ()

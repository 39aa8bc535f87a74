"""Which lock guards what, and who walks round it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.events import Kind
from core.runs import guards
from core.runs.guards import Guards, _guard
from core.runs.waiting import Held
from tests.core.runs.played import A, B, C, did, let_go, read, started, took, wrote

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

    from core.machine.events import Event
    from core.machine.values import Ref, Value


def watched(events: Iterable[Event]) -> Guards:
    """Guards that were told of a row of events."""
    held = Held()
    watching = Guards(held)
    for step, event in enumerate(events):
        held.feed(event)
        watching.feed(step, event)
    return watching


def guard_of(watching: Guards, ref: Ref | None, key: Value) -> Ref | None:
    """The lock that guards part *key* of the object at *ref*, if one does."""
    ways = (watching._ways.get(place) for place in ((ref, key), (ref, None)))
    return next((_guard(found) for found in ways if found is not None), None)


def under(lock: Ref, tid: int, ref: Ref | None = A, key: Value = "x") -> list[Event]:
    """Thread *tid* adds to a place while it holds *lock*."""
    return [took(tid, lock), read(tid, ref, key), wrote(tid, ref, key), let_go(tid, lock)]


GUARDED = [started(0, 1), started(0, 2), *under(B, 1), *under(B, 2)]


def test_data_used_under_one_lock_by_two_threads_is_guarded_by_it() -> None:
    watching = watched(GUARDED)

    assert guard_of(watching, A, "x") is B
    assert watching.unguarded() == ()


def test_one_thread_few_accesses_or_no_common_lock_make_no_guard() -> None:
    assert guard_of(watched([started(0, 1), *under(B, 1), *under(B, 1)]), A, "x") is None
    few = [started(0, 1), took(0, B), wrote(0, A, "x"), let_go(0, B), took(1, B), wrote(1, A, "x")]
    assert guard_of(watched(few), A, "x") is None
    assert guard_of(watched([started(0, 1), *under(B, 0), *under(C, 1)]), A, "x") is None
    assert guard_of(watched(GUARDED), A, "y") is None


def test_who_walks_round_the_guard_is_found_also_when_it_came_first() -> None:
    watching = watched([started(0, 1), started(0, 2), read(1, A, "x", site=9), *GUARDED[2:],
                        wrote(2, A, "x", site=8)])  # fmt: skip

    first, second = watching.unguarded()

    assert (first.ref, first.key, first.kind, first.tid) == (A, "x", Kind.READ, 1)
    assert (first.site, first.lock, first.step) == (9, B, 2)
    assert (second.kind, second.tid, second.site) == (Kind.WRITE, 2, 8)


def test_the_wrong_lock_does_not_help() -> None:
    (stray,) = watched([*GUARDED, took(1, C), read(1, A, "x", site=9)]).unguarded()

    assert stray.lock is B


def test_a_second_lock_does_no_harm_and_the_usual_one_wins() -> None:
    both = [took(1, C), *under(B, 1), let_go(1, C)]

    assert guard_of(watched([*GUARDED, *both]), A, "x") is B


def test_what_is_mostly_unguarded_has_no_guard() -> None:
    events = [*GUARDED, *(read(1, A, "x", site=site) for site in range(10, 20))]

    assert watched(events).unguarded() == ()


def test_what_nobody_writes_needs_no_guard() -> None:
    events = [started(0, 1), took(0, B), read(0, A, "x"), let_go(0, B), took(1, B), read(1, A, "x"),
              read(1, A, "x"), let_go(1, B), read(1, A, "x", site=9)]  # fmt: skip
    watching = watched(events)

    assert guard_of(watching, A, "x") is B
    assert watching.unguarded() == ()


def test_a_thread_that_is_alone_needs_no_lock() -> None:
    begins = [wrote(0, A, "x", site=9)]
    ends = [did(Kind.END, 1), did(Kind.DIED, 2), read(0, A, "x", site=9)]

    assert watched([*begins, *GUARDED, *ends]).unguarded() == ()
    assert watched([*GUARDED, *ends[:1], *ends[2:]]).unguarded() != ()


def test_a_container_is_guarded_as_a_whole() -> None:
    events = [started(0, 1), *under(B, 0, key=1), *under(B, 1, key=2), read(1, A, None, site=9)]
    watching = watched(events)

    assert guard_of(watching, A, 5) is B
    assert [(stray.key, stray.site) for stray in watching.unguarded()] == [(None, 9)]


def test_module_variables_are_guarded_one_by_one() -> None:
    events = [started(0, 1), *under(B, 0, None, 1), *under(B, 1, None, 1), read(1, None, 2)]
    watching = watched(events)

    assert guard_of(watching, None, 1) is B
    assert guard_of(watching, None, 2) is None


def test_memory_stays_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "MOST_PLACES", 2)
    monkeypatch.setattr(guards, "_MOST_WAYS", 3)

    watching = watched(
        [started(0, 1), *(read(1, A, f"x{n}") for n in range(9)),
         *(read(1, A, "x0", site=n) for n in range(9))]
    )  # fmt: skip

    assert len(watching._ways) == 2
    assert len(watching._ways[A, "x0"]) == 3

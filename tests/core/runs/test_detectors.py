"""Warnings: what is suspicious in a run, in sentences with lines."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from core.machine.events import Kind
from core.runs import detectors
from core.runs.detectors import Detectors, Suspicion
from tests.core.runs.played import (
    A,
    B,
    C,
    Played,
    did,
    let_go,
    played,
    read,
    started,
    took,
    wrote,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.events import Event
    from core.machine.values import Ref


def watched(run: Played) -> tuple[Suspicion, ...]:
    """The warnings on a run."""
    watching = Detectors()
    for step, event in run.numbered():
        watching.read(step, (event,))
    return watching.warnings(run.program, run.names)


def test_a_lost_update_is_a_data_race_at_its_line() -> None:
    run = played(
        """\
        import threading
        total = 0
        def add():
            global total
            total += 1
        ann = threading.Thread(target=add, name="Ann")
        bob = threading.Thread(target=add, name="Bob")
        ann.start(); bob.start()
        ann.join(); bob.join()
        """,
        [1, 1, 2, 2],
    )

    (warning,) = watched(run)

    assert (warning.kind, warning.lines) == ("data-race", (5,))
    assert warning.sentence == (
        "Bob reads total in line 5 and Ann writes it in line 5,"
        " and nothing decides which of the two comes first"
    )
    assert run.events[warning.step or 0][0].kind == Kind.WRITE


MIXED = """\
    import threading
    class Account:
        def __init__(self):
            self.balance = 100
            self.lock = threading.Lock()
    a, b = Account(), Account()
    def transfer(src, dst):
        with src.lock:
            with dst.lock:
                src.balance -= 10
                dst.balance += 10
    def audit():
        print(a.balance)
    ann = threading.Thread(target=transfer, args=(a, b), name="Ann")
    bob = threading.Thread(target=transfer, args=(b, a), name="Bob")
    eve = threading.Thread(target=audit, name="Eve")
    ts = [ann, bob, eve]
    for t in ts: t.start()
    for t in ts: t.join()
    """


def test_all_kinds_come_in_a_fixed_order_and_each_set_of_lines_once() -> None:
    run = played(MIXED)

    found = watched(run)

    assert [(warning.kind, warning.lines) for warning in found] == [
        ("data-race", (11, 13)),
        ("lock-order", (8, 9)),
        ("unguarded", (13,)),
    ]
    assert found[1].sentence == (
        "Ann took b.lock (line 9) while it held a.lock (line 8) and Bob took a.lock (line 9)"
        " while it held b.lock (line 8): each can end up waiting for the other"
    )
    assert found[2].sentence == (
        "Eve reads a.balance in line 13 without a.lock, under which it is used otherwise"
    )
    assert watched(run) == found


def test_a_program_that_guards_its_data_gets_no_warning() -> None:
    run = played(
        """\
        import threading
        lock = threading.RLock()
        log = []
        def add():
            with lock:
                log.append(len(log))
        ts = [threading.Thread(target=add) for _ in range(3)]
        for t in ts: t.start()
        for t in ts: t.join()
        print(log)
        """
    )

    assert watched(run) == ()


def test_accesses_inside_the_library_are_told_without_a_line() -> None:
    run = played(
        """\
        import threading
        ann = threading.Thread(target=print, name="Ann")
        ann.start()
        ann.join()
        """
    )

    assert watched(run) == ()


def test_many_steps_at_once_are_taken_note_of_like_each_alone() -> None:
    run = played(MIXED)
    watching = Detectors()
    watching.read(0, [event for _, event in run.numbered()])

    found = watching.warnings(run.program, run.names)

    assert found == watched(run)
    assert {warning.kind for warning in found} == {"data-race", "lock-order", "unguarded"}


@pytest.mark.parametrize("seed", range(40))
def test_what_is_recognised_makes_no_difference(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    events = list(disorder(Random(seed), 1_000))

    recognising = Detectors()
    recognising.read(0, events)
    monkeypatch.setattr(detectors, "MOST_KNOWN", 0)
    forgetful = Detectors()
    forgetful.read(0, events)

    assert recognising.races.found == forgetful.races.found
    assert recognising.guards._ways == forgetful.guards._ways
    assert recognising.races.found


def disorder(draw: Random, steps: int) -> Iterator[Event]:
    """What four threads do to two objects under two locks, some of it in order."""
    yield from (started(0, 1), started(0, 2), started(0, 3))
    held: dict[Ref, int] = {}
    alive = [0, 1, 2, 3]
    for step in range(steps):
        tid, what = draw.choice(alive), draw.random()
        lock = draw.choice((B, C))
        if what < 0.3 and lock not in held:
            held[lock] = tid
            yield took(tid, lock, site=int(draw.random() * 3))
        elif what < 0.6 and lock in held:
            # A lock can be let go by another thread than took it.
            yield let_go(held[lock] if what < 0.55 else tid, lock)
            del held[lock]
        elif what > 0.995 and len(alive) > 1:
            alive.remove(tid)
            yield did(Kind.END, tid)
        else:
            key = draw.choice(("x", "x", "y", 7, None) if step > steps / 2 else ("x", "y", 7))
            access = wrote if draw.random() < 0.3 else read
            yield access(tid, draw.choice((A, None)), key, site=10 + int(draw.random() * 20))


def test_the_lock_of_a_condition_is_waited_for_without_end_whatever_the_timeout_of_the_wait() -> (
    None
):
    run = played(
        """\
        import threading
        condition = threading.Condition()
        other = threading.Lock()
        def wait():
            with condition:
                with other:
                    condition.wait(1)
        def take():
            with condition:
                with other:
                    pass
        ann = threading.Thread(target=wait, name="Ann")
        bob = threading.Thread(target=take, name="Bob")
        bob.start()
        ann.start()
        bob.join()
        ann.join()
        """
    )

    assert [warning.kind for warning in watched(run)] == ["lock-order"]

"""What a thread at rest is about to do is what it does."""

from __future__ import annotations

import random
from textwrap import dedent

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.events import Kind
from core.machine.pending import Pending, about_to, resting_span
from core.machine.state import TIMEOUT, Choice
from core.machine.step import choices, start, step
from core.machine.thrown import UnmodelledError
from core.machine.values import MISSING
from tests.core.runs.played import played

EVERYTHING = """\
    import threading, queue, time, random

    class Stock:
        made = 0
        def __init__(self):
            self.number = 1
            self.lock = threading.RLock()
            self.room = threading.Condition()

    stock, log, counts = Stock(), [], {}
    slots, ready, gate = threading.Semaphore(1), threading.Event(), threading.Barrier(2)
    post = queue.Queue(1)

    def first():
        seen = 0
        def count():
            nonlocal seen
            seen += 1
        with stock.lock:
            with stock.lock:
                stock.number += 1
        with slots:
            counts["k"] = 1
            counts["n"] = None
            del counts["k"]
        ready.wait()
        gate.wait()
        post.put(1)
        post.put((2, stock))
        with stock.room:
            while not log:
                stock.room.wait()
            log.clear()
        Stock.made += 1
        time.sleep(1)
        kid = threading.Thread(target=count, name="Kid")
        kid.start()
        count()
        kid.join()

    def second():
        random.randint(1, 6)
        if stock.lock.acquire(blocking=False):
            stock.lock.release()
        if slots.acquire(timeout=0.5):
            slots.release()
        ready.set()
        gate.wait()
        post.get()
        post.get()
        post.task_done()
        post.task_done()
        with stock.room:
            log.append("x")
            stock.room.notify_all()
        for key in counts:
            print(key)
        ready.clear()
        raise ValueError("enough")

    ann = threading.Thread(target=first, name="Ann")
    bob = threading.Thread(target=second, name="Bob")
    ann.start()
    bob.start()
    post.join()
    ann.join()
    bob.join()
    """


@pytest.mark.parametrize("seed", range(12))
def test_the_next_step_does_what_was_announced(seed: int) -> None:
    program = compile_source(Source("x.py", dedent(EVERYTHING)))
    state, draw = start(program), random.Random(seed)
    seen = set()

    while possible := choices(program, state):
        choice = draw.choice(possible)
        pending = about_to(program, state, choice.tid)
        made = step(program, state, choice)
        kind, _, _, ref, key, value = made.events[0]
        if choice.way != TIMEOUT:
            assert pending is not None
            assert (pending.kind, pending.ref, pending.key) == (kind, ref, key)
            if pending.value is not MISSING:
                assert pending.value == value
        seen.add(kind)
        state = made.state

    assert seen > {Kind.READ, Kind.WRITE, Kind.ACQUIRE, Kind.BEGIN, Kind.END, Kind.JOIN}


def test_asking_changes_nothing() -> None:
    run = played(EVERYTHING, [1, 1, 2, 1], finish=False)
    before = run.state.key

    answers = [about_to(run.program, run.state, tid) for tid in (0, 1, 2)]

    assert answers == [about_to(run.program, run.state, tid) for tid in (0, 1, 2)]
    assert run.state.key == before


def pending_at(text: str, line: int) -> Pending:
    """What main is about to do when it first rests in *line*."""
    run = played(text)
    for state in run.states:
        pending = about_to(run.program, state, 0)
        if pending is not None and pending.span is not None and pending.span.line == line:
            return pending
    raise AssertionError(f"nobody rests in line {line}")


SHARED = """\
    import threading
    class Box: pass
    box, items = Box(), [1, 2]
    def other(): items, box
    t = threading.Thread(target=other)
    t.start()
    box.value = 5
    items[0] = 7
    items[1] = None
    items.append(3)
    items[0]
    del box.value
    t.join()
    """


def test_what_is_to_be_written_is_known_where_it_is_assigned() -> None:
    assert pending_at(SHARED, 7)[:4:3] == (Kind.WRITE, 5)
    assert pending_at(SHARED, 8)[2:4] == (0, 7)
    assert pending_at(SHARED, 9).value is None
    assert pending_at(SHARED, 10).value is MISSING
    assert pending_at(SHARED, 11)[:4:2] == (Kind.READ, 0)
    assert pending_at(SHARED, 12).value is MISSING


def test_a_random_value_is_not_told_before_it_is_drawn() -> None:
    pending = pending_at("import random\nrandom.random()\n", 2)

    assert (pending.kind, pending.value) == (Kind.RANDOM, MISSING)


WAITS = {
    "lock.acquire()": (Kind.ACQUIRE, "lock"),
    "slots.acquire()": (Kind.PERMIT_TAKEN, "slots"),
    "ready.wait()": (Kind.EVENT_SEEN, "ready"),
    "gate.wait()": (Kind.PASS, "gate"),
    "full.put(1)": (Kind.PUT, "full"),
    "empty.get()": (Kind.GET, "empty"),
    "full.join()": (Kind.ACQUIRE, "full"),
    "bob.join()": (Kind.JOIN, "bob"),
    "room.acquire(); room.wait()": (Kind.ACQUIRE, "inner"),
}


@pytest.mark.parametrize("operation", WAITS)
def test_a_thread_that_must_wait_is_about_to_have_what_it_waits_for(operation: str) -> None:
    run = played(
        f"""\
        import threading, queue
        lock, inner = threading.Lock(), threading.Lock()
        room = threading.Condition(inner)
        slots, ready, gate = threading.Semaphore(0), threading.Event(), threading.Barrier(2)
        full, empty = queue.Queue(1), queue.Queue()
        full.put(0)
        lock.acquire()
        bob = threading.Thread(target=ready.wait)
        bob.start()
        {operation}
        """
    )
    kind, name = WAITS[operation]

    pending = about_to(run.program, run.state, 0)

    assert pending is not None
    assert (pending.kind, pending.ref) == (kind, run.ref(name))
    assert pending.span is not None
    assert pending.span.line == 10


def test_a_sleeper_is_about_to_wake_up() -> None:
    run = played("import time\ntime.sleep(1)\n", finish=False)

    pending = about_to(run.program, run.state, 0)

    assert pending is not None
    assert pending.kind == Kind.WAKE


def test_who_comes_too_late_to_a_barrier_is_about_to_arrive() -> None:
    run = played(
        """\
        import threading
        gate = threading.Barrier(2)
        for _ in range(3):
            threading.Thread(target=gate.wait).start()
        """,
        [1, 1, 2, 2, 3],
        finish=False,
    )

    pending = about_to(run.program, run.state, 3)

    assert pending is not None
    assert pending.kind == Kind.ARRIVE


def test_a_thread_that_is_over_is_about_to_do_nothing() -> None:
    run = played(EVERYTHING)

    assert [about_to(run.program, run.state, tid) for tid in range(4)] == [None] * 4


def test_what_is_not_simulated_is_not_announced() -> None:
    run = played(
        """\
        import collections
        import threading
        jobs = collections.defaultdict(list)
        threading.Lock().acquire()
        jobs.default_factory = set
        """,
        finish=False,
        steps=1,
    )

    assert about_to(run.program, run.state, 0) is None
    with pytest.raises(UnmodelledError):
        step(run.program, run.state, Choice(0))


def test_a_thread_in_the_library_rests_where_the_program_called_it() -> None:
    run = played(
        """\
        import socket, threading
        class Worker(threading.Thread):
            def run(self):
                pass
        def work():
            raise ValueError
        ann = threading.Thread(target=work)
        bob = Worker()
        cy = threading.Thread(target=print)
        dan = threading.Thread(target=socket.create_connection)
        ann.start(); bob.start(); cy.start(); dan.start()
        ann.join()
        """,
        finish=False,
    )

    spans = [resting_span(run.program, run.state, thread) for thread in run.state.threads]

    assert [None if span is None else span.line for span in spans] == [12, 5, 3, None, None]


def test_a_dead_thread_rests_where_it_died() -> None:
    run = played(
        """\
        import threading
        def work():
            raise ValueError
        ann = threading.Thread(target=work)
        ann.start()
        ann.join()
        """
    )

    span = resting_span(run.program, run.state, run.state.threads[1])

    assert span is not None
    assert span.line == 3
    assert resting_span(run.program, run.state, run.state.threads[0]) is None

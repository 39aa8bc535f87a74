"""Whether a thread can go, and what it looks at to know that."""

from __future__ import annotations

import pytest

from core.machine.step import choices
from core.search.readiness import choices_of
from core.search.tracking import COUNT, Record, face
from tests.core.search.searched import NOTHING, program_of, visited

LOCK = "lock = threading.Lock()\ndef work():\n    with lock:\n        pass\n"
SLEEP = "import time\ndef work():\n    time.sleep(1)\n"
TIMED = "lock = threading.Lock()\ndef work():\n    lock.acquire(timeout=1)\n"
DRAW = "import random\ndef work():\n    random.choice('abc')\n"
CONDITION = """
changed = threading.Condition()
def work():
    with changed:
        changed.notify()
        changed.wait(1)
"""


@pytest.mark.parametrize("text", [LOCK, SLEEP, TIMED, DRAW, CONDITION])
def test_the_same_can_be_chosen_as_in_a_run(text: str) -> None:
    program = program_of(text, "work", "work")
    visit = visited(program, NOTHING)
    space = visit.space

    for packed in visit.seen:
        found = []
        for entry in space.threads(packed):
            assert entry.thread is not None
            machine = space.machine(packed, entry.tid, Record())
            if not entry.thread.over:
                found += choices_of(space, machine, entry.thread, Record())

        assert tuple(found) == choices(program, space.unpacked(packed))


def test_whoever_joins_a_thread_looks_at_that_one_only() -> None:
    visit = visited(program_of(LOCK, "work", "work"), NOTHING)
    space = visit.space
    ways = set()

    for packed in visit.seen:
        main = space.entry(packed, 0).thread
        assert main is not None
        if main.wait is not None and main.wait.kind == "join":
            record = Record()
            machine = space.machine(packed, 0, record)
            able = bool(choices_of(space, machine, main, record))
            ways.add((able, frozenset(record.reads)))

    assert ways == {(able, frozenset({face(tid)})) for able in (False, True) for tid in (1, 2)}


def test_whoever_waits_for_a_lock_looks_at_no_thread() -> None:
    visit = visited(program_of(LOCK, "work", "work"), NOTHING)
    space = visit.space
    looked: set[object] = set()

    for packed in visit.seen:
        thread = space.entry(packed, 1).thread
        if thread is not None and thread.wait is not None and thread.wait.kind == "lock":
            record = Record()
            choices_of(space, space.machine(packed, 1, record), thread, record)
            assert thread.wait.ref in record.reads
            looked |= record.reads

    assert looked
    assert not looked & {COUNT, face(0), face(2)}

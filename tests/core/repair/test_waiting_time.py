"""Rounds tell what runs side by side from what waits."""

from __future__ import annotations

from core.repair.repairs import Repair
from core.repair.waiting_time import Pace, pace_of
from tests.core.graph.explained import program_of

BESIDE = """
import threading
lock = threading.Lock()
x, y = 0, 0
def one():
    global x
    x = 1; x = 2; x = 3
def two():
    global y
    y = 1; y = 2; y = 3
t = [threading.Thread(target=one), threading.Thread(target=two)]
for each in t: each.start()
for each in t: each.join()
"""
LOCKED = BESIDE.replace("x = 1;", "with lock: x = 1;").replace("y = 1;", "with lock: y = 1;")


def test_who_waits_for_a_lock_takes_more_rounds() -> None:
    beside, locked = pace_of(program_of(BESIDE)), pace_of(program_of(LOCKED))

    assert beside is not None
    assert locked is not None
    # Two take their locks and let them go: three writes of the one come after the other's.
    assert locked.rounds - beside.rounds >= 3
    assert beside.waiting < locked.waiting <= 1


def test_what_always_fails_or_never_ends_takes_none() -> None:
    assert pace_of(program_of("assert False\n")) is None
    assert pace_of(program_of("x = 0\nwhile True: x += 1\n")) is None


def test_the_cost_is_told_in_words() -> None:
    repair = Repair("lock", "", "", 1.0, 1, True, "", Pace(29.6, 40.0), Pace(21.0, 40.0))

    assert repair.waits == "waits: 30 rounds instead of 21"
    assert repair._replace(after=Pace(21.2, 40.0)).waits == "waits no longer than before"
    assert repair._replace(after=Pace(21.2, 40.0), before=None).waits == "takes 21 rounds"
    assert not repair._replace(after=None).waits

"""A barrier with an action keeps its lock while that runs, by every schedule of small programs."""

from __future__ import annotations

import pytest

from tests.core.machine.sync.exhaustive import Ending, always, endings_of

BOTH = """
import threading
log = []
{barrier}
def work():
    try:
        barrier.wait({timeout})
        log.append("passed")
    except threading.BrokenBarrierError:
        log.append("broken")
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*log)
"""
TIMED = {
    "of the barrier": ("barrier = threading.Barrier(2, action=lambda: 0, timeout=5)", ""),
    "of the wait": ("barrier = threading.Barrier(2, lambda: None)", "timeout=5"),
    "none at all": ("barrier = threading.Barrier(2, lambda: None)", "0"),
    "a function": ("def act():\n    pass\nbarrier = threading.Barrier(2, act, 1)", ""),
    "a long action": (
        "def act():\n    log.clear()\n    log.clear()\nbarrier = threading.Barrier(2, act, 1)",
        "",
    ),
}


@pytest.mark.parametrize("how", TIMED)
def test_a_timeout_breaks_it_for_both_or_for_neither(how: str) -> None:
    barrier, timeout = TIMED[how]

    endings = endings_of(BOTH.format(barrier=barrier, timeout=timeout))

    assert endings == {
        Ending("passed passed\n", deadlocked=False),
        Ending("broken broken\n", deadlocked=False),
    }


def test_who_comes_while_the_action_runs_waits_for_the_next_round() -> None:
    text = """
import threading
barrier = threading.Barrier(1, action=lambda: rounds.append(len(rounds)))
rounds = []
def work():
    barrier.wait()
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(rounds)
"""

    assert endings_of(text) == always("[0, 1]\n")


def test_four_meet_in_pairs() -> None:
    text = """
import threading
barrier = threading.Barrier(2, action=lambda: None)
threads = [threading.Thread(target=barrier.wait) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
"""

    assert endings_of(text) == always("done\n")


@pytest.mark.parametrize("change", ["abort", "reset"])
def test_nobody_aborts_or_resets_it_in_the_middle_of_its_action(change: str) -> None:
    text = f"""
import threading
def act():
    before = (barrier.n_waiting, barrier.broken)
    after = (barrier.n_waiting, barrier.broken)
    print(before == after == (1, False))
barrier = threading.Barrier(1, act)
thread = threading.Thread(target=barrier.{change})
thread.start()
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("broken")
"""

    early = always("broken\n") if change == "abort" else set()
    assert endings_of(text) == always("True\n") | early


def test_how_many_wait_can_be_asked_during_the_action() -> None:
    text = """
import threading
def act():
    print(barrier.n_waiting, barrier.broken)
barrier = threading.Barrier(1, act)
barrier.wait()
print(barrier.n_waiting)
"""

    assert endings_of(text) == always("1 False\n0\n")


@pytest.mark.parametrize("call", ["wait", "abort", "reset"])
def test_an_action_that_uses_its_own_barrier_waits_for_ever(call: str) -> None:
    text = f"""
import threading
barrier = threading.Barrier(1, lambda: barrier.{call}())
barrier.wait()
"""

    assert endings_of(text) == {Ending("", deadlocked=True)}


def test_an_action_that_raises_breaks_it_for_those_who_are_late_as_well() -> None:
    text = """
import threading
barrier = threading.Barrier(2, action=lambda: 1 / 0, timeout=1)
ends = []
def work():
    try:
        barrier.wait()
    except Exception as error:
        ends.append(type(error).__name__)
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(ends), barrier.broken)
"""

    assert endings_of(text) == {
        Ending("['BrokenBarrierError', 'ZeroDivisionError'] True\n", deadlocked=False),
        Ending("['BrokenBarrierError', 'BrokenBarrierError'] True\n", deadlocked=False),
    }

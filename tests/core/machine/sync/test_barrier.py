"""`threading.Barrier`, by every schedule of small programs."""

from __future__ import annotations

import pytest

from tests.core.machine.sync.exhaustive import always, endings_of
from tests.laws.simulated import run_to_end, shown_by

RUNS = [("random", seed) for seed in range(50)] + [("round-robin", 0)]


def test_single_thread() -> None:
    text = """
import threading
barrier = threading.Barrier(1)
print(barrier.wait(), barrier.wait())
"""

    endings = endings_of(text)

    assert endings == always("0 0\n")


def test_wait_return() -> None:
    text = """
import threading
barrier = threading.Barrier(2)
places = []
def arrive():
    places.append(barrier.wait())
thread = threading.Thread(target=arrive)
thread.start()
arrive()
thread.join()
print(sorted(places))
"""

    endings = endings_of(text)

    assert endings == always("[0, 1]\n")


def test_abort() -> None:
    text = """
import threading
barrier = threading.Barrier(2)
def arrive():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        print('broken')
thread = threading.Thread(target=arrive)
thread.start()
barrier.abort()
thread.join()
"""

    endings = endings_of(text)

    assert endings == always("broken\n")


def test_barrier() -> None:
    text = """
import threading
barrier = threading.Barrier(2)
rounds = [0, 0]
def arrive(me=1):
    for number in range(2):
        rounds[me] += 1
        barrier.wait()
        assert min(rounds) > number
thread = threading.Thread(target=arrive)
thread.start()
arrive(0)
thread.join()
print(rounds, barrier.n_waiting, barrier.broken)
"""

    endings = endings_of(text)

    assert endings == always("[2, 2] 0 False\n")


def test_action() -> None:
    text = """
import threading
barrier = threading.Barrier(2, action=lambda: acts.append(1))
acts = []
def arrive():
    barrier.wait()
    print(acts)
thread = threading.Thread(target=arrive)
thread.start()
arrive()
thread.join()
"""

    endings = endings_of(text)

    assert endings == always("[1]\n[1]\n")


def test_an_action_that_raises_breaks_the_barrier() -> None:
    text = """
import threading
barrier = threading.Barrier(2, action=lambda: 1 / 0)
ends = []
def arrive():
    try:
        barrier.wait()
    except Exception as error:
        ends.append(type(error).__name__)
thread = threading.Thread(target=arrive)
thread.start()
arrive()
thread.join()
print(sorted(ends), barrier.broken)
"""

    endings = endings_of(text)

    assert endings == always("['BrokenBarrierError', 'ZeroDivisionError'] True\n")


def test_reset() -> None:
    text = """
import threading
barrier = threading.Barrier(2)
def arrive():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        print("broken")
def reset():
    while barrier.n_waiting < 1:
        pass
    barrier.reset()
thread = threading.Thread(target=arrive)
thread.start()
reset()
thread.join()
print(barrier.broken, barrier.n_waiting)
"""

    endings = endings_of(text)

    assert endings == always("broken\nFalse 0\n")


def test_abort_and_reset() -> None:
    text = """
import threading
barrier = threading.Barrier(2)
def arrive():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        print("broken")
thread = threading.Thread(target=arrive)
thread.start()
barrier.abort()
thread.join()
print(barrier.broken)
barrier.reset()
print(barrier.broken)
thread = threading.Thread(target=arrive)
thread.start()
barrier.wait()
thread.join()
print(barrier.broken)
"""

    endings = endings_of(text)

    assert endings == always("broken\nTrue\nFalse\nFalse\n")


def test_timeout() -> None:
    text = """
import threading
barrier = threading.Barrier(2)
for _ in range(2):
    try:
        barrier.wait(0.5)
    except threading.BrokenBarrierError:
        print("broken")
print(barrier.broken)
"""

    endings = endings_of(text)

    assert endings == always("broken\nbroken\nTrue\n")


def test_default_timeout() -> None:
    text = """
import threading
barrier = threading.Barrier(2, timeout=0.5)
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("broken")
"""

    endings = endings_of(text)

    assert endings == always("broken\n")


def test_constructor() -> None:
    text = """
import threading
for parties in ("x", 0, -1):
    try:
        threading.Barrier(parties)
    except (TypeError, ValueError) as error:
        print(error)
"""

    endings = endings_of(text)

    assert endings == always(
        "'<' not supported between instances of 'str' and 'int'\n" + "parties must be > 0\n" * 2
    )


@pytest.mark.parametrize(("policy", "seed"), RUNS)
def test_barrier_10(policy: str, seed: int) -> None:
    """Ten threads have too many schedules to take every one."""
    text = """
import threading
barrier = threading.Barrier(10)
before = []
places = []
def arrive():
    before.append(1)
    place = barrier.wait()
    places.append((place, len(before)))
threads = [threading.Thread(target=arrive) for _ in range(10)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(places) == [(place, 10) for place in range(10)])
"""

    run = run_to_end(text, policy=policy, seed=seed)

    assert shown_by(run) == ("True\n", "")

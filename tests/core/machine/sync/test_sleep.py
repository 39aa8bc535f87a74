"""Time as threads see it that sleep side by side: it passes, and never goes back."""

from __future__ import annotations

import pytest

from tests.laws.simulated import run_to_end
from tests.laws.walks import printed

TEXT = """
import threading, time
seen, guard = [], threading.Lock()
def work(seconds):
    for _ in range(3):
        time.sleep(seconds)
        with guard:
            seen.append(time.monotonic())
threads = [threading.Thread(target=work, args=(each,)) for each in (0.1, 0.25, 0.4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seen == sorted(seen), round(seen[-1] - seen[0], 3) >= 0)
"""
WAITS = {
    "an event": "event.wait",
    "a semaphore": "lambda s: semaphore.acquire(timeout=s)",
    "a lock": "lambda s: lock.acquire(timeout=s)",
    "a queue": "wait_for_item",
}
"""What is waited for in vain for some time."""
WAITING = """
import queue, threading, time
event, semaphore, lock, items = (
    threading.Event(), threading.Semaphore(0), threading.Lock(), queue.Queue())
lock.acquire()
def wait_for_item(seconds):
    try:
        items.get(timeout=seconds)
    except queue.Empty:
        pass
seen, guard = [], threading.Lock()
def work(seconds):
    wait = %s
    for _ in range(2):
        wait(seconds)
        with guard:
            seen.append(time.monotonic())
threads = [threading.Thread(target=work, args=(each,)) for each in (0.1, 0.25)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seen == sorted(seen))
"""


@pytest.mark.parametrize("seed", range(8))
def test_whoever_wakes_late_does_not_turn_the_clock_back(seed: int) -> None:
    run = run_to_end(TEXT, seed=seed)

    assert printed(run.state) == "True True\n"


@pytest.mark.parametrize("wait", WAITS.values(), ids=WAITS)
@pytest.mark.parametrize("seed", range(8))
def test_who_gives_up_late_does_not_turn_the_clock_back(wait: str, seed: int) -> None:
    run = run_to_end(WAITING % wait, seed=seed)

    assert printed(run.state) == "True\n"

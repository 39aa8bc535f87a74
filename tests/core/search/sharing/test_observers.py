"""Whoever can look at how a lock or a thread stands notices what others do to it."""

from __future__ import annotations

import pytest

from tests.core.search.searched import program_of, same_under_all

TEXT = """
import time
lock = threading.Lock()
changed = threading.Condition()
slots = threading.BoundedSemaphore(2)
event = threading.Event()
seen = []
def work():
    global later
    with lock:
        pass
    with changed:
        changed.notify()
    with slots:
        pass
    event.set()
def look():
    {}
thread = threading.Thread(target=work)
other = threading.Thread(target=look)
thread.start()
other.start()
thread.join()
other.join()
print(seen)
"""


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("seen.append(lock.acquire(False))", 2),
        ("seen.append(lock.acquire(timeout=1))", 2),
        ("seen.append(lock.locked())", 2),
        ("take = lock.acquire; seen.append(take(False))", 2),
        ("seen.append(getattr(lock, 'acq' + 'uire')(False))", 2),
        ("seen.append(event.is_set())", 2),
        ("seen.append(event.wait(1))", 2),
        ("seen.append(thread.is_alive())", 2),
        ("thread.join(1); seen.append(event.is_set())", 2),
        ("seen.append(threading.active_count())", 2),
        ("seen.append(len(threading.enumerate()))", 2),
        ("seen.append(threading.current_thread() is other)", 1),
        ("seen.append(hash(lock) == hash(lock))", 1),
    ],
)
def test_a_look_at_any_time_may_find_either(line: str, ends: int) -> None:
    found = same_under_all(program_of(TEXT.format(line)))

    assert len({end.output[-1] for end in found.ends if not end.failures}) == ends


@pytest.mark.parametrize("line", ["changed.wait(1)", "changed.wait_for(lambda: event.is_set(), 1)"])
def test_a_wait_that_ends_by_itself_notices_a_notification(line: str) -> None:
    body = f"with changed:\n        seen.append(bool({line}))"

    found = same_under_all(program_of(TEXT.format(body)))

    assert {end.output[-1] for end in found.ends} >= {"[True]\n", "[False]\n"}


@pytest.mark.parametrize("body", ["lock.release()", "changed.notify()", "changed.wait()"])
def test_whoever_does_not_hold_the_lock_is_noticed(body: str) -> None:
    text = f"""
lock = threading.Lock()
changed = threading.Condition()
data = [0]
def hold():
    with lock:
        data[0] += 1
    with lock:
        data[0] += 1
def other():
    try:
        {body}
    except RuntimeError:
        data.append(1)
"""

    found = same_under_all(program_of(text, "hold", "other"))

    assert {dict(end.values)["data"] for end in found.ends} >= {"[2, 1]"}


def test_a_daemon_that_the_end_cuts_short_may_have_come_to_any_place() -> None:
    text = """
    data = [0]
    def spin():
        data[0] += 1
        data[0] += 1
    threading.Thread(target=spin, daemon=True).start()
    print(data)
    """

    found = same_under_all(program_of(text))

    assert {dict(end.values)["data"] for end in found.ends} == {"[0]", "[1]", "[2]"}

"""What a step teaches of habits: who touches locks that are not its own, who is cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.search.explorer import explore
from tests.core.search.searched import NOTHING, finished, program_of

if TYPE_CHECKING:
    from core.search.settings import Lessons

HEAD = """
lock = threading.Lock()
changed = threading.Condition()
data = [0]
"""


def learned(text: str, *targets: str) -> Lessons:
    """What a whole visit of the program teaches."""
    visit = finished(explore(program_of(HEAD + text, *targets), NOTHING, most_states=50_000))
    assert visit.complete
    return visit.space.lessons


@pytest.mark.parametrize(
    "body",
    [
        "lock.release()",
        "changed.notify()",
        "changed.wait()",
    ],
)
def test_who_does_not_hold_the_lock_is_noticed(body: str) -> None:
    text = f"""
def hold():
    with lock:
        data[0] += 1
def other():
    try:
        {body}
    except RuntimeError:
        pass
"""

    assert learned(text, "hold", "other").foreign


def test_who_keeps_to_the_rules_teaches_nothing_against_them() -> None:
    text = """
def hold():
    with lock:
        data[0] += 1
def tell():
    with changed:
        changed.notify()
"""

    lessons = learned(text, "hold", "tell")

    assert not lessons.foreign
    assert not lessons.daemons


def test_a_thread_that_the_end_cuts_short_is_noticed() -> None:
    text = """
def spin():
    data[0] += 1
threading.Thread(target=spin, daemon=True).start()
"""

    assert learned(text).daemons
    assert not learned(text.replace(", daemon=True", "")).daemons

"""Programs that are meant to go on for ever."""

from __future__ import annotations

import pytest

from core.language.forever import endless_loops
from tests.core.search.searched import checked, kinds, program_of

EATING = """
    import time
    left, right = threading.Lock(), threading.Lock()
    def eat():
        while True:
            with left, right:
                print("eats")
            time.sleep(1)
    def late():
        while True:
            with right, left:
                print("eats")
            time.sleep(1)
"""
WAITING = """
    import time
    lock = threading.Lock()
    lock.acquire()
    ready = [False]
    def beat():
        while True:
            time.sleep(1)
    def wait():
        while True:
            with lock:
                pass
    def spin():
        while not ready[0]:
            time.sleep(1)
"""


@pytest.mark.parametrize("targets", [("eat",), ("eat", "eat")])
def test_a_program_that_is_meant_to_go_on_for_ever_is_safe(targets: tuple[str, ...]) -> None:
    report = checked(program_of(EATING, *targets))

    assert (report.verdict, report.failures, report.outcome_count) == ("safe", (), 0)
    assert "it runs for ever, as it is written (no way leads out of the loop in" in report.notes[-1]


def test_its_deadlocks_are_told_all_the_same() -> None:
    silent = EATING.replace('print("eats")', "time.sleep(0)")

    assert kinds(checked(program_of(silent, "eat", "late"))) == {"deadlock"}


@pytest.mark.parametrize("targets", [("beat", "wait"), ("beat", "beat", "wait"), ("beat", "spin")])
def test_who_is_stuck_while_others_go_on_is_not_meant_to_be(targets: tuple[str, ...]) -> None:
    assert kinds(checked(program_of(WAITING, *targets))) == {"never-ends"}


@pytest.mark.parametrize(
    ("body", "endless"),
    [
        ("step()", True),
        ("for x in y:\n  step()\n  break", True),
        ("while x:\n  step()\n  break", True),
        ("with lock: pass", True),
        ("pass", False),
        ("x = 1", False),
        ("step()\nbreak", False),
        ("step()\nif x: break", False),
        ("for x in y:\n  step()\nelse:\n  break", False),
        ("step()\nfor x in y:\n  if x: return", False),
        ("step()\ntry:\n  raise OSError\nexcept OSError: pass", False),
        ("if step(): sys.exit()", False),
        ("def f():\n  return 1\nf()", True),
    ],
)
def test_a_loop_without_a_way_out_calls_something_and_never_leaves(
    body: str, *, endless: bool
) -> None:
    inside = "".join(f"    {line}\n" for line in body.splitlines())
    text = f"def work():\n  while True:\n{inside}"

    assert bool(endless_loops(text)) is endless


def test_a_loop_with_a_condition_has_a_way_out() -> None:
    assert not endless_loops("while x:\n  step()\n")
    assert endless_loops("\nwhile 1:\n  step()\n") == (range(2, 4),)

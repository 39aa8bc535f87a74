"""When data is protected, and when it only seems to be."""

from __future__ import annotations

from core.machine.locations import GLOBAL
from tests.core.search.searched import FUSED, NOTHING, program_of, same_under_all, visited

GUARDED = """
lock = threading.Lock()
x = 0
def work():
    global x
    with lock:
        x += 1
"""


def test_data_under_one_lock_is_no_branching_point() -> None:
    program = program_of(GUARDED, "work", "work")

    assert len(visited(program, FUSED).seen) < len(visited(program, NOTHING).seen)


def test_one_use_without_the_lock_makes_data_loud() -> None:
    text = f"{GUARDED}def stray():\n    global x\n    x += 1\n"

    found = same_under_all(program_of(text, "work", "stray"))

    assert {dict(end.values)["x"] for end in found.ends} == {"1", "2"}


def test_two_locks_protect_nothing() -> None:
    stray = "def stray():\n    global x\n    with other:\n        x += 1\n"
    text = f"{GUARDED}other = threading.Lock()\n{stray}"

    found = same_under_all(program_of(text, "work", "stray"))

    assert {dict(end.values)["x"] for end in found.ends} == {"1", "2"}


def test_main_is_not_asked_for_locks_before_and_after_the_others() -> None:
    space = visited(program_of(f"{GUARDED}x = 5\n", "work", "work"), FUSED).space

    data = [number for number, use in enumerate(space.uses.all) if use.owner == GLOBAL]
    assert data
    assert not any(space.uses.meets[number] for number in data)


def test_an_invariant_over_protected_data_is_still_watched() -> None:
    text = """
    lock = threading.Lock()
    a = 1
    b = 1
    # invariant: a == b
    def move():
        global a, b
        with lock:
            a += 1
            b += 1
    def look():
        print(a)
    """

    found = same_under_all(program_of(text, "move", "look"))

    assert found.failing == {"torn-read"}


def test_a_lock_that_somebody_else_lets_go_protects_nothing() -> None:
    text = """
    count = 0
    red = threading.Lock()
    def work():
        global count
        with red:
            count += 1
    def break_in():
        global count
        try:
            red.release()
        except RuntimeError:
            pass
        with red:
            count += 1
    """

    expected = same_under_all(program_of(text, "work", "break_in"))

    assert {dict(end.values)["count"] for end in expected.ends} == {"1", "2"}

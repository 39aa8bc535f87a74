"""When data is protected, and when it only seems to be."""

from __future__ import annotations

from core.machine.values import ref_to
from core.search.protecting import Datum, Protection
from tests.core.search.searched import FUSED, PROTECTED, program_of, same_under_all, visited

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

    assert len(visited(program, PROTECTED).seen) < len(visited(program, FUSED).seen)


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
    visit = visited(program_of(f"{GUARDED}x = 5\n", "work", "work"), PROTECTED)

    assert not visit.space.lessons.protection.loud


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


def test_what_one_like_thread_uses_all_of_them_use() -> None:
    one, two = 1, 2
    what: Datum = (None, 3)
    protection = Protection()

    protection.admit(one, "work")
    protection.note(what, one, frozenset(), writes=True)
    alone = protection.quiet(what)
    protection.admit(two, "work")

    assert alone
    assert not protection.quiet(what)


def test_what_threads_of_different_work_use_is_theirs() -> None:
    protection = Protection()
    first: Datum = (None, 3)
    second: Datum = (None, 4)

    protection.admit(1, "work")
    protection.admit(2, "play")
    protection.note(first, 1, frozenset(), writes=True)
    protection.note(second, 2, frozenset(), writes=True)

    assert protection.quiet(first)
    assert protection.quiet(second)


def test_a_lock_that_a_like_thread_has_made_is_not_the_others_lock() -> None:
    mains, own = ref_to(0, 1), ref_to(1, 1)
    what: Datum = (None, 3)
    protection = Protection()
    protection.admit(1, "work")
    protection.admit(2, "work")

    protection.note((None, 4), 1, frozenset({mains}), writes=True)
    protection.note(what, 1, frozenset({own}), writes=True)

    assert protection.quiet((None, 4))
    assert not protection.quiet(what)

"""Each condition under which a step is unnoticed, by a program that would notice."""

from __future__ import annotations

from core.search.reductions.registry import ALL
from tests.core.search.searched import EACH, FUSED, NOTHING, program_of, same_under_all, visited

LOCKED = (
    "lock = threading.Lock()\nx = 0\ndef work():\n    global x\n    with lock:\n        x += 1\n"
)


def test_fusing_saves_states() -> None:
    program = program_of(LOCKED, "work", "work")

    assert len(visited(program, FUSED).seen) < len(visited(program, NOTHING).seen)


def test_whoever_tries_a_lock_notices_its_release() -> None:
    text = f"{LOCKED}def ask():\n    print(lock.acquire(blocking=False))\n"

    found = same_under_all(program_of(text, "work", "ask"))

    assert len({end.output for end in found.ends}) == 2


def test_whoever_asks_whether_a_lock_is_held_notices_its_release() -> None:
    text = f"{LOCKED}def ask():\n    print(lock.locked())\n"

    found = same_under_all(program_of(text, "work", "ask"))

    assert len({end.output for end in found.ends}) == 2


def test_a_release_by_somebody_else_notices_who_holds_the_lock() -> None:
    text = f"{LOCKED}def open():\n    lock.release()\n"

    found = same_under_all(program_of(text, "work", "open"))

    # The one who comes too late to release it fails, whichever of the two that is.
    assert {end.failures for end in found.ends} == {("exception",)}


def test_whoever_asks_whether_a_thread_is_alive_notices_its_end() -> None:
    text = (
        "def work():\n    pass\nt = threading.Thread(target=work)\nt.start()\nprint(t.is_alive())"
    )

    found = same_under_all(program_of(text))

    assert len(found.ends) == 2


def test_the_end_of_the_others_cuts_a_daemon_short() -> None:
    text = (
        "def work():\n    print('daemon')\n"
        "threading.Thread(target=work, daemon=True).start()\nprint('main')"
    )

    found = same_under_all(program_of(text))

    assert {end.output for end in found.ends} == {("", "main\n"), ("daemon\n", "main\n")}


def test_a_wait_with_a_timeout_notices_a_notification() -> None:
    text = """
    changed = threading.Condition()
    def wait():
        with changed:
            print(changed.wait(timeout=1))
    def wake():
        with changed:
            changed.notify()
    """

    found = same_under_all(program_of(text, "wait", "wake"))

    assert len({end.output for end in found.ends}) == 2


def test_printing_for_ever_lets_the_others_go_on() -> None:
    text = """
    x = 0
    def chat():
        while True:
            print('again')
            if x:
                break
    def fail():
        global x
        x = 1
        assert x == 2
    """
    program = program_of(text, "chat", "fail")

    visit = visited(program, FUSED, 2_000)

    assert {sign.kind for sign in visit.signs} == {"assertion"}


def test_a_spin_that_nobody_notices_lets_the_others_go_on() -> None:
    # Each turn of the spin comes back to the very state that it began in.
    text = """
    ready = False
    def spin():
        while not ready:
            pass
    def fail():
        x = 1
        assert x == 2
    """

    found = same_under_all(program_of(text, "spin", "fail"))

    assert found.failing == {"assertion"}
    assert found.endless


def test_a_loop_of_objects_of_ones_own_comes_back_to_where_it_was() -> None:
    text = """
    flag = True
    def work():
        while flag:
            x = [1, {2: ()}]
    def stop():
        global flag
        flag = False
    """

    found = same_under_all(program_of(text, "work", "stop"))

    assert len(found.ends) == 1
    assert not found.endless


def test_what_is_not_simulated_is_no_move_to_be_made_at_once() -> None:
    text = """
    import math
    class N:
        def __float__(self):
            return 1.0
    total = 0
    def work():
        math.hypot(N(), 2)
    def other():
        global total
        total += 1
    """
    program = program_of(text, "work", "other")

    for reductions in (NOTHING, *EACH):
        visit = visited(program, reductions)
        assert visit.complete
        assert len(visit.cuts) == 1
        assert not visit.ends
        assert not visit.signs


def test_a_use_that_turns_up_late_starts_the_visit_again() -> None:
    # The runs that come first never get so far as to use `late` in both threads.
    text = """
    import random
    gate = [0]
    late = 0
    def work():
        global late
        gate[0] += 1
        if gate[0] == 1 and random.randint(0, 200) == 7:
            late += 1
    """
    program = program_of(text, "work", "work")

    found = same_under_all(program)

    assert {dict(end.values)["late"] for end in found.ends} == {"0", "1", "2"}


def test_the_time_is_part_of_a_state_where_the_program_reads_it() -> None:
    text = """
    import time
    lock = threading.Lock()
    def nap():
        time.sleep(1)
    def ask():
        with lock:
            print(time.monotonic() >= 1)
    """
    unread = program_of(text.replace("time.monotonic() >= 1", "1"), "nap", "ask")

    found = same_under_all(program_of(text, "nap", "ask"))

    assert {"".join(end.output) for end in found.ends} == {"True\n", "False\n"}
    assert visited(program_of(text, "nap", "ask"), FUSED).space.grain.timed
    assert not visited(unread, FUSED).space.grain.timed


def test_a_place_that_was_not_met_before_is_noticed_where_its_use_is_known() -> None:
    # The runs that come first do not come across every number that a thread can hold.
    text = """
    import random
    total = 0
    def work():
        global total
        own = random.randint(0, 40)
        total += own
    def other():
        global total
        total += 100
    """

    found = same_under_all(program_of(text, "work", "other"))

    expected = {str(n) for n in range(41)} | {"100"} | {str(100 + n) for n in range(41)}
    assert {dict(end.values)["total"] for end in found.ends} == expected


def test_what_a_pool_does_within_itself_is_not_noticed() -> None:
    program = program_of("""
        from concurrent.futures import ThreadPoolExecutor
        with ThreadPoolExecutor(2) as pool:
            calls = [pool.submit(abs, n) for n in range(3)]
            print([call.result() for call in calls])
    """)

    # When a call begins, who sends the workers home, how many are idle once all have started: it is
    # there in each run, and nobody looks.
    assert len(visited(program, ALL).seen) < 250

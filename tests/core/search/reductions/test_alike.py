"""Programs of like threads, with what could tell them apart, have one answer."""

from __future__ import annotations

import pytest

from core.search.reductions.registry import FAIR
from tests.core.search.odds import likelihoods
from tests.core.search.searched import NOTHING, finished, program_of, same_under_all, visited

COUNTER = """
counter = 0
def work():
    global counter
    counter += 1
"""
START = "for thread in threads:\n    thread.start()\n"
JOIN = "for thread in threads:\n    thread.join()\n"
THREADS = "threads = [threading.Thread(target=work) for _ in range(3)]\n" + START + JOIN


def test_exchanging_like_threads_leaves_the_odds_as_they_are() -> None:
    program = program_of(COUNTER, "work", "work", "work")

    every, some = (
        finished(likelihoods(visited(program, each, edges=True))) for each in (NOTHING, FAIR)
    )

    assert len(every) == 3
    assert some == pytest.approx(every)


@pytest.mark.parametrize(
    "line",
    [
        "counter = threading.current_thread().name",
        "counter = id(threading.current_thread())",
        "counter = threading.get_ident()",
        "slot = threading.local()\n    slot.x = counter\n    counter = slot.x + 1",
        "counter = len(threads)",
        "print(counter)",
        "boxes.append([counter])",
    ],
)
def test_what_tells_threads_apart_changes_no_answer(line: str) -> None:
    text = f"""\
counter = 0
boxes = []
def work():
    global counter
    {line}
"""

    same_under_all(program_of(text + THREADS))


def test_results_kept_in_the_threads_themselves_are_all_found() -> None:
    text = """
    counter = 0
    class Worker(threading.Thread):
        def run(self):
            global counter
            counter += 1
            self.result = counter
    threads = [Worker(), Worker()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print([thread.result for thread in threads])
    """

    found = same_under_all(program_of(text))

    assert {end.output[-1] for end in found.ends} == {
        "[1, 1]\n", "[1, 2]\n", "[2, 1]\n", "[2, 2]\n",
    }  # fmt: skip


def test_what_one_of_them_prints_first_is_found_of_each() -> None:
    text = """
    counter = 0
    def work():
        global counter
        counter += 1
        print(counter)
    """

    found = same_under_all(program_of(text, "work", "work"))

    assert {end.output[:2] for end in found.ends} == {
        ("1\n", "1\n"), ("1\n", "2\n"), ("2\n", "1\n"), ("2\n", "2\n"),
    }  # fmt: skip


def test_data_that_one_like_thread_uses_is_used_by_all_of_them() -> None:
    # Whoever comes first uses it: by the states alone that seems to be one thread only.
    text = """
    first = True
    used = 0
    def work():
        global first, used
        if first:
            first = False
        else:
            used += 1
    """

    found = same_under_all(program_of(text, "work", "work", "work"))

    assert {dict(end.values)["used"] for end in found.ends} == {"0", "1", "2"}


def test_a_lock_that_each_makes_for_itself_protects_nothing() -> None:
    text = """
    counter = 0
    def work():
        global counter
        mine = threading.Lock()
        with mine:
            counter += 1
    """

    found = same_under_all(program_of(text, "work", "work"))

    assert {dict(end.values)["counter"] for end in found.ends} == {"1", "2"}


def test_main_is_waited_for_where_it_looks_before_it_joins() -> None:
    text = """
    counter = seen = 0
    def work():
        global counter
        counter += 1
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
        seen = seen * 10 + counter
    print(seen)
    """

    found = same_under_all(program_of(text))

    assert {end.output[-1] for end in found.ends} == {"11\n", "12\n", "22\n"}


def test_like_threads_that_get_stuck_are_found_stuck() -> None:
    text = """
    lock = threading.Lock()
    def work():
        lock.acquire()
    """

    found = same_under_all(program_of(text, "work", "work", "work"))

    assert len(found.ends) == 1
    assert next(iter(found.ends)).failures == ("deadlock",)


def test_like_threads_that_spin_for_ever_are_found() -> None:
    text = """
    turns = 0
    def work():
        global turns
        turns += 1
        while turns < 5:
            pass
    """

    assert same_under_all(program_of(text, "work", "work")).endless


def test_odds_are_right_where_another_thread_goes_on_when_all_are_joined() -> None:
    text = """\
done = False
seen = ()
def work():
    pass
def watch():
    global seen
    seen = (done, done, done)
other = threading.Thread(target=watch)
other.start()
"""

    program = program_of(text + THREADS + "done = True\nother.join()\n")
    every = finished(likelihoods(visited(program, NOTHING, edges=True)))
    some = finished(likelihoods(visited(program, FAIR, edges=True)))

    assert len(every) == 4
    assert some == pytest.approx(every)


def test_like_threads_that_make_objects_of_their_own_are_found_in_every_order() -> None:
    text = """
    box = 0
    def work():
        global box
        mine = [box]
        mine.append(box)
        box = len(mine) + box
    """

    found = same_under_all(program_of(text, "work", "work"))

    assert {dict(end.values)["box"] for end in found.ends} == {"2", "4"}


def test_like_threads_that_join_a_third_have_one_answer() -> None:
    text = """\
box = 0
def work(other):
    global box
    other.join()
    box += 1
def rest():
    global box
    box += 1
other = threading.Thread(target=rest)
threads = [other, *(threading.Thread(target=work, args=(other,)) for _ in range(2))]
"""

    found = same_under_all(program_of(text + START + JOIN))

    assert {dict(end.values)["box"] for end in found.ends} == {"2", "3"}

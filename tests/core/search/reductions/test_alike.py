"""States with like threads exchanged are one, wherever that cannot show."""

from __future__ import annotations

import pytest

from core.search.odds import likelihoods
from tests.core.search.searched import (
    ALL,
    EACH,
    FAIR,
    NOTHING,
    PERSISTENT,
    Answer,
    answer,
    finished,
    program_of,
    visited,
)

COUNTER = """
counter = 0
def work():
    global counter
    counter += 1
"""
START = "for thread in threads:\n    thread.start()\n"
JOIN = "for thread in threads:\n    thread.join()\n"
THREADS = "threads = [threading.Thread(target=work) for _ in range(3)]\n" + START + JOIN


def merged(text: str, *targets: str) -> bool:
    """Whether exchanging like threads saves states of the program *text*."""
    program = program_of(text, *targets)
    return len(visited(program, FAIR).seen) < len(visited(program, NOTHING).seen)


def same(text: str, *targets: str) -> Answer:
    """The answer of the search of every state, after making sure that all others agree."""
    program = program_of(text, *targets)
    expected = answer(program, NOTHING)
    assert expected is not None
    assert [answer(program, reductions) for reductions in EACH] == [expected] * len(EACH)
    return expected


def test_three_like_threads_need_few_of_the_states() -> None:
    program = program_of(COUNTER, "work", "work", "work")

    every, some = visited(program, NOTHING), visited(program, FAIR)

    assert len(some.seen) * 2 < len(every.seen)


def test_exchanging_like_threads_leaves_the_odds_as_they_are() -> None:
    program = program_of(COUNTER, "work", "work", "work")

    every, some = (
        finished(likelihoods(visited(program, each), runs=1)) for each in (NOTHING, FAIR)
    )

    assert len(every) == 3
    assert {end: each.value for end, each in some.items()} == pytest.approx(
        {end: each.value for end, each in every.items()}
    )


def test_every_state_that_stands_for_others_has_a_way_to_it() -> None:
    visit = visited(program_of(COUNTER, "work", "work", "work"), ALL)

    for state in visit.seen:
        assert visit.path(state) or state == visit.space.start
        assert visit.met(state) == state


def test_a_state_that_was_left_out_is_found_by_the_one_that_was_visited() -> None:
    program = program_of(COUNTER, "work", "work")
    visit = visited(program, FAIR)
    space = visit.space
    left_out = [
        state + change.delta
        for state in visit.seen
        for entry in space.threads(state)
        for change in space.moves(state, entry) or ()
        if state + change.delta not in visit.seen
    ]

    stand_ins = {visit.met(state) for state in left_out}

    assert left_out
    assert stand_ins <= visit.seen.keys()


def test_threads_with_different_arguments_are_alike_only_when_all_is_done() -> None:
    text = """\
counter = 0
def work(number):
    global counter
    counter += number
threads = [threading.Thread(target=work, args=(number,)) for number in range(2)]
"""

    program = program_of(text + START + JOIN)
    every, some = visited(program, NOTHING), visited(program, FAIR)

    # One about to end, the other over, and the two places of main in which that can be.
    assert len(every.seen) - len(some.seen) == 2


def test_groups_that_are_joined_by_different_lines_are_not_mixed() -> None:
    text = COUNTER + "threads = [threading.Thread(target=work) for _ in range(2)]\n" + START

    assert merged(text + JOIN)
    assert not merged(text + "threads[0].join()\nthreads[1].join()\n")


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
def test_what_tells_threads_apart_keeps_them_apart(line: str) -> None:
    text = f"""\
counter = 0
boxes = []
def work():
    global counter
    {line}
"""

    same(text + THREADS)
    assert not merged(text + THREADS)


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

    found = same(text)

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

    found = same(text, "work", "work")

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

    found = same(text, "work", "work", "work")

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

    found = same(text, "work", "work")

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

    found = same(text)

    assert {end.output[-1] for end in found.ends} == {"11\n", "12\n", "22\n"}


def test_like_threads_that_get_stuck_are_found_stuck() -> None:
    text = """
    lock = threading.Lock()
    def work():
        lock.acquire()
    """

    found = same(text, "work", "work", "work")

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

    assert same(text, "work", "work").endless


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
    every = finished(likelihoods(visited(program, NOTHING), runs=1))
    some = finished(likelihoods(visited(program, FAIR), runs=1))

    assert len(every) == 4
    assert {end: each.value for end, each in some.items()} == pytest.approx(
        {end: each.value for end, each in every.items()}
    )


def test_symmetry_needs_no_other_reduction_and_no_other_needs_it() -> None:
    program = program_of(COUNTER, "work", "work", "work")

    with_it, without = visited(program, ALL), visited(program, PERSISTENT)

    assert len(with_it.seen) < len(without.seen)
    assert without.twins is None

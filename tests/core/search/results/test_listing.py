"""The list of outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.search.results.listing import MOST_ORDERS, Listing
from core.search.states.outcomes import end_of
from core.search.strategies.plain_runs import random_runs
from tests.core.search.searched import NOTHING, checked, finished, program_of, visited

if TYPE_CHECKING:
    from core.search.strategies.plain_runs import Run

SAY = """
def a():
    print("a")
def b():
    print("b")
"""
COUNTER = """
counter = 0
def add():
    global counter
    counter += 1
"""
POOL = """
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(max_workers=2) as pool:
    for number in range(2):
        pool.submit(print, "x")
"""


def test_what_cannot_be_told_apart_is_one_outcome_and_its_odds_are_added_up() -> None:
    report = checked(program_of(POOL))

    (outcome,) = report.outcomes
    assert outcome.output == "x\nx\n"
    assert outcome.probability == pytest.approx(1)
    assert outcome.frequency == "100 of 100 random runs"


def test_the_odds_of_all_ways_to_an_outcome_are_added_up() -> None:
    coin = "import random\ncoin = random.choice([0, 1])\ndef look():\n    coin\n"

    report = checked(program_of(coin + POOL, "look"))

    assert [each.probability for each in report.outcomes] == pytest.approx([0.5, 0.5])
    assert {each.probability_kind for each in report.outcomes} == {"exact"}


def test_the_odds_add_up_to_one_and_are_told_in_runs() -> None:
    report = checked(program_of(COUNTER, "add", "add"))

    assert sum(each.probability or 0 for each in report.outcomes) == pytest.approx(1)
    assert [each.frequency for each in report.outcomes] == [
        "69 of 100 random runs", "31 of 100 random runs",
    ]  # fmt: skip
    assert report.notes == ()


def test_an_output_is_in_thread_order_and_the_screen_may_have_another() -> None:
    report = checked(program_of(SAY, "b", "a"))

    (outcome,) = report.outcomes
    assert outcome.output == "b\na\n"
    assert (outcome.orders, outcome.orders_complete) == (("a\nb\n", "b\na\n"), True)
    assert "one after the other" in report.notes[0]


def test_one_writer_has_one_order() -> None:
    (outcome,) = checked(program_of(SAY, "a")).outcomes

    assert (outcome.orders, outcome.orders_complete) == (("a\n",), True)


def test_too_many_orders_are_not_all_listed_and_that_is_said() -> None:
    text = "def say():\n    for word in 'abcde':\n        print(word)\n"

    (outcome,) = checked(program_of(text, "say", "say")).outcomes
    (more,) = checked(program_of(text, "say", "say", "say")).outcomes

    assert (len(outcome.orders), outcome.orders_complete) == (42, True)
    assert (len(more.orders) <= MOST_ORDERS, more.orders_complete) == (True, False)


def test_plain_runs_add_outcomes_and_how_often_they_came() -> None:
    program = program_of(COUNTER, "add", "add")
    listing = Listing()
    runs: list[Run] = []
    finished(random_runs(program, 100, runs))

    listing.add_runs(runs)
    listing.note_estimate(runs)

    found = listing.outcomes()
    assert {each.values["counter"] for each in found} == {"1", "2"}
    assert {each.probability_kind for each in found} == {"estimate"}
    assert sum(int(each.frequency.split()[0]) for each in found) == 100
    assert all(each.serial is None for each in found)
    assert not listing.all_found


def test_odds_that_do_not_add_up_are_told() -> None:
    text = """
ready = False
def wait():
    global ready
    seen = ready
    ready = True
    while seen:
        pass
"""

    report = checked(program_of(text, "wait", "wait"))

    assert any(each.startswith("the probabilities add up to 0.") for each in report.notes)


def test_an_end_before_what_is_not_simulated_is_none() -> None:
    text = """
import math
class N:
    def __float__(self):
        return 1.0
def work():
    math.hypot(N(), 2)
"""
    program = program_of(text, "work")
    listing = Listing()

    finished(listing.add_visit(visited(program, NOTHING)))

    assert listing.rows == {}


def test_an_outcome_of_a_plain_run_that_the_search_has_not_is_missed() -> None:
    program = program_of(COUNTER, "add", "add")
    visit, listing = visited(program, NOTHING), Listing()
    runs: list[Run] = []
    finished(random_runs(program, 40, runs))
    lost = [end for end in visit.ends if dict(end_of(visit.space, end).values)["counter"] == "1"]
    whole = Listing()
    finished(whole.add_visit(visit))

    visit.ends = [end for end in visit.ends if end not in lost]
    finished(listing.add_visit(visit))

    assert listing.missing(runs) == ["the search missed an outcome: '', {'counter': '1'}"]
    assert whole.missing(runs) == []
    visit.complete = False
    partial = Listing()
    finished(partial.add_visit(visit))
    assert partial.missing(runs) == []

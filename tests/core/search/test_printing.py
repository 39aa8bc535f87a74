"""The verdict does not wait for what is printed; the ways to print are looked for after it."""

from __future__ import annotations

from itertools import count
from math import inf
from typing import TYPE_CHECKING

import pytest

from core.search.check import Check
from core.search.pace import Limits
from core.search.reductions.registry import ALL
from core.search.results.listing import Listing
from core.search.strategies import explorer
from core.search.strategies.explorer import explore
from core.search.strategies.plain_runs import run_once
from core.search.strategies.terms import FEW, Terms
from tests.core.search.searched import checked, finished, kinds, program_of

if TYPE_CHECKING:
    from core.search.check_report import CheckReport
    from core.search.strategies.visit import Visit

COUNTED = """
lock = threading.Lock()
total = 0
def work(name):
    global total
    for _ in range(ROUNDS):
        with lock:
            total += 1
            print(name, "has", total)
"""
TARGETS = ("lambda: work('a')", "lambda: work('b')", "lambda: work('c')")
RACING = """
total = 0
def work():
    global total
    for _ in range(2):
        seen = total
        print("saw", seen)
        total = seen + 1
"""


SOON = Limits(with_texts=5)


def silent(text: str, *targets: str) -> Visit:
    """The visit of a program from which texts are left out at once."""
    program = program_of(text, *targets)
    terms = Terms(with_texts=1)
    return finished(explore(program, ALL, most_states=100_000, terms=terms))


def cut_short(text: str, *targets: str) -> CheckReport:
    """The report where the clock leaves no time to look for texts."""
    times = count()
    check = Check(program_of(text, *targets), SOON, lambda: next(times) / 20)
    return finished(check.go())


def test_texts_that_nobody_reads_make_no_states() -> None:
    text = COUNTED.replace("ROUNDS", "3")

    visit = silent(text, *TARGETS)

    assert visit.complete
    assert len(visit.seen) * 10 < len(checked(program_of(text, *TARGETS)).outcomes)


def test_a_program_that_prints_nothing_is_searched_as_it_is() -> None:
    text = COUNTED.replace('print(name, "has", total)', "pass").replace("ROUNDS", "3")

    assert silent(text, *TARGETS).space.grain.texts


@pytest.mark.parametrize("text", [COUNTED.replace("ROUNDS", "2"), RACING])
def test_outcomes_doubts_and_failures_are_the_same_with_texts_left_out(
    text: str,
) -> None:
    targets = ("work", "work") if text == RACING else TARGETS[:2]
    program = program_of(text + "\ndef last():\n    assert total != 3\n", *targets, "last")

    without, whole = checked(program, SOON), checked(program, Limits(with_texts=inf))

    assert (without.verdict, without.complete) == (whole.verdict, whole.complete)
    assert kinds(without) == kinds(whole)
    assert without.doubts == whole.doubts
    told = [{(each.output, str(each.values), each.serial) for each in report.outcomes}
            for report in (without, whole)]  # fmt: skip
    assert told[0] == told[1]


def test_a_list_of_texts_that_was_cut_leaves_the_verdict_and_is_a_doubt() -> None:
    report = cut_short(COUNTED.replace("ROUNDS", "4"), *TARGETS)

    assert (report.verdict, report.complete, report.reason) == ("safe", False, "")
    assert report.colour == "amber"
    assert [each.kind for each in report.doubts] == ["outcomes"]
    assert "not all of them were looked at" in report.doubts[0].message
    assert any("which were not all looked for" in each for each in report.notes)


def test_every_value_at_the_end_is_told_with_a_text_where_the_list_was_cut() -> None:
    text = RACING.replace("range(2)", "range(4)")

    report = cut_short(text, "work", "work", "work")

    assert report.verdict == "safe"
    assert {each.values["total"] for each in report.outcomes} == {str(n) for n in range(2, 13)}
    assert all(each.output.count("saw") == 12 for each in report.outcomes)


def test_what_plain_runs_end_in_is_looked_up_among_the_values() -> None:
    visit = silent(RACING, "work", "work")
    listing = Listing()
    finished(listing.add_visit(visit))

    run = finished(run_once(visit.space.program, "serial", 0))
    assert run.end is not None
    other = run._replace(end=run.end._replace(values=(("total", "99"),)))

    assert listing.missing([run]) == []
    assert listing.missing([other]) != []


def test_texts_that_make_no_states_are_not_left_out() -> None:
    text = """
    log = []
    print("begin")
    def work():
        log.append(threading.current_thread().name)
    """

    visit = silent(text, "work", "work", "work")

    assert visit.complete
    assert visit.space.grain.texts


def test_texts_count_up_to_a_number_of_states() -> None:
    assert explorer.WITH_TEXTS > FEW

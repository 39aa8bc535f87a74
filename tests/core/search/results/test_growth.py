"""What grew in a search that came to no end."""

from __future__ import annotations

from core.search.pace import Limits
from core.search.reductions.registry import ALL
from core.search.report_text import as_text
from core.search.results.growth import grown
from core.search.strategies.explorer import explore
from tests.core.search.searched import checked, finished, program_of

COUNTING = """
    total = 0
    def add():
        global total
        for n in range(100):
            total = total + 1
"""
DRAWING = """
    import random
    items = []
    def add():
        for n in range(30):
            items.append(random.randint(1, 6))
"""


def test_what_has_most_contents_is_told_with_what_helps() -> None:
    report = checked(program_of(COUNTING, "add", "add"), Limits(most_states=3_000))

    assert report.verdict == "undecided"
    told = {each.what: each for each in report.grew}
    assert told["total"].contents > 16
    assert told["total"].helps == "smaller"
    assert any(what.startswith("Thread-1 (add): how far it is") for what in told)
    assert "known: what grew most: " in as_text(report)
    assert "known: what may help: --smaller, which" in as_text(report)


def test_nothing_grew_where_all_was_searched() -> None:
    assert checked(program_of(COUNTING, "add")).grew == ()


def test_a_list_has_its_name() -> None:
    report = checked(program_of(DRAWING, "add", "add"), Limits(most_states=500))

    assert "items" in {each.what for each in report.grew}


TWO_ROUNDS = """
    total = 0
    def add():
        global total
        for n in range(25):
            total = total + 1
    for name in ("first", "second"):
        pair = [threading.Thread(target=add, name=f"{name} {n}") for n in range(2)]
        for each in pair:
            each.start()
        for each in pair:
            each.join()
"""


def test_a_thread_of_a_later_round_has_its_name() -> None:
    visit = finished(explore(program_of(TWO_ROUNDS), ALL, most_states=300))

    whats = [each.what for each in grown(visit)]
    assert not [what for what in whats if what.startswith("thread ")]
    assert [what for what in whats if what.startswith("second ")]

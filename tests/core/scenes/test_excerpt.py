"""What of a program is read beside its stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.scenes.builder import scene_of
from core.scenes.excerpt import Excerpt, LineScene, excerpt_of, widest
from core.scenes.words import english
from tests.core.scenes.runs import go, run_of, sample, until

if TYPE_CHECKING:
    from core.scenes.run import Run

LOST = """from threading import Thread
seen = 0

def let_in():
    global seen
    seen += 1

def unused():
    return 3

ann, bob = Thread(target=let_in, name="Ann"), Thread(target=let_in, name="Bob")
ann.start(), bob.start()
ann.join(), bob.join()
"""


def lines(run: Run) -> dict[int, str]:
    """The lines shown at the position of *run*."""
    return {line.number: line.text for line in excerpt_of(run, scene_of(run, english)).lines}


def met() -> Run:
    """Ann and Bob have read, and Bob has written."""
    run = run_of(LOST)
    until(run, "main starts Bob")
    go(run, 1, 2)
    go(run, 2, 3)
    return run


def test_only_functions_that_threads_are_in_are_shown() -> None:
    found = excerpt_of(met(), scene_of(met(), english))

    assert lines(met()) == {4: "def let_in():", 5: "    global seen", 6: "    seen += 1"}
    # All others that are not empty.
    assert found.folded == 7


def test_the_claim_that_failed_stands_under_the_functions_without_its_message() -> None:
    run = run_of(f'{LOST}assert seen == 3, f"only {{seen}} were let in, and 3 have come"\n')
    run.advance(400)

    found = lines(run)

    assert found == {
        4: "def let_in():", 5: "    global seen", 6: "    seen += 1", 14: "assert seen == 3",
    }  # fmt: skip
    assert run.back(1)
    assert 14 not in lines(run)


def test_before_there_is_anybody_functions_are_shown_and_where_main_is() -> None:
    assert list(lines(run_of(LOST))) == [2, 4, 5, 6, 8, 9]


def test_a_program_without_functions_is_shown_whole() -> None:
    assert list(lines(run_of("n = 1\n\nprint(n)\n"))) == [1, 3]


def test_who_acted_stands_where_it_did_so_and_the_others_where_they_go_on() -> None:
    run = met()
    last = excerpt_of(run, scene_of(run, english)).lines[-1]

    assert (last.people, last.current) == ((1, 2), True)


def test_locks_stand_where_they_were_taken_and_are_waited_for() -> None:
    run = sample("torn_pair_walled", "round-robin")
    while not any(lock.waiting for lock in scene_of(run, english).locks):
        assert run.advance(1)

    found = excerpt_of(run, scene_of(run, english)).lines
    marked = {(line.text.strip(), len(line.held), len(line.wanted)) for line in found}

    assert {one for one in marked if one[1] or one[2]} == {
        ("with wall:", 1, 0), ("with wall:", 0, 1),
    }  # fmt: skip


def test_a_deadlock_needs_only_the_lines_that_threads_stand_on() -> None:
    run = sample("deadlock_two_locks")
    for tid in range(3):
        go(run, tid, 2)
    assert scene_of(run, english).deadlock is not None

    assert list(lines(run).values()) == ["with first:", "    with second:"]


def test_a_line_that_is_the_whole_story_is_told_in_its_parts() -> None:
    run = met()
    found = excerpt_of(run, scene_of(run, english)).ladder

    assert found is not None
    assert (found.line, found.change) == (6, "+1")
    assert [rung.cells for rung in found.rungs] == [
        (("0", "done"), ("1", "done"), ("1", "to come")),
        (("0", "done"), ("1", "done"), ("1", "now")),
    ]


def test_several_lines_are_no_single_story() -> None:
    run = sample("torn_pair", "round-robin")
    run.advance(30)

    assert excerpt_of(run, scene_of(run, english)).ladder is None


LONG = """\
import threading
# invariant: total >= 0
total = 0

def add_the_takings(of_the_day):
    for number in of_the_day:
        if number > 0:
            total_of_all_the_days = compute(number, of_the_day, total) + number * 2
def compute(number, of_the_day, total):
    return total
threading.Thread(target=add_the_takings, args=([1],), name="Ann").start()
"""


def excerpt() -> Excerpt:
    run = run_of(LONG)
    until(run, "Ann begins")
    return excerpt_of(run, scene_of(run, english))


def test_a_line_that_is_too_long_goes_on_in_the_next_row() -> None:
    whole = excerpt()
    rows = whole.wrapped(40).lines

    assert max(len(line.text) for line in whole.lines) > 60
    assert max(len(line.text) for line in rows) <= 40
    for line in whole.lines:
        own = [row for row in rows if row.number == line.number]
        assert "".join("".join(row.text.split()) for row in own) == "".join(line.text.split())
        assert [row.again for row in own] == [at > 0 for at in range(len(own))]
        assert [row.people for row in own] == [line.people, *[()] * (len(own) - 1)]


def test_a_line_without_a_place_to_break_it_stays_whole() -> None:
    line = LineScene(number=3, text="    " + "x" * 60)

    long = LineScene(number=3, text="x" * 60 + " = first + second")

    assert list(line.rows(40)) == [line]
    assert [row.text for row in long.rows(40)] == ["x" * 60, "  = first + second"]


def test_half_the_indentation_is_left_where_lines_are_too_long() -> None:
    texts = [line.text for line in excerpt().shallow().lines]

    assert texts[:3] == [
        "def add_the_takings(of_the_day):", "  for number in of_the_day:", "    if number > 0:",
    ]  # fmt: skip


def test_the_rules_of_the_program_stand_under_its_lines() -> None:
    assert [rule.text for rule in excerpt().rules] == ["total >= 0"]
    assert [rule.text for rule in excerpt().narrowed().rules] == ["total >= 0"]


@pytest.mark.parametrize("wrong", ["def f(:\n", "1x = 2\n", "'", "\0", "(" * 3_000, "def f(x):"])
def test_a_text_that_is_no_program_yet_is_shown_whole(wrong: str) -> None:
    text = f"{wrong}\nx = 1"

    assert [line.text for line in widest(text).lines] == [
        line for line in text.split("\n") if line.strip()
    ]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("most", [-40, -1, 0, 1, 3, 12])
def test_a_column_too_narrow_for_its_indentation_has_every_word_once(most: int) -> None:
    text = "            if counter > other and (counter, other) not in seen: counter += other"

    rows = list(LineScene(number=1, text=text).rows(most))

    told = "".join(row.text for row in rows)
    assert "".join(told.split()) == "".join(text.split())

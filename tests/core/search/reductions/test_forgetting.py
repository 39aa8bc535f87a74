"""Values that nobody looks at make no states; whoever looks at one gets it."""

from __future__ import annotations

import pytest

from core.search import printing
from core.search.pace import Limits
from core.search.reductions import forgetting
from core.search.reductions.registry import ALL
from core.search.results.listing import like
from core.search.states.outcomes import Row
from core.search.states.undrawn_told import BEGIN, END
from core.search.strategies.explorer import explore
from core.search.strategies.terms import Terms
from tests.core.search.searched import checked, finished, kinds, program_of
from tests.oracle.forgetful import both, differences

PASSED = """
import collections, queue
lock = threading.Lock()
box, seen = {box}, []
def put(me):
    for i in range({rounds}):
        with lock:
            {put}
def take():
    for _ in range({rounds}):
        with lock:
            if {filled}:
                item = {take}
                {use}
"""
TARGETS = ("lambda: put(1)", "lambda: put(5)", "take")
OPEN = f"{BEGIN}?{END}"
SPELLINGS = {
    "list": ("[]", "box.append(me + i)", "box", "box.pop()"),
    "row": ("[]", "box.append((me, str(i)))", "len(box) > 0", "box.pop(0)"),
    "deque": ("collections.deque()", "box.append(f'{me}-{i}')", "bool(box)", "box.popleft()"),
    "queue": ("queue.Queue()", "box.put(me + i)", "not box.empty()", "box.get()"),
    "dict": ("{}", "box[i] = me + i", "not not box", "box.pop(next(iter(box)))"),
}
"""How a container is made, filled, found not to be empty, and how something is taken out."""
LOOKS = (
    "assert item != 7", "x = item + 1", "x = sorted([item, 3])", "x = {item: 1}", "[item] == [2]",
    "x = item in (1, 2)", "x = hash(item)", "x = range(item)", "x = '%3d' % item",
    "if item: pass", "sum(box)", "raise ValueError(item)",
)  # fmt: skip
PASSES = (
    "seen.append(item)", "print('got', item)", "print(f'got {item}')", "seen.append((item, 1))",
    "a, b = item, item; seen.append(b)", "seen.append(isinstance(item, int))",
    "seen.append(item is None)", "print([item], (item, 2), {1: item})", "seen.append(str([item]))",
)  # fmt: skip


def passed(spelling: str, use: str, rounds: int = 2) -> str:
    box, put, filled, take = SPELLINGS[spelling]
    return PASSED.format(box=box, put=put, filled=filled, take=take, use=use, rounds=rounds)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_values_that_are_only_handed_on_make_no_states(spelling: str) -> None:
    program = program_of(passed(spelling, "seen.append(item)"), *TARGETS)

    found = both(program)

    assert found is not None
    assert len(found.forgetting.seen) < len(found.keeping.seen)
    assert list(differences(program, found)) == []


@pytest.mark.parametrize("use", PASSES)
def test_to_hand_a_value_on_is_no_look_at_it(use: str) -> None:
    program = program_of(passed("list", use), *TARGETS)

    found = both(program)

    assert found is not None
    assert found.forgetting.space.grain.forgetting
    assert list(differences(program, found)) == []


@pytest.mark.parametrize("use", LOOKS)
def test_who_looks_at_a_value_gets_it(use: str) -> None:
    program = program_of(passed("list", use), *TARGETS)

    found = both(program)

    assert found is not None
    assert not found.forgetting.space.grain.forgetting
    assert list(differences(program, found)) == []


def test_to_find_out_how_to_walk_is_no_look_at_the_iterator() -> None:
    program = program_of("""
        items, out = [], []
        walk = iter(items)
        def through():
            for each in walk:
                pass
        def one():
            out.append(next(walk, 9))
        threading.Thread(target=through).start()
        threading.Thread(target=one).start()
    """)

    found = both(program)

    assert found is not None
    assert list(differences(program, found)) == []


def test_a_stack_of_which_only_the_height_counts_has_few_states() -> None:
    text = passed("list", "pass", rounds=6)
    program = program_of(text, "lambda: put(1)", "take")

    visit = finished(explore(program, ALL, most_states=10_000, terms=Terms(with_texts=100)))
    whole = finished(explore(program, ALL, most_states=10_000))

    assert visit.complete
    assert visit.space.grain.forgetting
    assert len(visit.seen) * 3 < len(whole.seen)


def test_without_this_reduction_all_values_are_kept() -> None:
    program = program_of(passed("list", "pass", rounds=6), "lambda: put(1)", "take")

    names = ALL - {forgetting.NAME}
    visit = finished(explore(program, names, most_states=10_000, terms=Terms(with_texts=100)))

    assert not visit.space.grain.forgetting


def test_an_invariant_may_look_at_any_value() -> None:
    text = passed("list", "pass", rounds=6) + "# invariant: sum(box) < 1000\n"
    program = program_of(text, "lambda: put(1)", "take")

    visit = finished(explore(program, ALL, most_states=10_000, terms=Terms(with_texts=100)))

    assert not visit.space.grain.forgetting


def test_the_report_is_the_same_where_there_is_time_for_all_ends() -> None:
    text = passed("list", "assert len(box) < 5", rounds=6)
    program = program_of(text, "lambda: put(1)", "take")

    without, whole = checked(program, Limits(with_texts=100)), checked(program)

    assert without.states < whole.states
    assert (without.verdict, without.complete, kinds(without)) == (
        whole.verdict, whole.complete, kinds(whole),
    )  # fmt: skip
    assert without.doubts == whole.doubts
    ends = [{(str(each.values), each.serial) for each in report.outcomes}
            for report in (without, whole)]  # fmt: skip
    assert ends[0] == ends[1]


def test_ends_that_were_not_all_looked_for_are_told_with_real_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printing, "MOST_STATES", 50)
    program = program_of(passed("list", "pass", rounds=6), "lambda: put(1)", "take")

    report = checked(program, Limits(with_texts=100))

    assert (report.verdict, report.complete, report.colour) == ("safe", False, "amber")
    assert "can end in more than" in report.doubts[0].message
    assert any("values that no step looks at" in note for note in report.notes)
    tall = {each.values["box"]: each.serial for each in report.outcomes}
    assert tall["[1, 2, 3, 4, 5, 6]"] is True
    assert not any("?" in each for each in tall)


def test_an_end_is_a_case_of_one_whose_values_are_not_known() -> None:
    known = Row("", (("x", "['a', 2]"), ("y", "3")), ())
    told = Row("", (("x", f"[{OPEN}, {OPEN}]"), ("y", "3")), ())

    assert like(known, [told]) == told
    assert like(known._replace(values=(("x", "['a', 2]"), ("y", "4"))), [told]) is None
    assert like(known._replace(values=(("x", "['a']"), ("y", "3"))), [told]) is None


def test_an_end_that_fits_nothing_is_found_out_at_once() -> None:
    told = Row("", (("x", f"[{', '.join([OPEN] * 60)}]"),), ())
    other = Row("", (("x", f"[{', '.join(['1'] * 60)}"),), ())

    assert like(other, [told]) is None


def test_a_length_asked_for_without_a_container_is_the_error_that_it_is() -> None:
    text = "import random\ntry:\n    len()\nexcept TypeError:\n    print('so')\n"

    report = checked(program_of(text))

    assert [each.output for each in report.outcomes] == ["so\n"]

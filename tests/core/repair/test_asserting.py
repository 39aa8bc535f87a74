"""Marks on outcomes become the assertion that only the right ones meet."""

from __future__ import annotations

import pytest

from core.repair.asserting import proposal
from core.search.check import Check
from core.search.pace import Limits
from tests.core.graph.explained import finished, program_of
from tests.core.repair.programs import LOST_UPDATE

TEXT = LOST_UPDATE.replace("assert n == 2\n", "print(n)\n")
GUARDED = "import threading\nif __name__ == '__main__':\n    print(1)  # \N{GREEK SMALL LETTER PI}"


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ([{"n": "2"}], [{"n": "1"}], "assert n == 2"),
        ([{"n": "2"}, {"n": "3"}], [{"n": "1"}], "assert n in (2, 3)"),
        ([{"a": "1", "n": "2"}], [{"a": "1", "n": "1"}], "assert n == 2"),
        (
            [{"a": "1", "b": "0"}, {"a": "0", "b": "1"}], [{"a": "1", "b": "1"}],
            "assert (a, b) in ((1, 0), (0, 1))",
        ),
        ([{"x": "A(n=1, m=[2])"}], [{"x": "A(n=1, m=[])"}], "assert x.m == [2]"),
        ([{"who": "'Ann'"}], [{"who": "'Bob'"}], "assert who == 'Ann'"),
    ],
)  # fmt: skip
def test_the_fewest_values_that_tell_right_from_wrong_are_asserted(
    right: list[dict[str, str]], wrong: list[dict[str, str]], line: str
) -> None:
    found = proposal(TEXT, right, wrong)

    assert found is not None
    assert found.line == line
    assert found.text == f"{TEXT}{line}\n"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ([{"n": "2"}], [{"n": "2"}]),
        ([{"n": "2"}], []),
        ([], [{"n": "2"}]),
        ([{"n": "..."}], [{"n": "1"}]),
        ([{"a file.txt": "'2'"}], [{"a file.txt": "'1'"}]),
        ([{"n": "print(1)"}], [{"n": "print(2)"}]),
    ],
)
def test_what_values_do_not_tell_has_no_assertion(
    right: list[dict[str, str]], wrong: list[dict[str, str]]
) -> None:
    assert proposal(TEXT, right, wrong) is None


def test_it_stands_with_what_main_does_and_changes_nothing_else() -> None:
    found = proposal(GUARDED, [{"n": "2"}], [{"n": "1"}])

    assert found is not None
    assert found.text == f"{GUARDED}\n    assert n == 2\n"


def test_with_it_what_was_wrong_fails_and_nothing_else() -> None:
    before = finished(Check(program_of(TEXT), Limits(), lambda: 0.0).go())
    good, bad = ([each for each in before.outcomes if each.values["n"] == n] for n in ("2", "1"))
    found = proposal(TEXT, [each.values for each in good], [each.values for each in bad])
    assert found is not None

    after = finished(Check(program_of(found.text), Limits(), lambda: 0.0).go())

    assert after.verdict == "unsafe"
    assert {(each.values["n"], each.failures) for each in after.outcomes} == {
        ("2", ()), ("1", ("assertion",)),
    }  # fmt: skip

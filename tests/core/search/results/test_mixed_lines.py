"""Texts of several threads in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.search.searched import checked, program_of

if TYPE_CHECKING:
    from core.search.check_report import CheckReport

SPELLING = """
    def spell(word):
        for letter in word:
            print(letter, end="")
        print()
    def one():
        spell("one")
    def two():
        spell("two")
"""
WHOLE = """
    def one():
        print("one")
    two = one
"""
ASKING = """
    print("result: ", end="")
    def one():
        print("one")
"""


SLEEPING = """
    import time
    def spell(word):
        for letter in word:
            print(letter, end="")
            time.sleep(0.1)
        print()
    def one():
        spell("one")
    def two():
        spell("two")
"""


def mixed(report: CheckReport) -> bool:
    return "mixed-lines" in {each.kind for each in report.doubts}


@pytest.mark.parametrize("text", [SPELLING, SLEEPING])
def test_lines_in_which_letters_mix_are_a_doubt(text: str) -> None:
    report = checked(program_of(text, "one", "two"))

    assert (report.verdict, report.colour, mixed(report)) == ("safe", "amber", True)


@pytest.mark.parametrize(
    ("text", "targets"), [(SPELLING, ("one",)), (WHOLE, ("one", "two")), (ASKING, ("one",))]
)
def test_whole_lines_and_those_that_always_mix_alike_are_none(
    text: str, targets: tuple[str, ...]
) -> None:
    assert not mixed(checked(program_of(text, *targets)))

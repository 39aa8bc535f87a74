"""What is told of programs that are refused before any search."""

from __future__ import annotations

import json

import pytest

from core.language.errors import ProgramError, UnreadableError
from core.search.check_report import (
    CheckReport,
    as_json,
)
from core.search.unchecked import refused
from tests.core.search.searched import program_of


def refusal_of(text: str) -> CheckReport:
    """The report on a program of *text* that is refused."""
    with pytest.raises(ProgramError) as caught:
        program_of(text)
    return refused("program.py", caught.value)


def test_a_refusal_has_its_places_and_ways_out() -> None:
    report = refusal_of("eval('a')\neval('b')\n")

    told = json.loads(as_json(report))

    assert (told["verdict"], told["complete"], told["colour"]) == ("refused", False, "grey")
    assert [place["line"] for place in told["refusals"]] == [2, 3]
    assert all(place["message"] and place["hint"] for place in told["refusals"])


def test_a_text_that_is_no_python_is_refused_where_it_ends_to_be() -> None:
    (place,) = refusal_of("x = = 1\n").refusals

    assert (place.line, place.message != "") == (2, True)


def test_a_file_that_cannot_be_read_is_refused_at_no_line() -> None:
    (place,) = refused("none.py", UnreadableError("none.py", "it does not exist", "look")).refusals

    assert (place.line, place.message, place.hint) == (None, "it does not exist", "look")

"""An error shows the line and points at the spot, however odd the line."""

from __future__ import annotations

import pickle

import pytest

from core.language.errors import (
    ProgramError,
    Refusal,
    RefusedError,
    SourceError,
    SyntaxRefusedError,
    UnreadableError,
    excerpt,
)
from core.language.source import Source
from core.language.spans import Span

SPOT = Span(3, 15, 3, 18)


def test_a_source_error_says_where_what_and_what_to_do() -> None:
    error = SourceError("threading has no 'Lok' here", SPOT, hint="did you mean 'Lock'?")

    assert str(error) == "line 3, column 15: threading has no 'Lok' here (did you mean 'Lock'?)"


def test_without_a_hint_there_are_no_brackets() -> None:
    assert str(SourceError("odd", SPOT)) == "line 3, column 15: odd"


def test_a_source_error_shows_its_line() -> None:
    shown = excerpt(["", "", "    self.lock.Lok()"], SPOT)

    assert shown == "    self.lock.Lok()\n              ^^^"


def test_an_unreadable_file_is_one_line_without_control_characters() -> None:
    error = UnreadableError("a\x1b[2J.py", "does not exist", "check the path")

    assert str(error) == "a\ufffd[2J.py: does not exist (check the path)"


def test_all_refusals_are_shown_with_their_excerpts() -> None:
    source = Source("bank.py", "import os\nopen('x')\n")
    refusals = (
        Refusal(Span(1, 8, 1, 10), "os is not simulated", "use constants"),
        Refusal(Span(2, 1, 2, 5), "open reaches for a file", ""),
    )

    assert str(RefusedError(refusals, source.name, source.lines)).split("\n") == [
        "bank.py:1:8: os is not simulated (use constants)",
        "    import os",
        "           ^^",
        "bank.py:2:1: open reaches for a file",
        "    open('x')",
        "    ^^^^",
    ]


@pytest.mark.parametrize(
    ("line", "span", "expected"),
    [
        ("\tx = open", Span(1, 6, 1, 10), "    x = open\n        ^^^^"),
        ("x = open", Span(1, 5, 2, 3), "x = open\n    ^^^^"),
        ("x = (", Span(1, 9, 1, 9), "x = (\n     ^"),
        ("", Span(7, 1, 7, 2), "\n^"),
        ("漢字 = open", Span(1, 6, 1, 10), "漢字 = open\n       ^^^^"),
        ("漢 = 1", Span(1, 1, 1, 2), "漢 = 1\n^^"),
        ("\x1b[31m = 1", Span(1, 1, 1, 2), "\ufffd[31m = 1\n^"),
        ("e\u0301 = open", Span(1, 6, 1, 10), "e\u0301 = open\n    ^^^^"),
    ],
)
def test_the_caret_stands_under_the_spot(line: str, span: Span, expected: str) -> None:
    assert excerpt([line], span) == expected


def test_a_wide_line_is_cut_round_the_spot() -> None:
    line = "a" * 500 + "open" + "b" * 500
    shown, carets = excerpt([line], Span(1, 501, 1, 505)).split("\n")

    assert len(shown) <= 102
    assert shown.startswith("…a")
    assert shown.endswith("b…")
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "open"


def test_a_wide_spot_is_cut_too() -> None:
    shown, carets = excerpt(["x" * 500], Span(1, 1, 1, 501)).split("\n")

    assert shown == "x" * 100 + "…"
    assert carets == "^" * 100


@pytest.mark.parametrize(
    "error",
    [
        SourceError("odd", SPOT, hint="mend it"),
        SyntaxRefusedError("odd", SPOT, hint="mend it"),
        UnreadableError("p.py", "is odd", "mend it"),
        RefusedError((Refusal(Span(1, 1, 1, 2), "odd", ""),), "p.py", ("x",)),
    ],
)
def test_errors_travel_between_processes(error: ProgramError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert type(again) is type(error)
    assert str(again) == str(error)

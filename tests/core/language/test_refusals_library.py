"""A wrong name of the library is answered with the right one where it can be guessed."""

from __future__ import annotations

import ast

import pytest

from core.language.refusals_library import LONGEST_NAME, attribute_span, guess, shown
from core.language.spans import Span


@pytest.mark.parametrize(
    ("name", "answer"),
    [("lok", "Lock"), ("lock", "Lock"), ("LOCK", "Lock"), ("Evnt", "Event"), ("zzz", "")],
)
def test_a_spelling_is_guessed(name: str, answer: str) -> None:
    assert guess(name, {"Lock", "Event", "local"}) == answer


def test_a_long_name_is_cut() -> None:
    assert shown("x" * LONGEST_NAME) == "x" * LONGEST_NAME
    assert shown("x" * 100_000) == "x" * LONGEST_NAME + "…"


def test_an_attribute_is_pointed_at_where_its_name_stands() -> None:
    lines = ["(ä.b .", "  dé)"]
    expression = ast.parse("\n".join(lines), mode="eval").body
    assert isinstance(expression, ast.Attribute)

    assert attribute_span(expression, lines) == Span(2, 3, 2, 5)

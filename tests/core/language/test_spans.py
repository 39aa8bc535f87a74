"""Places are counted in characters, whatever bytes the host counts."""

from __future__ import annotations

import ast

from hypothesis import given
from hypothesis import strategies as st

from core.language.spans import START, Span, column_at, span_of


def span_of_first(text: str, kind: type[ast.AST]) -> Span:
    nodes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, kind)]
    return span_of(nodes[0], text.split("\n"))


def test_columns_count_from_one_and_the_end_is_exclusive() -> None:
    assert span_of_first("x = open", ast.Name) == Span(1, 1, 1, 2)
    assert span_of_first("print(\n  1,\n)", ast.Call) == Span(1, 1, 3, 2)


def test_columns_are_characters_where_bytes_differ() -> None:
    assert span_of_first('"äöü€😀"; x', ast.Name) == Span(1, 10, 1, 11)


def test_a_module_stands_at_its_start() -> None:
    assert span_of(ast.parse("\n\nx"), ["", "", "x"]) == START


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(codec="utf-8")))
def test_a_column_is_one_more_than_the_characters_before(before: str, after: str) -> None:
    assert column_at(before + after, len(before.encode())) == len(before) + 1

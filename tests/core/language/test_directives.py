"""Invariants are comments that only read."""

from __future__ import annotations

import ast

import pytest

from core.language.directives import Directives, find_directives
from core.language.errors import SyntaxRefusedError
from core.language.source import Source
from core.language.spans import Span, span_of


def refusal_of(text: str) -> tuple[int, int, str]:
    """Line, column and reason of the one refusal in *text*."""
    _, refusals = find_directives(Source("p.py", text))
    (refusal,) = refusals
    assert refusal.hint
    return refusal.span.line, refusal.span.column, refusal.reason


def test_an_invariant_is_found_with_its_place() -> None:
    source = Source("p.py", "x = 1\nif x:\n    y = 2  # invariant: x + y == 3  \n")

    found, refusals = find_directives(source)
    (directive,) = found.invariants

    assert not refusals
    assert directive.text == "x + y == 3"
    assert directive.span == Span(3, 25, 3, 35)
    assert ast.unparse(directive.expression) == "x + y == 3"


def test_parts_of_an_invariant_have_their_places_in_the_file() -> None:
    source = Source("p.py", "'ä€'  # invariant: red.value == blue['ö'].value")

    found, _ = find_directives(source)
    (directive,) = found.invariants

    for node in ast.walk(directive.expression):
        if isinstance(node, ast.Name):
            span = span_of(node, source.lines)
            assert source.lines[0][span.column - 1 : span.end_column - 1] == node.id


@pytest.mark.parametrize(
    "text",
    [
        "s = '# invariant: not a comment'",
        "s = '''\n# invariant: not a comment\n'''",
        "# interlock: speed 3",
        "# invarient: a misspelling means nothing",
        "# the invariant: is prose",
        "#: invariant: is documentation",
    ],
)
def test_other_text_is_no_directive(text: str) -> None:
    assert find_directives(Source("p.py", text)) == (Directives(), ())


@pytest.mark.parametrize(
    "expression",
    [
        "True",
        "a.b[0].c + 1 == -d // 2",
        "not (a and b) or c is None",
        "sum(account.balance for account in accounts) == 600",
        "sum(bank.values()) == 600",
        "all(k in {1, 2} for k, v in bank.items() if v)",
        "len(x[1:2]) <= 3 < max(y, default=0)",
        "isinstance(x, (int, float)) and [*a, 1] == (2, 3) if a else {'k': 1}",
        "{k: v for k, v in d.items()} == {x for x in [y for y in z]}",
        "total == 600  # always",
    ],
)
def test_whatever_only_reads_is_let_through(expression: str) -> None:
    found, refusals = find_directives(Source("p.py", f"# invariant: {expression}"))

    assert len(found.invariants) == 1
    assert not refusals


@pytest.mark.parametrize(
    ("expression", "column", "reason"),
    [
        ("", 14, "the invariant is empty"),
        ("x ==", 14, "the invariant is no expression: invalid syntax"),
        ("x = 1", 16, "the invariant is no expression"),
        ("a) + (b", 15, "the invariant is no expression"),
        ("total stays the same", 20, "the invariant is no expression"),
        ("(y := 3) == x", 15, "must not assign"),
        ("x == (lambda: 1)", 20, "must not make functions"),
        ("x == (yield)", 20, "must not yield"),
        ("x == (yield from y)", 20, "must not yield"),
        ("x == f'{y}'", 19, "must not format text"),
        ("x == check()", 19, "must not call 'check'"),
        ("x == q.get()", 19, "must not call 'get'"),
        ("x == d.values(1)", 19, "must not call 'values'"),
        ("x == y[0]()", 19, "must not call this"),
        ("sorted(x, key=f) == y", 14, "must not pass functions on"),
        ("sorted(x, **y) == y", 14, "must not pass functions on"),
    ],
)
def test_whatever_might_do_something_is_refused(expression: str, column: int, reason: str) -> None:
    line, where, why = refusal_of(f"x = 1\n# invariant: {expression}")

    assert (line, where) == (2, column)
    assert reason in why


def test_an_endless_nest_is_refused() -> None:
    assert "nested too deeply" in refusal_of("# invariant: " + "-" * 9_000 + "1")[2]


def test_a_text_that_cannot_be_split_into_tokens_is_refused() -> None:
    with pytest.raises(SyntaxRefusedError, match="line 2, column 1"):
        find_directives(Source("p.py", "x = (\n# invariant: x"))


def test_odd_indentation_is_refused() -> None:
    with pytest.raises(SyntaxRefusedError):
        find_directives(Source("p.py", "# invariant: x\nif x:\n    y\n  z"))

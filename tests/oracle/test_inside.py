"""What others can change is seen wherever it lies inside of a thread's own list.

An expression about such a list is one look: whatever it gives in CPython at any moment after
the step before, it can give here.
"""

from __future__ import annotations

from typing import Final

import pytest

from tests.core.search.searched import checked, program_of

ROWS: Final = (([1], [5]), ([2], [5]), ([2], [1]))
"""The two rows before, between and after the changes."""
EXPRESSIONS: Final = (
    "max(mine)", "min(iter(mine))", "sorted(mine)", "sorted(mine, reverse=True)", "sum(mine, [])",
    "mine.index([1]) if [1] in mine else None", "mine.count([1])", "[1] in mine",
    "mine == [[1], [5]]", "mine < [[2], [5]]", "mine[0] < mine[1]", "(mine, 1) == ([[1], [5]], 1)",
    "{'a': mine[0]} == {'a': [1]}", "[1] in {'a': mine[0]}.values()", "repr(mine)", "f'{mine}'",
    "'%s' % mine", "'{a}'.format_map({'a': mine})", "str({'a': mine}.items())",
    "str(ValueError(mine))", "list(map(sum, mine))", "list(zip(*mine))", "any(map(bool, mine))",
    "slice(mine[0], 1) == slice([1], 1)", "[mine[0]] + [0] * 1_500 == [[1]] + [0] * 1_500",
)  # fmt: skip
PROGRAM: Final = """
one, other, told = [1], [5], [0]
def change():
    told[0] = 1
    one[0] = 2
    other[0] = 1
def look(first, second):
    mine = [first, second]
    early = told[0]
    seen = repr({expression})
    print(early, seen)
def begin():
    look(one, other)
"""


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_what_is_inside_is_seen_at_every_moment(expression: str) -> None:
    told = [_on_cpython(expression, rows) for rows in ROWS]

    report = checked(program_of(PROGRAM.format(expression=expression), "begin", "change"))

    shown = {outcome.output.strip() for outcome in report.outcomes}
    assert {f"{early} {text}" for early in (0, 1) for text in told} <= shown


def _on_cpython(expression: str, rows: tuple[list[int], list[int]]) -> str:
    return repr(eval(expression, {"mine": [*map(list, rows)]}))  # noqa: S307 - this file's own

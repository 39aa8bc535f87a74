from __future__ import annotations

import operator
from itertools import combinations_with_replacement, product

import pytest

from core.machine.drawn.asking import _decided

COMPARED = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "==": operator.eq, "!=": operator.ne,
}  # fmt: skip
RANGES = list(combinations_with_replacement(range(4), 2))


@pytest.mark.parametrize("op", COMPARED)
def test_an_answer_is_known_from_the_bounds_just_where_all_values_give_it(op: str) -> None:
    for a, b in product(RANGES, RANGES):
        values = product(range(a[0], a[1] + 1), range(b[0], b[1] + 1))
        answers = {COMPARED[op](*pair) for pair in values}

        assert _decided(op, a, b) == (answers.pop() if len(answers) == 1 else None), (a, b)


def test_nothing_is_known_without_bounds() -> None:
    assert _decided("<", None, (0, 1)) is None
    assert _decided("!=", (0, 1), None) is None

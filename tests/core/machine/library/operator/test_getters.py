"""Callables that are C code in CPython are part of the step that calls them.

Each program is small enough to try every schedule, without any reduction.
"""

from __future__ import annotations

import pytest

from tests.core.machine.exploring import outputs_of_two

POINT = """
from operator import attrgetter, itemgetter
class Q:
    def __init__(self, x):
        self.x = self.y = x
    @property
    def z(self):
        return self.x, self.y
    def __getitem__(self, place):
        return self.y if place else self.x
q = Q(1)
"""
NAMED = "from collections import namedtuple\nP = namedtuple('P', 'x y')\n"
CHANGED = "\ndef b():\n    q.x = 2\n    q.y = 2\n"
WHOLE = {"(1, 1)", "(2, 1)", "(2, 2)"}
"""What can be seen of two attributes that are looked at together."""
TORN = WHOLE | {"(1, 2)"}


@pytest.mark.parametrize(
    ("items", "key", "added"),
    [
        ("[(2, 1), (1, 2)]", "operator.itemgetter(0)", "(0, 0)"),
        ("[{'n': 2}, {'n': 1}]", "operator.itemgetter('n')", "{'n': 0}"),
        ("[P(2, 1), P(1, 2)]", "operator.attrgetter('x', 'y')", "P(0, 0)"),
        ("[P(2, 1), P(1, 2)]", "operator.itemgetter(1, 0)", "P(0, 0)"),
        ("['b', 'A']", "operator.methodcaller('lower')", "'C'"),
        ("[3, 1]", "functools.partial(pow, mod=7, exp=2)", "0"),
    ],
)
def test_nothing_comes_into_a_sort_by_a_getter_of_plain_data(
    items: str, key: str, added: str
) -> None:
    module = key.partition(".")[0]
    made = NAMED if "P(" in items else ""
    body = f"import {module}\n{made}x = {items}\n"
    body += f"def a(): x.sort(key={key})\ndef b(): x.append({added})"

    found = outputs_of_two(body, "len(x), *seen")

    assert found == {"3"}


def test_others_come_into_a_sort_by_a_getter_that_program_code_answers() -> None:
    body = POINT + "x = [q, Q(0)]\ndef a(): x.sort(key=itemgetter(0))\ndef b(): x.append(q)"

    assert outputs_of_two(body, "len(x), *seen") == {"3", "2 ValueError"}


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("attrgetter('x', 'y')(q)", WHOLE),
        ("attrgetter('z')(q)", TORN),
        ("itemgetter(0, 1)(q)", TORN),
    ],
)
def test_attributes_are_looked_at_together_unless_program_code_computes_them(
    call: str, expected: set[str]
) -> None:
    body = f"{POINT}def a(): seen.append({call}){CHANGED}"

    assert outputs_of_two(body) == expected


@pytest.mark.parametrize(
    "call",
    [
        "max(mine, key=len)",
        "mine.sort(key=len) or mine[-1]",
    ],
)
def test_a_key_looks_at_what_others_change_though_the_list_is_its_own(call: str) -> None:
    body = f"""x = [[1], [2, 3]]
def a():
    mine = list(x)
    size = len(x[0])
    best = {call}
    seen.append((size, best is x[0]))
def b():
    x[0][:] = [5, 6, 7]
"""

    # Between the look at the size and that of the key the list can grow.
    assert "(1, True)" in outputs_of_two(body)


def test_a_class_of_the_program_does_not_say_how_its_calls_are_computed() -> None:
    body = """
class K:
    _computed = len
    def __call__(self, item):
        return -item
x = [1, 2]
def a(): seen.append(sorted(x, key=K()))
def b(): pass
"""

    assert outputs_of_two(body) == {"[2, 1]"}

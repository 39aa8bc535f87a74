"""Patterns look at what others reach in steps of their own, and go on with what they saw."""

from __future__ import annotations

from textwrap import indent

import pytest

from tests.core.machine.exploring import outputs, outputs_of_two

CASES = """
match {}:
    case []: print("empty")
    case [one]: print("one", one)
    case [first, *rest]: print("more", first, rest)
    case {{"name": name, "age": 3}}: print("aged", name)
    case {{"name": name, **others}}: print("named", name, others)
    case {{}}: print("mapping")
    case int(n) | float(n): print("number", n)
    case _: print("else")
"""


@pytest.mark.parametrize(
    ("subject", "printed"),
    [
        ("[]", "empty"), ("(7,)", "one 7"), ("[1, 2, 3]", "more 1 [2, 3]"),
        ("{'age': 3, 'name': 'Ann'}", "aged Ann"),
        ("{'name': 'Bob', 'x': 1}", "named Bob {'x': 1}"),
        ("{'y': 1}", "mapping"), ("2.5", "number 2.5"), ("'ab'", "else"), ("None", "else"),
    ],
)  # fmt: skip
def test_a_pattern_binds_the_same_of_what_others_reach_and_of_what_is_ones_own(
    subject: str, printed: str
) -> None:
    own = "def work():\n" + indent(CASES.format(subject), "    ") + "\nwork()\n"
    shared = f"import threading\nsubject = {subject}\ndef work():\n    global subject\n"
    shared += indent(CASES.format("subject"), "    ")
    shared += "\nt = threading.Thread(target=work)\nt.start()\nt.join()\n"

    assert outputs(own) == outputs(shared) == {printed}


def test_a_list_may_change_between_the_look_at_its_length_and_that_at_its_items() -> None:
    body = """
shared = [1, 2]
def a():
    match shared:
        case [one, two]: seen.append((one, two))
        case _: seen.append("other")
def b():
    shared[1] = 5
"""
    assert outputs_of_two(body) == {"(1, 2)", "(1, 5)"}

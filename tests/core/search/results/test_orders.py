"""How the texts of several threads can stand on the screen."""

from __future__ import annotations

import pytest

from core.search.results.orders import Orders
from tests.core.search.searched import NOTHING, finished, program_of, visited

SAY = """
def a():
    print("a")
def b():
    print("b")
def aa():
    print("a")
    print("A")
"""
LOCKED = """
lock = threading.Lock()
def a():
    with lock:
        print("a")
        print("A")
def b():
    with lock:
        print("b")
"""


def orders(text: str, *targets: str) -> set[str]:
    """All that can stand on the screen in the end."""
    visit = visited(program_of(text, *targets), NOTHING)
    found = Orders()
    finished(found.go(visit))
    assert found.complete
    return {text.replace("\n", "") for end in visit.ends for text in found.at[end]}


@pytest.mark.parametrize(
    ("text", "targets", "expected"),
    [
        (SAY, ("a", "b"), {"ab", "ba"}),
        (SAY, ("aa", "b"), {"aAb", "abA", "baA"}),
        (SAY, ("a",), {"a"}),
        (SAY + "print('m')\n", ("a",), {"ma"}),
        (LOCKED, ("a", "b"), {"aAb", "baA"}),
        ("import sys\n" + SAY + "def e():\n    sys.stderr.write('e')\n", ("a", "e"), {"ae", "ea"}),
        (SAY.replace("def b", "    assert False\ndef b", 1), ("a", "b"), {"ab", "ba"}),
    ],
)
def test_every_order_that_can_be_is_told_and_no_other(
    text: str, targets: tuple[str, ...], expected: set[str]
) -> None:
    assert orders(text, *targets) == expected


def test_orders_of_a_visit_that_is_not_complete_are_not_all() -> None:
    found = Orders()
    finished(found.go(visited(program_of(SAY, "a", "b"), NOTHING, most=1)))

    assert not found.complete

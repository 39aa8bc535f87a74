"""Which of two threads was started first is told apart only where somebody can see it."""

from __future__ import annotations

import pytest

from core.search.reductions.registry import ALL
from tests.core.search.searched import answer, program_of, same_under_all, visited

BRANCH = """
def leaf(me):
    {leaf}
def branch(me):
    child = threading.Thread(target=leaf, args=(me,), name=f"k{{me}}")
    child.start()
    {after}
threads = [threading.Thread(target=branch, args=(me,), name="b") for me in range({many})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
{end}
"""
LISTED = "print([one.name for one in threading.enumerate() if one.name[0] == 'k'])"


def branches(leaf: str = "pass", after: str = "child.join()", end: str = "", many: int = 2) -> str:
    """A program of threads that start a thread each."""
    return BRANCH.format(leaf=leaf, after=after, end=end, many=many)


@pytest.mark.parametrize(
    ("leaf", "after", "end"),
    [
        ("print(me)", "child.join()", ""),
        ("print(me)", "pass", ""),
        ("gate.wait()", "pass", f"{LISTED}\ngate.set()"),
        ("pass", LISTED, ""),
        ("pass", "print(threading.active_count())", ""),
        ("marks.append(id(gifts[me]))", "child.join()", "print(marks[0] < marks[1])"),
        ("marks.append(threading.get_ident())", "child.join()", "print(marks[0] < marks[1])"),
        ("assert me", "child.join()", ""),
        ("marks.append(me)", "child.join()", "print(marks)"),
    ],
)
def test_all_that_can_be_seen_of_starts_is_told(leaf: str, after: str, end: str) -> None:
    head = "gate = threading.Event()\nmarks = []\ngifts = [object(), object()]\n"

    same_under_all(program_of(head + branches(leaf, after, end)))


def test_threads_that_are_listed_come_in_each_order() -> None:
    text = "gate = threading.Event()\n" + branches("gate.wait()", "pass", f"{LISTED}\ngate.set()")

    found = answer(program_of(text), ALL)

    assert found is not None
    assert {"".join(end.output) for end in found.ends} == {"['k0', 'k1']\n", "['k1', 'k0']\n"}


def test_of_threads_that_only_start_others_one_order_is_tried() -> None:
    few, many = (len(visited(program_of(branches(many=many)), ALL).seen) for many in (2, 3))

    assert few <= 20
    assert many <= 120


def test_what_threads_of_several_starters_wrote_is_told_by_who_started_them() -> None:
    found = answer(program_of(branches("print(me)", many=3)), ALL)

    assert found is not None
    assert {"".join(end.output) for end in found.ends} == {"0\n1\n2\n"}

"""Numbers of objects that are gone: nothing is proved where a new object might get one of them."""

from __future__ import annotations

import pytest

from tests.core.search.searched import checked, program_of

TWO_NUMBERED = """
seen, kept = [], []
def work():
    first, second = object(), object()
    {kept}.append(first)
    seen.append({number}(first))
    seen.append({number}(second))
t = threading.Thread(target=work)
t.start()
t.join()
new = object()
print({number}(new) == seen[1])
"""


@pytest.mark.parametrize("number", ["id", "hash"])
def test_a_thread_may_get_the_number_that_another_had_asked_for_later_among_its_own(
    number: str,
) -> None:
    # The first number that main asks for, while the one that is gone was the thread's second.
    report = checked(program_of(TWO_NUMBERED.format(kept="kept", number=number)))

    assert report.verdict == "undecided"
    assert "line 13: the number that `id` or `hash` gives" in report.reason
    assert "of one which is gone" in report.reason


def test_numbers_of_objects_that_are_kept_are_told_apart() -> None:
    text = TWO_NUMBERED.replace("append(first)\n", "extend((first, second))\n", 1)
    report = checked(program_of(text.format(kept="kept", number="id")))

    assert report.verdict == "safe"
    assert [outcome.output for outcome in report.outcomes] == ["False\n"]

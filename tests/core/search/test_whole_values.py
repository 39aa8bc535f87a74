"""What goes through a value from top to bottom reads all that others can change in it."""

from __future__ import annotations

import pytest

from tests.core.search.searched import checked, program_of

TEXT = """
score = [0, 0]
lock = threading.Lock()
def change():
    with lock:
        score[0] += 1
        score[1] += 1
def look():
    mine = [score]
    {}
"""


@pytest.mark.parametrize(
    "look",
    [
        "print(score)",
        "print((score,))",
        "print(mine)",
        "print(str((score,)))",
        "print(repr(mine))",
        "print(f'{score}')",
        "print(f'{(score, 1)!r}')",
        "print('{}'.format(mine))",
        "print('%s' % mine)",
        "print(mine == [[1, 0]], mine == [[0, 0]])",
    ],
)
def test_a_look_without_the_lock_can_see_half_of_a_change(look: str) -> None:
    report = checked(program_of(TEXT.format(look), "change", "look"))

    assert len(report.outcomes) >= 3, [outcome.output for outcome in report.outcomes]
    races = [warning for warning in report.warnings if warning.kind == "data-race"]
    assert races
    assert all(11 in race.lines for race in races)


def test_a_look_under_the_lock_sees_all_or_nothing() -> None:
    text = TEXT.format("with lock:\n        print(score, mine)")

    report = checked(program_of(text, "change", "look"))

    shown = {outcome.output for outcome in report.outcomes}
    assert shown == {"[0, 0] [[0, 0]]\n", "[1, 1] [[1, 1]]\n"}
    assert report.warnings == ()

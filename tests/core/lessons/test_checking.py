"""The machine finds what a lesson claims and is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.lessons.checking import mistakes_in
from core.lessons.lesson_command import main
from tests.core.lessons.making import ANSWER, SOLUTION, START, TEXT, lesson_in

if TYPE_CHECKING:
    from pathlib import Path


def test_a_good_lesson_has_no_mistakes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = lesson_in(tmp_path)

    assert mistakes_in(folder) == []
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == "1 lesson, 0 of them with mistakes\n"


LATE = "0:0x3+1+2x2+1x3+2x2+0x4"
"""It fails as well, with a switch more than is needed."""
AGAIN = "calls: work 2\nagain: count = 5 :: counter == 7"
CHANGES = [
    ({"text": TEXT.replace("fails: assertion", "fails: deadlock")}, "the failure 'deadlock'"),
    ({"text": TEXT.replace("fails: assertion", "fails: deadlock")}, "fails with 'assertion' as"),
    ({"text": TEXT.replace("- at 8:", "- at 80:")}, "'Watch' stops at 80, and has 15 steps"),
    ({"text": TEXT.replace(f"answer: {ANSWER}", "answer: 0:0x3+1x4+2x4+0x3")}, "does not show"),
    ({"text": TEXT.replace(f"answer: {ANSWER}", "answer: 0:9x3")}, "no schedule of start.py"),
    ({"text": TEXT.replace(f"answer: {ANSWER}", f"answer: {LATE}")}, "more switches than 1"),
    ({"solution": START}, "it would not pass: some schedule still fails"),
    ({"start": SOLUTION, "solution": SOLUTION}, "no schedule of start.py shows"),
    ({"text": TEXT.replace("together: work", "together: wrk")}, "names wrk(), which start.py"),
    ({"text": TEXT.replace("calls: work 2", AGAIN)}, "'again' sets nothing that solution.py has"),
    ({"text": TEXT.replace("calls: work 2", "may: counter == 1")}, "in no run is `counter == 1`"),
    ({"text": TEXT.replace("calls: work 2", "calls: wrk 2")}, "names wrk(), which solution.py"),
]


@pytest.mark.parametrize(("change", "message"), CHANGES)
def test_what_is_not_so_is_found(tmp_path: Path, change: dict[str, str], message: str) -> None:
    found = [mistake.message for mistake in mistakes_in(lesson_in(tmp_path, **change))]

    assert any(message in each for each in found), found


def test_a_mistake_is_told_with_the_line_that_says_it(tmp_path: Path) -> None:
    text = TEXT.replace("- at 5: Point", "- at 50: Point").replace(
        "fails: a", "fails: torn-read, a"
    )

    found = [(mistake.line, mistake.message) for mistake in mistakes_in(lesson_in(tmp_path, text))]

    lines = text.split("\n")
    assert found == [
        (3, "no schedule of start.py shows the failure 'torn-read'"),
        (lines.index("- at 50: Point at it.") + 1, "'Speaker' stops at 50, and has 15 steps"),
    ]


def test_a_folder_without_lessons_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 2
    assert "there is no lesson" in capsys.readouterr().err

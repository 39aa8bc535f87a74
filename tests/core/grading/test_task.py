from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.grading.task import read_task
from core.lessons.errors import LessonError
from tests.core.lessons.making import SOLUTION, TEXT, lesson_in

if TYPE_CHECKING:
    from pathlib import Path


def task_in(folder: Path, facts: str) -> Path:
    """A task in *folder* that says these *facts* more than the usual lesson."""
    text = TEXT.replace("\n## ", f"\n{facts}\n\n## ", 1)
    return lesson_in(folder, text=text)


def test_a_task_says_what_is_worth_how_much(tmp_path: Path) -> None:
    task = read_task(task_in(tmp_path, "points: right 80, parallel 20\nspeedup: 1.5\nlimit: 5000"))

    assert (task.right, task.parallel, task.points) == (80, 20, 100)
    assert (task.speedup, task.most_states) == (1.5, 5000)


def test_a_lesson_is_a_task_of_a_hundred_points(tmp_path: Path) -> None:
    task = read_task(lesson_in(tmp_path))

    assert (task.right, task.parallel, task.speedup) == (100, 0, None)


def test_a_driver_takes_the_place_of_what_stands_below_its_first_line(tmp_path: Path) -> None:
    folder = task_in(tmp_path, "driver: hidden.py")
    (folder / "hidden.py").write_text("# -- driver --\nprint(1)\n", "utf-8")

    task = read_task(folder)

    assert task.whole("x = 1\n") == "x = 1\n\n# -- driver --\nprint(1)\n"
    assert task.whole("x = 1\n# -- driver --\nprint(2)\n") == "x = 1\n\n# -- driver --\nprint(1)\n"
    assert task.lesson.solution == task.whole(SOLUTION)


def test_rules_are_added_at_the_end(tmp_path: Path) -> None:
    task = read_task(task_in(tmp_path, "invariant: counter >= 0\ninvariant: counter <= 2"))

    assert task.whole("x = 1").endswith("# invariant: counter >= 0\n# invariant: counter <= 2\n")


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        ("points: nice 3", "'nice 3' gives no points"),
        ("speedup: fast", "'fast' is no number here"),
        ("limit: none", "'none' is no number here"),
        ("driver: ../hidden.py", "'../hidden.py' is no name of a program"),
        ("driver: nowhere.py", "does not exist"),
        ("grade: A", "'grade' is no fact here"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, fact: str, message: str) -> None:
    folder = task_in(tmp_path, fact)

    with pytest.raises(LessonError) as caught:
        read_task(folder)

    assert message in str(caught.value)
    assert "lesson.txt:" in str(caught.value)

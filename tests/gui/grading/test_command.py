from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gui.grading import command, processes
from tests.core.lessons.making import SOLUTION, START, lesson_in

if TYPE_CHECKING:
    from collections.abc import Callable


def made(folder: Path) -> Path:
    """*folder*, which is there now."""
    folder.mkdir()
    return folder


@pytest.fixture
def graded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Marks answers, by student, to the usual lesson; the exit code and what is printed."""

    def grade(answers: dict[str, str], *options: str) -> tuple[int, str]:
        folder = tmp_path / "answers"
        for name, text in answers.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        task = lesson_in(made(tmp_path / "task"))
        code = command.main([str(task), str(folder), *options])
        out = capsys.readouterr()
        return code, out.out + out.err

    return grade


def test_every_answer_is_a_row_and_a_page(
    graded: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    answers = {"ann.py": SOLUTION, "bob/main.py": START, "..py": SOLUTION + "exec('1')\n"}

    code, told = graded(answers, "--out", str(tmp_path / "out"), "--jobs", "2")

    assert code == 1
    assert "ann: 100 of 100: proved" in told
    assert "bob: 0 of 100: fails" in told
    files = sorted(path.relative_to(tmp_path / "out") for path in (tmp_path / "out").rglob("*.*"))
    assert Path("pages/bob.html") in files
    assert Path("gradescope/ann.json") in files
    assert Path("index.html") in files
    assert len(files) == 4 + 2 * 3
    assert {path.name for path in tmp_path.iterdir()} <= {"answers", "home", "out", "task"}


def test_a_crash_is_a_row(
    graded: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "start", lambda: ["-c", "import sys; sys.exit('a fault')"])

    code, told = graded({"ann.py": SOLUTION}, "--json")

    (mark,) = json.loads(told)["marks"]
    assert code == 1
    assert (mark["word"], mark["points"]) == ("crash", None)
    assert mark["reason"] == "Interlock itself failed (code 1): a fault"


def test_a_task_that_does_not_accept_its_own_solution_marks_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    task = lesson_in(made(tmp_path / "task"))
    (task / "solution.py").write_text(START, "utf-8")
    (tmp_path / "ann.py").write_text(SOLUTION, "utf-8")

    assert command.main([str(task), str(tmp_path / "ann.py")]) == 2
    assert "the task's own solution gets 0 of 100 points" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["{task}", "{none}"], "there is no answer"),
        (["{none}", "{task}"], "lesson.txt"),
        (["{task}"], "ANSWERS"),
        (["{task}", "{task}", "--jobs", "0"], "no number from 1 to 64"),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: list[str], reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "none").mkdir()
    names = {"task": str(lesson_in(made(tmp_path / "task"))), "none": str(tmp_path / "none")}

    assert command.main([word.format(**names) for word in arguments]) == 2
    assert reason in capsys.readouterr().err

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.grading.marking import Mark
from gui.grading import grade_command, processes
from gui.run import itself
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
        code = grade_command.main([str(task), str(folder), *options])
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


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_no_link_is_followed_to_an_answer_or_out_of_the_folder(
    graded: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret\n", "utf-8")
    answers, out, elsewhere = (made(tmp_path / name) for name in ("answers", "out", "elsewhere"))
    (answers / "eve.py").symlink_to(secret)
    (answers / "mal").symlink_to(tmp_path)

    code, told = graded({"ann.py": SOLUTION}, "--out", str(out))

    assert code == 1
    assert told.count("it is a link to another file") == 2
    assert not any("a secret" in each.read_text("utf-8") for each in out.rglob("*.*"))

    (out / "pages" / "ann.html").unlink()
    shutil.rmtree(out / "pages")
    (out / "pages").symlink_to(elsewhere)
    shutil.rmtree(tmp_path / "task")
    assert graded({}, "--out", str(out))[0] == 2
    assert list(elsewhere.iterdir()) == []


def test_files_are_told_apart_where_letters_are_not() -> None:
    names = grade_command._file_names(
        [Mark(name, "proved", 1, "") for name in ("Ann", "ann", "con", "e\u0301", "\u00e9", "../x")]
    )

    assert names == ["Ann", "ann~2", "_con", "\u00e9", "\u00e9~2", "_x"]


def test_a_solution_without_end_holds_nobody_up(tmp_path: Path) -> None:
    task = lesson_in(made(tmp_path / "task"))
    text = (task / "lesson.txt").read_text("utf-8")
    endless = re.sub("(?m)^ends: .*$", "ends: [x for x in iter(int, 1)]", text)
    assert endless != text
    (task / "lesson.txt").write_text(endless, "utf-8")
    (tmp_path / "ann.py").write_text(SOLUTION, "utf-8")

    assert grade_command.main([str(task), str(tmp_path / "ann.py"), "--time-limit", "1"]) == 2


def test_a_crash_is_a_row(
    graded: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    starts = iter([itself.start(), ["-c", "import sys; sys.exit('a fault')"]])
    monkeypatch.setattr(processes, "start", lambda: next(starts))

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

    assert grade_command.main([str(task), str(tmp_path / "ann.py")]) == 2
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

    assert grade_command.main([word.format(**names) for word in arguments]) == 2
    assert reason in capsys.readouterr().err

"""Shares of a check, put together, are the whole of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from core.cli import main
from tests.core.search.test_check_command import RACE, SAFE, UNSAFE

if TYPE_CHECKING:
    from pathlib import Path

SURE = ("file", "verdict", "complete", "failures", "doubts", "outcomes", "refusals", "notes")
PROGRAMS = {
    "a.py": SAFE, "b.py": UNSAFE, "c.py": RACE, "d.py": "eval('x')\n", "e.py": SAFE, "f.py": RACE,
    "g.py": SAFE,
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of programs."""
    made = tmp_path / "programs"
    made.mkdir()
    for name, text in PROGRAMS.items():
        (made / name).write_text(text, "utf-8")
    return made


def lines(text: str) -> list[dict[str, object]]:
    """What the reports in *text* say that does not depend on how long they took."""
    return [{name: report[name] for name in SURE} for report in map(json.loads, text.splitlines())]


def shares(folder: Path, count: int, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The files with the reports on *count* shares of *folder*."""
    files = []
    for number in range(1, count + 1):
        main(["check", "--json", "--shard", f"{number}/{count}", str(folder)])
        file = folder.parent / f"{number}.jsonl"
        file.write_text(capsys.readouterr().out, "utf-8")
        files.append(str(file))
    return files


@pytest.mark.parametrize("count", [1, 3, 9])
def test_shares_put_together_are_the_whole(
    folder: Path, capsys: pytest.CaptureFixture[str], count: int
) -> None:
    code, whole = main(["check", "--json", str(folder)]), lines(capsys.readouterr().out)
    files = shares(folder, count, capsys)

    assert main(["merge", "--format", "json", *files]) == code == 2
    assert lines(capsys.readouterr().out) == whole


def test_merged_reports_have_the_forms_and_files_of_a_check(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    files = shares(folder, 2, capsys)
    junit = tmp_path / "junit.xml"
    main(["check", "--format", "sarif", str(folder)])
    whole = capsys.readouterr().out

    main(["merge", "--format", "sarif", "--junit", str(junit), *files])

    assert capsys.readouterr().out == whole
    assert 'tests="7"' in junit.read_text("utf-8")


@pytest.mark.parametrize("wrong", ["0/2", "3/2", "1", "1/", "x/2", "1/200000", "+1/2"])
def test_a_share_that_is_none_is_told(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--shard", wrong, "a.py"]) == 2
    assert "write 1/4 for the first of four" in capsys.readouterr().err


def test_what_cannot_be_merged_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text("{}\n", "utf-8")

    assert main(["merge", str(broken)]) == 2
    assert "broken.jsonl', line 1: it is no report" in capsys.readouterr().err
    assert main(["merge", str(tmp_path / "none")]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_an_empty_share_is_no_fault(folder: Path) -> None:
    assert main(["check", "--shard", "9/9", str(folder)]) == 0

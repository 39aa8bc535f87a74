"""Folders are looked through in sight of whoever waits."""

from __future__ import annotations

from io import StringIO
from itertools import count
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from core.cli import main
from core.search import program_folders
from core.search.program_folders import found_programs
from core.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path


class Screen(StringIO):
    """A stream that somebody watches."""

    @override
    def isatty(self) -> bool:
        return True


def terminal(*, stop: bool = False) -> Terminal:
    """Where a second passes between two looks at the clock."""
    clock = count()
    return Terminal(StringIO(), Screen(), lambda: float(next(clock)), lambda: stop, bool)


def said(where: Terminal) -> str:
    """What was told on the way."""
    assert isinstance(where.err, StringIO)
    return where.err.getvalue()


def test_a_folder_without_a_program_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").touch()

    assert main(["check", str(tmp_path)]) == 2

    assert "has no Python file in it" in capsys.readouterr().err


def test_programs_are_found_in_order_and_counted_and_what_is_hidden_is_left_out(
    tmp_path: Path,
) -> None:
    for name in ("b.py", "a/z.py", "a/.venv/x.py", ".git/y.py", "a.py", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).touch()
    where = terminal()

    found = found_programs([str(tmp_path), "other.py"], where)

    assert found == [*(str(tmp_path / name) for name in ("a/z.py", "a.py", "b.py")), "other.py"]
    assert "3 programs" in said(where)
    assert "looking for programs: 3 files so far; Ctrl+C stops" in said(where)


def test_a_key_stops_the_search_for_programs(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.py").touch()

    assert found_programs([str(tmp_path)], terminal(stop=True)) == []


@pytest.mark.parametrize(
    ("name", "words"), [("MOST_PROGRAMS", "programs"), ("MOST_FILES", "files")]
)
def test_there_is_an_end_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, words: str
) -> None:
    for number in range(5):
        (tmp_path / f"d{number}").mkdir()
        (tmp_path / f"d{number}" / "a.py").touch()
    monkeypatch.setattr(program_folders, name, 2)
    where = terminal()

    found = found_programs([str(tmp_path)], where)

    assert len(found) <= 3
    assert f"more than 2 {words}" in said(where)

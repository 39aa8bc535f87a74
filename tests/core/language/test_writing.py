"""Results are written whole, and never over what somebody meant to keep."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from core.language.writing import UnfitOutputError, check_output, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _made(path: Path, kind: str) -> Path:
    match kind:
        case "a program":
            path = path.with_suffix(".py")
            path.touch()
        case "a new program":
            path = path.with_suffix(".PYW")
        case "a link" | "a broken link":
            target = path.with_name("target")
            if kind == "a link":
                target.touch()
            path.symlink_to(target)
        case "a folder":
            path.mkdir()
        case "a pipe":
            os.mkfifo(path)
        case "in no folder":
            path = path / "sub" / "x"
        case "long":
            path = path.with_name("n" * 300)
        case "nothing":
            path = path.with_name("a\0b")
        case _:
            raise ValueError(kind)
    return path


@pytest.mark.skipif(os.name != "posix", reason="other systems have neither links nor pipes")
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("a program", "is the name of a program"),
        ("a new program", "is the name of a program"),
        ("a link", "is a link"),
        ("a broken link", "is a link"),
        ("a folder", "is a folder"),
        ("a pipe", "is a device or a pipe"),
        ("in no folder", "no such folder"),
        ("long", "name too long"),
        ("nothing", "cannot be written"),
    ],
)
def test_what_no_result_is_written_to_is_told_beforehand(
    tmp_path: Path, kind: str, words: str
) -> None:
    with pytest.raises(UnfitOutputError, match=words):
        check_output(_made(tmp_path / "out", kind))


def test_what_is_read_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "program").touch()

    with pytest.raises(UnfitOutputError, match="is read as well"):
        check_output(tmp_path / "program", [tmp_path / "x", tmp_path / "." / "program"])


@pytest.mark.parametrize("there", [True, False])
def test_a_new_and_a_plain_file_will_do(tmp_path: Path, there: bool) -> None:
    if there:
        (tmp_path / "out.xml").touch()

    check_output(tmp_path / "out.xml", [tmp_path / "a.py"])


def test_a_file_is_written_with_the_permissions_it_had(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250)
    path.write_bytes(b"old")
    path.chmod(0o640)

    write_whole(path, b"new")

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("stage", ["os.fdopen", "os.fsync", "pathlib.Path.replace"])
def test_what_goes_wrong_on_the_way_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(stage, full)

    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")

    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def _junit(path: Path) -> list[str]:
    return ["check", str(path), "--junit"]


@pytest.mark.parametrize("made", [_junit])
def test_no_report_is_written_over_a_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], made: Callable[[Path], list[str]]
) -> None:
    from core.cli import main  # noqa: PLC0415 - brings the search along

    path, other = tmp_path / "own.py", tmp_path / "noted"
    path.write_text("x = 1\n", "utf-8")
    other.write_text("y = 1\n", "utf-8")

    assert main([*made(path), str(path)]) == 2
    assert main([*made(other), str(other)]) == 2

    assert path.read_text("utf-8") == "x = 1\n"
    assert other.read_text("utf-8") == "y = 1\n"
    assert not capsys.readouterr().out, "it is refused before anything is searched"

"""`interlock handout` writes lessons on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.app.command import main

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def test_lessons_by_number_and_name_become_one_file(tmp_path: Path, qapp: QApplication) -> None:
    file = tmp_path / "two.pdf"

    code = main(["handout", "1", "03_torn_pair", "--out", str(file)])

    assert code == 0
    assert file.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(["77"], "there is no lesson '77'"), (["1"], "cannot be written")],
)
def test_what_cannot_be_done_is_said(
    tmp_path: Path,
    qapp: QApplication,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    out = str(tmp_path / "nowhere" / "x.pdf")

    assert main(["handout", *arguments, "--out", out]) == 2
    assert message in capsys.readouterr().err


def test_a_full_disk_is_told_and_leaves_no_empty_file(
    tmp_path: Path,
    qapp: QApplication,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    assert main(["handout", "1", "--out", str(tmp_path / "one.pdf")]) == 2

    assert "no space left on device" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.pdf"))

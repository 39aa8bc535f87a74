"""Files as people bring them to the window: those that cannot be opened, and those others write."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from core.language.source import LARGEST
from gui.app.main import make_lecture, make_window
from gui.files import samples
from gui.files.claims import Claims
from gui.files.places import data_folder

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from gui.app.window import Window


def said(window: Window) -> str:
    """What the notice shows."""
    labels = window.notice.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def answer(window: Window, name: str) -> None:
    """Press the button of the notice that is called *name*."""
    button = window.notice.findChild(QPushButton, f"answer-{name}")
    assert button is not None
    button.click()


def shown(window: Window) -> Window:
    """*window* before somebody's eyes."""
    window.show()
    return window


BAD = {
    "missing": (None, "does not exist"),
    "binary": (b"\0\1", "is binary"),
    "large": (b"#" * (LARGEST + 1), "too large"),
    "folder": (b"", "is a directory"),
    "no-text": (b"x = '\xff'\n", "is not utf-8 text"),
    "utf-16": ("x = 1\n".encode("utf-16"), "UTF-16"),
}


@pytest.mark.parametrize("kind", [*BAD, "long", "below-a-file"])
def test_a_file_that_cannot_be_opened_at_the_start_is_told_and_its_name_is_kept(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    path, words = tmp_path / f"{kind}.py", ""
    if kind == "long":
        path, words = tmp_path / f"{'n' * 300}.py", "name"
    elif kind == "below-a-file":
        (tmp_path / "file").touch()
        path, words = tmp_path / "file" / "x.py", "does not exist"
    elif kind == "folder":
        path.mkdir()
        words = BAD[kind][1]
    else:
        content, words = BAD[kind]
        if content is not None:
            path.write_bytes(content)

    window = shown(make_window(path))
    qtbot.addWidget(window)

    assert words in said(window)
    assert not window.editor.toPlainText(), "no sample takes its place"
    assert path.name in window.windowTitle()
    asked: list[str] = []

    def ask(*given: object) -> tuple[str, str]:
        asked.append(str(given[2]))
        return ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    window.programs.save()
    assert asked == [str(path)]


def test_a_file_that_comes_back_is_opened_by_another_try(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "late.py"
    window = shown(make_window(path))
    qtbot.addWidget(window)
    path.write_text("x = 1\n", "utf-8")

    answer(window, "again")

    assert window.editor.toPlainText() == "x = 1\n"
    assert window.programs.document.path == path


def test_a_lecture_about_what_cannot_be_opened_says_so(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "binary.py"
    path.write_bytes(b"\0")

    window = make_lecture(str(path))

    assert window is not None
    qtbot.addWidget(window)
    assert "is binary" in said(window)
    assert make_lecture("n" * 300) is None
    assert make_lecture("\0") is None


@pytest.mark.parametrize("content", [b"def (", b"\xff", None, b"x" * 10 + b"(" * 3000])
def test_a_broken_sample_stops_no_start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    content: bytes | None,
) -> None:  # fmt: skip
    folder = tmp_path / "programs"
    folder.mkdir()
    (folder / "good.py").write_text('"""A good one."""\n', "utf-8")
    if content is not None:
        (folder / "lost_update.py").write_bytes(content)
        (folder / "other.py").write_bytes(content)
    monkeypatch.setattr("gui.files.samples.FOLDER", tmp_path)

    window = shown(make_window())
    qtbot.addWidget(window)

    assert "A good one" in [each.title for each in samples.samples()]
    assert window.isVisible()


def test_a_file_that_cannot_be_opened_leaves_the_claim_on_the_one_that_is(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.py", tmp_path / "bad.py"
    good.write_text("x = 1\n", "utf-8")
    bad.write_bytes(b"\0")
    window = shown(make_window(good))
    qtbot.addWidget(window)

    assert not window.open_path(bad)

    assert Claims(data_folder()).claim(good) is None
    assert Claims(data_folder()).claim(bad) is not None


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_saving_at_once_after_somebody_else_shows_both_versions_and_writes_neither(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, choice: str
) -> None:
    path = tmp_path / "shared.py"
    path.write_text("x = 1\n", "utf-8")
    window = shown(make_window(path))
    qtbot.addWidget(window)
    window.editor.insertPlainText("y = 1\n")
    path.write_text("x = 3\n", "utf-8")

    assert not window.programs.save()

    assert path.read_text("utf-8") == "x = 3\n"
    assert window.code.other.reader.isVisible()
    assert window.code.other.reader.toPlainText() == "x = 3\n"
    assert not any(button.hasFocus() for button in window.notice.findChildren(QPushButton))
    assert not window.programs.save(), "asking again is no answer"
    answer(window, choice)
    expected = "y = 1\nx = 1\n" if choice == "mine" else "x = 3\n"
    assert path.read_text("utf-8") == expected
    assert window.editor.toPlainText() == expected
    assert window.editor.isVisible()
    window.editor.undo()
    if choice == "theirs":
        assert window.editor.toPlainText() == "y = 1\nx = 1\n"
    window.programs.document.forget(window.editor.toPlainText())


def test_a_second_change_outside_is_not_written_over_by_the_answer_to_the_first(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "shared.py"
    path.write_text("x = 1\n", "utf-8")
    window = shown(make_window(path))
    qtbot.addWidget(window)
    window.editor.insertPlainText("y = 1\n")
    path.write_text("x = 3\n", "utf-8")
    assert not window.programs.save()
    path.write_text("x = 4\n", "utf-8")

    answer(window, "mine")

    assert path.read_text("utf-8") == "x = 4\n"
    assert window.code.other.reader.toPlainText() == "x = 4\n"
    window.programs.document.forget(window.editor.toPlainText())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have names of characters only")
def test_a_name_that_is_no_utf_8_is_saved_where_it_was(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.py")
    path.write_text("x = 1\n", "utf-8")
    window = shown(make_window(path))
    qtbot.addWidget(window)
    window.editor.insertPlainText("y = 1\n")

    assert window.programs.save()

    assert path.read_text("utf-8") == "y = 1\nx = 1\n"
    assert len(list(tmp_path.glob("*.py"))) == 1

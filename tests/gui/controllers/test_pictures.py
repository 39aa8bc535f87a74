"""From the window: the run as a web page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from core.pages.export_command import MOST_STEPS
from gui.app.main import make_window
from tests.core.pages.reading import Page, moments, parts
from tests.gui.scenes import MOMENTS, show
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.app.window import Window

LOST = next(moment for moment in MOMENTS if moment.name == "lost_update")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = make_window()
    made.look.set_motion(on=False)
    with opened(made, qtbot, size=None):
        yield made
        made.controllers.findings.search.stop()


def share(window: Window, path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the window says after the run was shared as the file *path*."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.commands.actions["share-page"].trigger()
    return " ".join(label.text() for label in window.notice.findChildren(QLabel))


def test_the_run_up_to_here_is_shared_as_a_page(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(window, LOST)
    run = window.bridge.run
    assert run is not None
    here = run.position
    assert here

    said = share(window, tmp_path / "shared", monkeypatch)

    read = Page((tmp_path / "shared.html").read_text("utf-8"))
    seen = list(moments(read.data))
    assert len(seen) == here + 1
    assert parts(seen[-1])[0].startswith("Thread main: ")
    assert "The page is in" in said
    assert run.position == here


def test_a_page_never_takes_the_place_of_a_program(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(window, LOST)

    said = share(window, tmp_path / "mine.py", monkeypatch)

    assert "is the name of a program" in said
    assert not (tmp_path / "mine.py").exists()


def test_a_run_that_is_too_long_for_a_page_is_not_asked_for_a_name(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.programs.begin_empty("while True:\n    print(1)\n")
    run = window.bridge.run
    assert run is not None
    run.advance(MOST_STEPS + 1)

    said = share(window, tmp_path / "long.html", monkeypatch)

    assert "too many for a page" in said
    assert not (tmp_path / "long.html").exists()

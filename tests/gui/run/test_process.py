"""A command on a text is carried out beside the window, and leaves nothing behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.run.process import Process

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot


def test_a_folder_is_made_when_the_first_text_is_put_down_and_goes_with_the_process(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    process = Process()
    before = list(place.iterdir())

    with qtbot.waitSignal(process.ended):
        process.start(("check", "--json"), "print(1)\n")
    first = list(place.iterdir())
    with qtbot.waitSignal(process.ended):
        process.start(("check", "--json"), "print(2)\n")
    second = list(place.iterdir())
    del process

    assert before == []
    assert first == second
    assert len(first) == 1
    assert list(place.iterdir()) == []

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMessageBox

from gui.app.crash_handler import CrashHandler

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot


def test_an_uncaught_error_is_shown_once_and_logged_each_time(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log"
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash_handler = CrashHandler(log)
    crash_handler.install()
    error = ValueError("paint is out")

    for _ in range(2):
        sys.excepthook(ValueError, error, None)

    boxes = [each for each in QApplication.topLevelWidgets() if each.objectName() == "mishap"]
    assert len(boxes) == 1
    assert isinstance(boxes[0], QMessageBox)
    assert "Your text is safe" in boxes[0].text()
    assert "ValueError: paint is out" in boxes[0].detailedText()
    assert log.read_text(encoding="utf-8").count("ValueError: paint is out") == 2
    qtbot.addWidget(boxes[0])

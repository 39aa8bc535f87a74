"""Somebody who presses everything: no error, no dead button, no verdict lost, no leak."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from gui.app.window import Window
from gui.files.samples import samples
from tests.gui.restless.hands import Impatient, Restless
from tests.gui.restless.watch import NO_NEWS, STATM, Attendant, memory
from tests.gui.windows import let_go

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

ACTIONS: Final = 350
MANY: Final = 5_000
"""How many actions it takes to tell a leak from what is kept."""
WARM_UP: Final = 2_000
"""How many actions it takes until every cache has been filled once."""


@pytest.mark.timeout(7200)
@pytest.mark.qt_log_ignore(NO_NEWS, extend=True)
@pytest.mark.skipif(not STATM.exists(), reason="memory is read from /proc")
def test_random_actions_leave_a_sane_window_and_no_leak(
    qtbot: QtBot,
    look: Look,
    settings: QSettings,
    pytestconfig: pytest.Config,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Nobody is there to be asked whether what was typed may go.
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *_: discard)
    thorough = pytestconfig.getoption("--thorough")
    window = Window(look, settings)
    window.programs.begin_empty(samples()[0].text)
    window.resize(1280, 800)
    window.show()
    # Where something goes wrong nobody is to be asked what becomes of the text, either.
    qtbot.addWidget(window, before_close_func=let_go)
    attendant, _ = Attendant(window), Impatient(window)
    restless = Restless(window, 20, tmp_path / "shared.py")
    used: list[float] = []

    for number in range(MANY if thorough else ACTIONS):
        done = restless.act()
        window.bridge.stop()
        QApplication.processEvents()
        wrong = [*attendant.wrong(), attendant.step()]
        assert not any(wrong), (number, done, wrong)
        if number >= WARM_UP and number % 500 == 0:
            used.append(memory())

    window.controllers.close()
    if thorough:
        assert used[-1] < 1.1 * used[0], used

"""Text of a program is never HTML, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMessageBox, QToolTip, QWidget

from gui.app.window import Window
from tests.gui.windows import let_go

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

# A tooltip is raised above the window, which the platform without a display cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
IMAGE = "<img src=pixel.png>"
PROGRAM = f"""import threading

kept = {{"{IMAGE}": "{IMAGE}"}}


def work():
    kept["{IMAGE}"] = kept["{IMAGE}"] + "<b>"
    print("{IMAGE}", kept)
    raise ValueError("{IMAGE}")


threads = [threading.Thread(target=work, name="{IMAGE}") for _ in range(2)]
for thread in threads:
    thread.start()
"""
REFUSED = f'import threading\nx = lambda: eval("{IMAGE}")  # {IMAGE}\nx = ("{IMAGE}"\n'
PATIENCE = 100_000
"""Milliseconds in which even a busy machine has searched a small program."""
STEP = 23
"""Pixels between two places that somebody points at."""


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings, tmp_path: Path) -> Iterator[Window]:
    """The window with a file whose name looks like HTML, and which is full of it."""
    path = tmp_path / f"{IMAGE}.py"
    path.write_text(PROGRAM, "utf-8")
    made = Window(look, settings)
    assert made.open_path(path)
    made.show()
    qtbot.addWidget(made, before_close_func=let_go)
    yield made
    made.bridge.stop()


def tips_of(widget: QWidget) -> set[str]:
    """What the tooltips of *widget* say, wherever in it somebody points."""
    said = set()
    for x in range(1, max(2, widget.width()), STEP):
        for y in range(1, max(2, widget.height()), STEP):
            QToolTip.hideText()
            place = QPoint(x, y)
            event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
            QApplication.sendEvent(widget, event)
            said.add(QToolTip.text())
    return said


def tips_in(window: Window) -> set[str]:
    """What all tooltips of *window* say."""
    said = set()
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            said |= tips_of(widget)
        if isinstance(widget, QListView) and (model := widget.model()) is not None:
            rows = range(model.rowCount())
            role = Qt.ItemDataRole.ToolTipRole
            said |= {str(model.index(row, 0).data(role)) for row in rows}
    return said


def guessing_labels() -> list[str]:
    """What the labels say that guess whether it is HTML."""
    labels = [each for each in QApplication.allWidgets() if isinstance(each, QLabel)]
    guessing = (each for each in labels if each.textFormat() == Qt.TextFormat.AutoText)
    return [label.text() for label in guessing if label.metaObject().className() != "QTipLabel"]


def test_no_tooltip_and_no_label_takes_the_program_s_text_for_html(
    window: Window, qtbot: QtBot
) -> None:
    window.bridge.set_chooser("random")
    window.bridge.to_end()
    qtbot.waitUntil(lambda: not window.bridge.working)
    with qtbot.waitSignal(window.controllers.findings.search.found, timeout=PATIENCE):
        window.controllers.findings.begin()
    said = set()
    for panel in (window.story, window.findings, window.output):
        window.side.setCurrentWidget(panel)
        said |= tips_in(window)

    assert any("&lt;img" in tip for tip in said), "it stands in some of them"
    assert not [tip for tip in said if "<img" in tip or "<b>" in tip]
    assert not [text for text in guessing_labels() if "<" in text]


def test_no_problem_is_told_as_html(window: Window, qtbot: QtBot) -> None:
    window.editor.setPlainText(REFUSED)
    window.editor.settle()

    said = tips_in(window)

    assert window.live_compile.problems
    assert not [tip for tip in said if "<img" in tip]
    assert not [text for text in guessing_labels() if "<" in text]


def test_a_question_names_the_file_as_it_is(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def ask(*given: object) -> QMessageBox.StandardButton:
        asked.append(str(given[2]))
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", ask)
    window.editor.insertPlainText("#")

    assert not window.programs.may_leave()

    assert "&lt;img src=pixel.png&gt;" in asked[0]
    assert "<img" not in asked[0]

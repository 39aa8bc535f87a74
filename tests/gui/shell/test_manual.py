"""Help in one window: signs, keys by task, and a manual whose pages and pictures are all there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTextBrowser,
)

from core.language.vocabulary import BUILTINS
from gui.app.window import Window
from gui.commands.table import MENUS, TASKS
from gui.shell.manual import PAGES, Manual, pages, title_of
from tests.gui.manual import FOLDER, SHOTS

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

ROOT = Path(__file__).parents[3]
LONGEST = 260


def test_ten_short_pages_have_a_picture_each_that_is_made_by_one_command() -> None:
    texts = [path.read_text(encoding="utf-8") for path in pages()]
    pictures = [re.findall(r"!\[[^\]]+\]\(pictures/(\w+)\.png\)", text) for text in texts]

    assert len(texts) == 10
    assert all(len(text.split()) <= LONGEST for text in texts)
    assert sorted(name for names in pictures for name in names) == sorted(SHOTS)
    assert {path.stem for path in FOLDER.iterdir()} == set(SHOTS)
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 600_000


def test_the_documents_lead_to_every_page_by_its_title() -> None:
    told = (ROOT / "docs" / "manual.md").read_text(encoding="utf-8")
    links = re.findall(r"\[([^\]]+)\]\(\.\./resources/manual/(\w+\.md)\)", told)

    assert links == [(title_of(path.read_text("utf-8")), path.name) for path in pages()]


def test_keys_that_the_manual_names_are_those_of_the_table() -> None:
    told = " ".join(path.read_text(encoding="utf-8") for path in PAGES.glob("*.md"))
    known = {key for _, menu in MENUS for command in menu for key in command.keys}

    named = set(
        re.findall(r"\b(?:Ctrl|Alt|Shift)\+(?:Shift\+)?(?:F?\d+|[A-Z](?![a-z])|Up|,)", told)
    )

    assert named
    assert named <= known


def test_every_action_that_has_a_key_stands_under_one_task() -> None:
    listed = [name for _, names in TASKS for name in names]
    with_keys = {command.name for _, menu in MENUS for command in menu if command.keys}

    assert len(listed) == len(set(listed))
    assert set(listed) == with_keys


@pytest.mark.parametrize("place", range(10))
def test_each_page_is_shown_with_its_picture(look: Look, qtbot: QtBot, place: int) -> None:
    manual = Manual(look)
    qtbot.addWidget(manual)
    manual.resize(700, 600)
    manual.show()

    manual.titles.setCurrentRow(place)

    assert title_of(pages()[place].read_text("utf-8")) in manual.page.toPlainText()
    assert manual.page.horizontalScrollBar().maximum() == 0
    assert "\N{OBJECT REPLACEMENT CHARACTER}" in manual.page.toPlainText()


def test_one_window_stays_beside_the_desk_and_drives_no_run(
    look: Look, settings: QSettings, qtbot: QtBot
) -> None:
    window = Window(look, settings)
    window.controllers.tour.welcome()
    window.show()
    qtbot.addWidget(window)
    titles: list[str] = []
    shown = None
    assert window.bridge.scene is not None
    position = window.bridge.scene.position

    for name in ("signs", "keys", "python", "manual", "messages"):
        window.commands.actions[name].trigger()
        shown = window.controllers.help.window
        assert shown is not None
        titles.append(shown.tabText(shown.currentIndex()))
        page = shown.currentWidget()
        assert page is not None
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_1):
            qtbot.keyClick(page, key)
    assert shown is not None
    keys = shown.findChild(QTextBrowser, "keys-page")
    assert keys is not None

    assert titles == ["Signs", "Keys", "Python", "Manual", "Messages"]
    assert "Give a talk" in keys.toPlainText()
    assert "0 … 9" in keys.toPlainText()
    assert window.bridge.scene.position == position
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert QApplication.activeModalWidget() is None


def test_what_the_program_cannot_do_stands_above_the_table_of_the_checker(
    look: Look, settings: QSettings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The table is looked up a line in a slice, and nobody waits for it.
    monkeypatch.setattr("gui.run.timeslice.SLICE", 0.0)
    window = Window(look, settings)
    window.programs.begin_empty("import threading\n\n\nasync def work():\n    pass\n")
    window.show()
    qtbot.addWidget(window)
    window.commands.actions["python"].trigger()
    shown = window.controllers.help.window
    assert shown is not None
    table = shown.findChild(QTextBrowser, "python-table")
    line = shown.findChild(QLineEdit, "python-name")
    answer = shown.findChild(QLabel, "python-answer")
    assert table is not None
    assert line is not None
    assert answer is not None

    assert table.document().isEmpty()
    qtbot.waitUntil(lambda: not table.document().isEmpty())
    own = [button for button in shown.findChildren(QPushButton) if button.property("line")]
    told, lines = [button.text() for button in own], [button.property("line") for button in own]
    own[0].click()
    qtbot.keyClicks(line, "threading.Lock")
    known = answer.text()
    line.setText("eval")
    refused = answer.text()

    assert told == ["Line 4: async code is not simulated (use def and a thread)"]
    assert window.editor.textCursor().blockNumber() == lines[0] - 1 == 3
    assert set(BUILTINS) <= set(table.toPlainText().replace(",", " ").replace(".", " ").split())
    assert "simulated" in known
    assert "not" in refused
    window.programs.document.forget(window.editor.toPlainText())
    window.programs.begin_empty("x = 1\n")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [each for each in shown.findChildren(QPushButton) if each.property("line")]
    window.programs.document.forget("x = 1\n")


def test_what_was_said_in_passing_can_be_read_again_the_newest_first(
    look: Look, settings: QSettings, qtbot: QtBot
) -> None:
    window = Window(look, settings)
    window.show()
    qtbot.addWidget(window)
    for words in ("main cannot go on now", "main cannot go on now", "Nothing was found"):
        window.narration.tell_briefly(words)
    window.commands.actions["messages"].trigger()
    shown = window.controllers.help.window
    assert shown is not None
    page = shown.findChild(QListWidget, "messages")
    assert page is not None

    window.notice.say("The file was changed")

    told = [page.item(row).text() for row in range(page.count())]
    assert told == ["The file was changed", "Nothing was found", "main cannot go on now"]
    window.narration.tell("Ann reads counter: 0.")
    assert page.count() == 3

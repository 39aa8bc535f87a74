"""The first minute: six stops on the real desk, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton

from gui.app.window import Window
from gui.files.samples import first_sample
from tests.gui.windows import let_go

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

Key = Qt.Key
MOST_WORDS = 35


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The window as it is at the first start without a file."""
    made = Window(look, settings)
    made.controllers.tour.welcome()
    made.resize(1280, 800)
    made.show()
    qtbot.addWidget(made, before_close_func=let_go)
    with qtbot.waitExposed(made):
        pass
    made.controllers.tour.begin_once()
    yield made
    made.bridge.stop()


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Press *keys* wherever the focus is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)


def test_six_stops_end_with_an_update_lost(window: Window, qtbot: QtBot) -> None:
    seen = []

    for _ in range(6):
        assert window.bridge.scene is not None
        seen.append((window.bridge.scene.position, window.bridge.scene.sentence))
        press(qtbot, Key.Key_Return if len(seen) % 2 else Key.Key_Right)

    assert [position for position, _ in seen] == [3, 5, 7, 8, 10, 16]
    assert "an update was lost: 1" in seen[-1][1]
    assert [sentence for _, sentence in seen][1:5] == [
        "Ann reads counter: 0.", "Bob reads counter: 0.", "Bob writes counter: 1 (was 0).",
        "Ann writes counter: 1 (was 1 already).",
    ]  # fmt: skip


def test_what_lies_ahead_is_not_to_be_seen_until_it_comes(window: Window, qtbot: QtBot) -> None:
    scrubber, seen = window.transport.scrubber, []

    for _ in range(6):
        assert window.bridge.scene is not None
        seen.append((scrubber.known, window.bridge.scene.position))
        press(qtbot, Key.Key_Return)

    assert [known for known, _ in seen] == [position for _, position in seen]


def test_the_line_is_lit_where_it_stands_also_after_the_code_got_air(
    window: Window, qtbot: QtBot
) -> None:
    editor = window.editor
    line = editor.toPlainText().split("\n").index("    counter += 1") + 1

    def lit() -> bool:
        letters = editor.cursorRect(QTextCursor(editor.document().findBlockByNumber(line - 1)))
        top = editor.viewport().mapTo(window, letters.topLeft()).y()
        above, below = top - window.tour.lit.top(), window.tour.lit.bottom() - top
        # All of the line, and nothing of those beside it.
        return 0 <= above < letters.height() <= below < 2 * letters.height()

    for roomy in (True, False):
        editor.set_roomy(on=roomy)
        qtbot.waitUntil(lit)


def test_no_stop_takes_long_to_read(window: Window) -> None:
    counts = [len(stop.words.split()) for stop in window.controllers.tour.stops]

    assert all(count <= MOST_WORDS for count in counts)


def test_nothing_below_the_veil_is_driven_and_left_goes_back(window: Window, qtbot: QtBot) -> None:
    text = window.editor.toPlainText()
    press(qtbot, Key.Key_Right)
    assert window.bridge.scene is not None
    before = window.bridge.scene.position

    press(qtbot, Key.Key_Space, Key.Key_N, Key.Key_1, Key.Key_End, Key.Key_M, Key.Key_Tab)
    during = window.bridge.scene.position
    window.tour.findChild(QPushButton, "tour-on").setFocus()  # type: ignore[union-attr]
    press(qtbot, Key.Key_Left)

    assert before == during == 5
    assert window.bridge.scene.position == 3
    assert window.editor.toPlainText() == text
    assert window.badge.said.startswith("Hidden")


def test_with_a_file_a_line_says_where_it_is_and_only_until_it_was_seen(
    qtbot: QtBot, look: Look, settings: QSettings
) -> None:
    window = Window(look, settings)
    qtbot.addWidget(window)
    said: list[str] = []
    window.controllers.tour.told.connect(said.append)

    window.controllers.tour.offer()
    settings.setValue("welcome/seen", "yes")
    window.controllers.tour.offer()

    assert len(said) == 1
    assert not window.tour.isVisible()


def test_escape_leaves_it_and_it_does_not_come_again(window: Window, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Escape)
    left = (window.tour.isVisible(), window.stage.hasFocus())
    window.controllers.tour.begin_once()
    again = window.tour.isVisible()
    window.commands.actions["tour"].trigger()

    assert left == (False, True)
    assert not again
    assert window.tour.isVisible()
    assert not window.badge.said.startswith("Unsafe")


def test_the_last_stop_leads_into_lesson_1_or_lets_one_look_round(
    window: Window, qtbot: QtBot
) -> None:
    press(qtbot, *[Key.Key_Return] * 5)
    focus = QApplication.focusWidget()
    assert focus is not None
    first = focus.objectName()
    press(qtbot, Key.Key_Right, Key.Key_Right)
    focus = QApplication.focusWidget()
    assert focus is not None
    last = focus.objectName()
    press(qtbot, Key.Key_Return)
    looked_round = (window.tour.isVisible(), window.editor.toPlainText())

    window.commands.actions["tour"].trigger()
    press(qtbot, *[Key.Key_Return] * 6)

    assert (first, last) == ("tour-lesson", "tour-look")
    assert looked_round == (False, first_sample().text)
    assert window.controllers.lessons.lesson is not None
    assert window.controllers.lessons.lesson.name == "01_lost_update"


def test_what_the_search_finds_meanwhile_leaves_the_focus_where_it_is(
    window: Window, qtbot: QtBot
) -> None:
    press(qtbot, *[Key.Key_Return] * 5)
    press(qtbot, Key.Key_Right)
    before = QApplication.focusWidget()
    assert before is not None
    assert before.objectName() == "tour-open"

    window.controllers.findings.begin()
    qtbot.waitUntil(lambda: window.badge.said.startswith("Unsafe"))

    assert window.isActiveWindow()
    assert QApplication.focusWidget() is before
    said = window.tour.card.accessibleName()
    assert "It happens in 31 of 100 random runs" in said

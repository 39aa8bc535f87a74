"""A narrow window has a strip in place of the panels at its side, and loses nothing by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from gui.app.window import Window
from gui.files.samples import sample
from gui.findings.endings import Ending
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The window on a small screen."""
    with opened(
        Window(look, settings), qtbot, sample("lost_update").text, size=(1024, 768)
    ) as made:
        yield made
        made.controllers.stop()


def seen(window: Window) -> tuple[bool, bool]:
    """Whether the strip can be seen, and whether the side can."""
    return window.strip.isVisible(), window.side.isVisible()


def press(window: Window, place: int) -> None:
    """Press a button of the strip."""
    button = window.strip.findChild(QToolButton, f"strip-{place}")
    assert button is not None
    button.click()


def test_the_strip_comes_and_goes_with_the_width(window: Window) -> None:
    narrow = seen(window)
    window.resize(1400, 800)
    wide = seen(window)
    window.resize(1024, 768)

    assert (narrow, wide, seen(window)) == ((True, False), (False, True), (True, False))


def test_a_button_opens_its_page_and_the_same_one_puts_it_away(window: Window) -> None:
    press(window, 1)
    opened = (*seen(window), window.side.currentWidget() is window.story)
    press(window, 2)
    other = (*seen(window), window.side.currentWidget() is window.output)
    press(window, 2)

    assert opened == other == (True, True, True)
    assert seen(window) == (True, False)


def test_who_asks_for_findings_or_a_lesson_sees_them(window: Window) -> None:
    window.commands.actions["try-all"].trigger()
    findings = seen(window)
    window.controllers.stop()
    press(window, 0)
    window.controllers.lessons.begin_first()

    assert findings == (True, True)
    assert window.lessons.isVisible()


def test_repairs_have_the_focus_though_the_side_was_away(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window.stage, Qt.Key.Key_M)

    def focus() -> str:
        there = QApplication.focusWidget()
        return "" if there is None else there.objectName()

    assert focus() == "mend-stop"
    qtbot.waitUntil(lambda: not window.controllers.mending.mending.active)
    assert focus() == "mend-diff-0"


def test_a_side_that_is_opened_leaves_the_code_its_room(window: Window, qtbot: QtBot) -> None:
    press(window, 0)

    qtbot.waitUntil(lambda: window.panes.sizes()[0] >= 320)
    assert window.side.isVisible()


def test_whoever_put_the_side_away_by_hand_finds_it_so(window: Window) -> None:
    window.resize(1400, 800)
    window.commands.actions["show-side"].trigger()
    window.resize(1024, 768)
    window.resize(1400, 800)

    assert seen(window) == (False, False)


def test_the_strip_has_the_sign_of_the_verdict_and_counts_failures(window: Window) -> None:
    window.strip.show_verdict("failure", 2, "Unsafe. 2 ways to fail")
    first = window.strip.findChild(QToolButton, "strip-0")

    assert first is not None
    assert first.accessibleName() == "Findings: Unsafe. 2 ways to fail"
    assert window.strip._count.text() == "2"


def test_before_an_audience_nothing_stands_at_the_side(window: Window) -> None:
    window.strip.set_in_hall(in_hall=True)
    hall = window.strip.isVisible()
    window.strip.set_in_hall(in_hall=False)

    assert not hall
    assert window.strip.isVisible()


def test_a_lesson_has_room_in_the_smallest_window(window: Window) -> None:
    window.resize(1440, 900)
    window.controllers.lessons.begin_first()
    window.lessons.show_part("fix")
    QApplication.processEvents()

    window.resize(960, 540)
    QApplication.processEvents()

    assert (window.width(), window.height()) == (960, 540)


def test_outcomes_of_every_sort_leave_the_side_its_width(window: Window) -> None:
    window.resize(1440, 900)
    QApplication.processEvents()
    sorts = ("failing", "failing", "mixed", "mixed", "serial")
    chips = window.findings.chips

    chips.show_endings(
        [
            Ending(place, "x = 1", None, "", sort, (sort, sort), "")
            for place, sort in enumerate(sorts)
        ]
    )

    assert chips.isVisible()
    # Else the cards above and the bars below are cut off at the right.
    assert chips.minimumSizeHint().width() < window.findings.width() - 40


def test_a_question_of_a_lesson_is_not_put_away_by_a_window_that_gets_narrow(
    window: Window,
) -> None:
    window.resize(1400, 800)
    window.controllers.lessons.begin_first()
    window.lessons.show_part("predict")

    window.resize(1024, 700)
    narrow = (window.lessons.predict.isVisible(), seen(window))
    window.commands.actions["show-side"].trigger()
    kept = window.lessons.predict.isVisible()
    window.lessons.show_part("break")

    assert narrow == (True, (False, True))
    assert kept
    assert window.stage.isVisible()
    assert window.commands.actions["show-side"].isEnabled()


def test_a_lesson_leaves_the_code_and_the_stage_their_room_in_a_small_window(
    window: Window, qtbot: QtBot
) -> None:
    window.resize(800, 600)
    window.controllers.lessons.begin_first()

    qtbot.waitUntil(lambda: min(window.panes.sizes()) >= 180)

    code, stage, side = window.panes.sizes()
    assert code >= 220
    assert side <= code + stage
    # The strip has a button for each page.
    assert not window.side.tabBar().isVisible()
    window.resize(1400, 800)
    assert window.side.tabBar().isVisible()

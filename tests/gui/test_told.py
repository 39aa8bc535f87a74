"""What is told, where, and in which words: signs, reasons, messages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QScrollBar,
    QSpinBox,
    QStyle,
    QWidget,
)

from gui.app.window import Window
from gui.files.samples import sample
from tests.gui.texts import texts
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

Key = Qt.Key
SOON: Final = 500
"""Milliseconds within which a tooltip comes."""
CONTROLS: Final = (QAbstractButton, QComboBox, QAbstractSlider, QSpinBox)
PARTS: Final = ("watch", "predict", "break", "fix", "remember")
RIVALS: Final = re.compile(
    r"\b(results?|interleavings?|scenarios?|transitions?|traces?|pre-?empt\w*|thread switch\w*"
    r"|context switch\w*|(?<!# )invariants?|predicates?)\b",
    re.IGNORECASE,
)
"""Words for what has another word here: outcome, run, step, switch, rule."""
BESIDE: Final = re.compile("proved|tried|so far|a second")
"""What stands beside how many states there are."""


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the lost update in it."""
    with opened(Window(look, settings), qtbot, sample("lost_update").text) as made:
        yield made


def untold(window: Window) -> set[str]:
    """Controls in sight that do not say what a sign on them means, or why they are dead."""
    found = set()
    for part in window.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, CONTROLS) or isinstance(part, QScrollBar):
            continue
        words = part.text() if isinstance(part, QAbstractButton) else ""
        if not part.toolTip() and not (words and part.isEnabled()):
            found.add(part.objectName())
    # Qt's own: the arrows of a row of tabs, and what shows all of a tool bar.
    return {name for name in found if not name.startswith(("qt_", "Scroll"))}


def test_every_sign_and_every_dead_control_says_in_time_what_it_is(window: Window) -> None:
    hint = QStyle.StyleHint.SH_ToolTip_WakeUpDelay
    missing = {"desk": untold(window)}
    window.controllers.lessons.show_lessons()
    for part in PARTS:
        button = window.findChild(QWidget, f"lesson-part-{part}")
        assert isinstance(button, QAbstractButton)
        button.click()
        QApplication.processEvents()
        missing[part] = untold(window)

    assert {where: names for where, names in missing.items() if names} == {}
    style = QApplication.style()
    assert style is not None
    assert style.styleHint(hint) <= SOON


def test_what_is_dead_tells_why_and_what_it_is_once_it_lives(window: Window) -> None:
    seed = window.findChild(QSpinBox, "seed")
    assert seed is not None
    usual = seed.toolTip()

    window.bridge.set_chooser("serial")
    dead = seed.isEnabled(), seed.toolTip()
    window.bridge.set_chooser("random")

    assert dead == (False, dead[1])
    assert "no seed changes this run" in dead[1]
    assert (seed.isEnabled(), seed.toolTip()) == (True, usual)


def test_messages_come_in_three_places_and_never_over_the_stage(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    binary = tmp_path / "binary.py"
    binary.write_bytes(b"\0\1")
    window.stage.setFocus()

    def refuse() -> None:
        window.editor.setPlainText("import os\nos.system('x')\n")
        window.editor.settle()

    told: dict[str, str] = {}
    for name, act in (
        ("no problem", window.commands.actions["next-problem"].trigger),
        ("no branch", window.commands.actions["redo-branch"].trigger),
        ("no schedule", lambda: window.bridge.set_chooser("replay")),
        ("a key that means nothing", lambda: qtbot.keyClick(window.stage, Key.Key_9)),
        ("no text", lambda: window.open_path(binary)),
        ("no program", refuse),
    ):
        before = _said(window)
        act()
        QApplication.processEvents()
        after = _said(window)
        told[name] = "".join(now for now, then in zip(after, before, strict=True) if now != then)
        assert QApplication.activeModalWidget() is None, name
        above = window.childAt(window.stages.mapTo(window, window.stages.rect().center()))
        assert above is not None
        assert above is window.stages or window.stages.isAncestorOf(above), name

    assert [name for name, words in told.items() if not words] == []


def _said(window: Window) -> tuple[str, str, str]:
    """What the three places say: of a text that has no run its empty stage tells."""
    empty = window.empty._more.text() if window.stages.currentWidget() is window.empty else ""
    return window.narration.sentence, window.notice.accessibleName(), empty


def test_one_word_stands_for_one_thing() -> None:
    said = list(texts())

    wrong = {(name, words) for name, words in said if RIVALS.search(words)}
    states = [words for _, words in said if re.search(r"\bstates?\b", words, re.IGNORECASE)]

    assert len(said) > 500
    assert wrong == set()
    # How many there were stands beside a proof, or a search that wants to be one.
    assert [
        words for words in states if not re.search(r"proved|tried|so far|a second", words)
    ] == []


def test_who_leaves_the_text_by_key_gets_on_and_past_everything_before_it_comes_again(
    window: Window, qtbot: QtBot
) -> None:
    window.editor.setFocus()
    qtbot.keyClick(window.editor, Key.Key_Escape)
    seen = [QApplication.focusWidget()]
    framed = window.stage.focus_shown

    while len(seen) < 60 and seen[-1] is not window.editor:
        focus = seen[-1]
        assert focus is not None
        qtbot.keyClick(focus, Key.Key_Tab)
        seen.append(QApplication.focusWidget())

    assert seen[0] is window.stage
    assert framed
    names = {part.objectName() for part in seen if isinstance(part, QWidget)}
    assert names >= {"go-step", "go-play", "scrubber", "find-all", "badge"}
    assert seen[-1] is window.editor

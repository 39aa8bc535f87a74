"""Space and Enter, pressed from habit, change nothing but by the button that stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from core.lessons.progress import as_text
from gui.app.window import Window
from gui.files.samples import sample

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

LOST = sample("lost_update").text
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings, tmp_path: Path) -> Iterator[Window]:
    """The window with a program in a file."""
    file = tmp_path / "own.py"
    file.write_text(LOST, "utf-8")
    made = Window(look, settings)
    made.open_path(file)
    made.resize(1280, 800)
    made.show()
    qtbot.addWidget(made, before_close_func=_let_go)
    with qtbot.waitExposed(made):
        pass
    made.stage.setFocus()
    yield made
    made.bridge.stop()


def _let_go(window: Window) -> None:
    window.controllers.stop()
    window.programs.document.forget(window.editor.toPlainText())


def at_the_end(window: Window) -> None:
    """A run has failed, and its card stands there."""
    for tid in (1, 1, 2, 2, 2, 2, 1, 1, 0, 0, 0, 0, 0):
        window.bridge.step_thread(tid)
    assert window.end_card.isVisible()


def part(name: str) -> Callable[[Window], None]:
    """The part *name* of the first lesson is open."""

    def state(window: Window) -> None:
        window.controllers.lessons.begin_first()
        window.lessons.show_part(name)
        window.lessons.take_focus()

    return state


def mended(window: Window) -> None:
    """A student has changed the program, and its changes are seen one by one."""
    part("fix")(window)
    window.editor.insertPlainText("# mine\n")
    window.editor.settle()
    window.stage.setFocus()
    compare = window.findChild(QAbstractButton, "lesson-compare")
    assert compare is not None
    compare.setFocus()
    compare.click()
    back = window.findChild(QAbstractButton, "lesson-take-back-0")
    assert back is not None
    back.setFocus()
    back.click()
    window.editor.undo()
    window.editor.settle()


def solution(window: Window) -> None:
    """Ours stands beside the student's."""
    part("fix")(window)
    button = window.findChild(QAbstractButton, "lesson-solution")
    assert button is not None
    button.setFocus()
    button.click()


def two_versions(window: Window) -> None:
    """The file was changed outside, and here too."""
    window.editor.insertPlainText("# mine\n")
    window.stage.setFocus()
    path = window.programs.document.path
    assert path is not None
    path.write_text("x = 3\n", "utf-8")
    assert not window.programs.save()


def repairs(window: Window) -> None:
    """Repairs are looked for, on a page of their own."""
    window.commands.actions["mend"].trigger()


def hidden_control(window: Window) -> None:
    """The control with the focus went away."""
    window.commands.actions["find"].trigger()
    window.find_bar.hide()


def acted(name: str) -> Callable[[Window], None]:
    """The action *name* was triggered."""

    def state(window: Window) -> None:
        window.commands.actions[name].trigger()

    return state


STATES: dict[str, Callable[[Window], None]] = {
    "opened": lambda window: window.stage.setFocus(),
    "end of a run": at_the_end,
    "home": acted("lessons"), "tour": acted("tour"), "map": acted("map"),
    "runs at random": acted("try-random"), "challenge": acted("challenges"),
    "watch": part("watch"), "predict": part("predict"), "break": part("break"),
    "fix": part("fix"), "remember": part("remember"),
    "a change taken back": mended, "a solution": solution,
    "two versions": two_versions, "repairs": repairs, "a control went away": hidden_control,
    "you choose": lambda window: window.bridge.set_chooser("by-hand"),
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_a_key_pressed_from_habit_changes_nothing(
    window: Window, qtbot: QtBot, state: str, tmp_path: Path
) -> None:
    if state == "tour":
        _let_go(window)
    STATES[state](window)

    for key in (Key.Key_Space, Key.Key_Enter):
        before, focus = kept(window, tmp_path), QApplication.focusWidget() or window
        stands_out = bool(focus.property("primary")) and focus.isVisible()
        qtbot.keyClick(focus, key)
        if not stands_out or key == Key.Key_Space:
            assert kept(window, tmp_path) == before, (state, key, focus.objectName())


def kept(window: Window, folder: Path) -> tuple[str, str, dict[str, bytes]]:
    """The text, what was done of the course, and every file."""
    files = {path.name: path.read_bytes() for path in sorted(folder.glob("*.py"))}
    return window.editor.toPlainText(), as_text(window.controllers.keeper.progress), files


def test_a_change_outside_takes_nobody_the_keyboard_away(window: Window, qtbot: QtBot) -> None:
    window.editor.setFocus()
    qtbot.keyClicks(window.editor, "# ")
    path = window.programs.document.path
    assert path is not None
    path.write_text("x = 3\n", "utf-8")

    assert not window.programs.save()
    focus = QApplication.focusWidget()
    assert focus is window.editor
    qtbot.keyClicks(focus, "mine")

    assert window.editor.toPlainText().startswith("# mine")
    assert window.editor.isVisible()
    assert window.code.other.reader.isVisible()
    # What differs is lit up there, and Escape puts it away.
    assert len(window.code.other.reader.extraSelections()) == 1
    qtbot.keyClick(window.editor, Key.Key_Escape)
    qtbot.keyClick(QApplication.focusWidget() or window, Key.Key_Escape)
    assert not window.code.shows_other
    assert path.read_text("utf-8") == "x = 3\n"


def test_tab_all_the_way_round_changes_no_text(window: Window, qtbot: QtBot) -> None:
    text, met = window.editor.toPlainText(), []

    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Key.Key_Tab)
        met.append(QApplication.focusWidget())

    assert window.editor in met
    assert met.count(window.stage) > 1
    assert window.editor.toPlainText() == text


def test_tab_indents_where_somebody_writes(window: Window, qtbot: QtBot) -> None:
    editor = window.editor
    editor.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.keyClick(editor, Key.Key_Down)
    qtbot.keyClick(editor, Key.Key_Tab)

    assert editor.hasFocus()
    assert editor.toPlainText().splitlines()[1] == "    "
    qtbot.keyClick(editor, Key.Key_Escape)
    window.commands.actions["write"].trigger()
    assert editor.hasFocus()
    qtbot.keyClick(editor, Key.Key_Tab)
    assert editor.toPlainText().splitlines()[1] == " " * 8

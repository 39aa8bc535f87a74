from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QToolButton

from gui.app.window import Window
from gui.commands.table import MENUS
from gui.files.samples import sample
from tests.gui.stage.pointer import lane_centre
from tests.gui.windows import let_go, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from core.scenes.scene import Scene
    from gui.theme.look import Look

Key = Qt.Key
LOST = sample("lost_update").text


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the lost update in it, the stage in focus."""
    with opened(Window(look, settings), qtbot, LOST) as made:
        made.stage.setFocus()
        # These go from the very start; a program is opened at its first choice.
        made.bridge.jump(0)
        yield made


def scene_of(window: Window) -> Scene:
    """The moment that is shown."""
    assert window.bridge.scene is not None
    return window.bridge.scene


def lectures(window: Window) -> bool:
    """Whether lecture mode is on."""
    return window.controllers.view.lecture.on


def press(qtbot: QtBot, window: Window, *keys: Qt.Key, ctrl: bool = False) -> None:
    """Press *keys* as a person would, wherever the focus is."""
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_every_action_has_a_name_a_place_and_something_to_do(window: Window) -> None:
    for _, commands in MENUS:
        for command in commands:
            if command.name in window.commands.actions:
                action = window.commands.actions[command.name]
                assert action.objectName() == command.name
                assert action.receivers("2triggered(bool)") > 0, command.name
    names = [action.objectName() for action in window.commands.actions.values()]
    assert len(set(names)) == len(names)


def test_no_two_actions_share_a_key(window: Window) -> None:
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]

    assert len(set(keys)) == len(keys)


def test_the_arrow_keys_and_a_remote_step_and_go_back(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_Right, Key.Key_PageDown, Key.Key_Right)
    assert scene_of(window).position == 3

    press(qtbot, window, Key.Key_Left, Key.Key_PageUp)

    assert scene_of(window).position == 1


def test_in_the_editor_the_same_keys_move_the_cursor(window: Window, qtbot: QtBot) -> None:
    window.editor.setFocus()

    press(qtbot, window, Key.Key_Right, Key.Key_PageDown, Key.Key_Space)

    assert scene_of(window).position == 0
    assert window.editor.toPlainText() != LOST


def test_escape_leaves_the_editor_and_the_keys_drive_again(window: Window, qtbot: QtBot) -> None:
    window.editor.setFocus()

    press(qtbot, window, Key.Key_Escape, Key.Key_Right)

    assert scene_of(window).position == 1


def test_a_digit_lets_the_thread_go_that_was_created_in_that_place(
    window: Window, qtbot: QtBot
) -> None:
    while len(scene_of(window).lanes) < 3:
        press(qtbot, window, Key.Key_Right)

    press(qtbot, window, Key.Key_2)
    assert scene_of(window).last == 2

    press(qtbot, window, Key.Key_1)
    assert scene_of(window).last == 1


def test_home_and_end_go_to_the_ends_of_the_run(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_End)
    qtbot.waitUntil(lambda: not window.bridge.working)
    assert scene_of(window).ended is not None

    press(qtbot, window, Key.Key_Home)
    assert scene_of(window).position == window.bridge.prepared > 0

    press(qtbot, window, Key.Key_Home)
    assert scene_of(window).position == 0


def test_enter_presses_a_button_and_space_plays_wherever_the_focus_is(
    window: Window, qtbot: QtBot
) -> None:
    step = window.transport.findChild(QToolButton, "go-step")
    assert step is not None
    step.setFocus()

    press(qtbot, window, Key.Key_Return)
    assert scene_of(window).position == 1
    assert not window.bridge.playing

    press(qtbot, window, Key.Key_Space)
    assert window.bridge.playing


def test_dragging_the_scrubber_goes_there(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_End)
    qtbot.waitUntil(lambda: not window.bridge.working)
    bar = window.transport.scrubber

    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(2, bar.height() // 2))

    assert scene_of(window).position == 0


def test_typing_restarts_the_run_and_undo_brings_it_back(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_Right, Key.Key_Right)
    window.editor.setFocus()
    with qtbot.waitSignal(window.bridge.run_changed):
        qtbot.keyClicks(window.editor, "# so")
        press(qtbot, window, Key.Key_Return)
    assert scene_of(window).position == window.bridge.prepared

    with qtbot.waitSignal(window.bridge.run_changed):
        while window.editor.toPlainText() != LOST:
            press(qtbot, window, Key.Key_Z, ctrl=True)

    assert scene_of(window).position == 2


def test_a_refusal_is_underlined_said_and_gone_once_it_is_mended(
    window: Window, qtbot: QtBot
) -> None:
    window.editor.setPlainText("import os\nos.system('x')\n")
    qtbot.waitUntil(lambda: window.bridge.run is None)
    assert window.stages.currentWidget() is window.empty
    assert window.live_compile.problems[0].span.line in {1, 2}
    assert "problem" in window.badge.said
    assert window.badge.property("mood") == "refused"

    window.editor.setPlainText(LOST)
    qtbot.waitUntil(lambda: window.bridge.run is not None)

    assert window.stages.currentWidget() is window.stage
    assert not window.live_compile.problems


def test_a_lane_is_clicked_and_its_thread_goes(window: Window, qtbot: QtBot) -> None:
    while len(scene_of(window).lanes) < 3:
        press(qtbot, window, Key.Key_Right)
    with qtbot.waitSignal(window.stage.step_wanted) as heard:
        spot = lane_centre(window.stage, 2)
        qtbot.mouseClick(window.stage, Qt.MouseButton.LeftButton, pos=spot)

    assert heard.args == [2]
    assert scene_of(window).last == 2


def test_a_program_is_saved_opened_and_recent(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.py"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.commands.actions["save"].trigger()
    assert path.read_text("utf-8") == LOST
    assert window.windowTitle().startswith("mine.py")
    assert not window.isWindowModified()

    window.programs.begin_empty("x = 1\n")
    window.programs.document.forget("x = 1\n")
    recent = window.commands.submenus["open-recent"].actions()[0]
    recent.trigger()

    assert window.editor.toPlainText() == LOST


def test_unsaved_work_is_asked_about_and_cancel_keeps_it(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def cancel(*words: object) -> QMessageBox.StandardButton:
        asked.append(str(words[2]))
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", cancel)
    window.editor.insertPlainText("x = 1\n")
    text = window.editor.toPlainText()

    window.commands.actions["new"].trigger()
    assert not window.close()

    assert len(asked) == 2
    assert window.editor.toPlainText() == text


def test_a_file_that_is_dropped_is_opened(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "dropped.py"
    path.write_text("x = 1\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip

    window.dropEvent(event)

    qtbot.waitUntil(lambda: window.editor.toPlainText() == "x = 1\n")


def test_a_binary_file_is_refused_and_nothing_is_lost(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "binary.py"
    path.write_bytes(b"\0\1")

    assert not window.open_path(path)

    assert window.notice.isVisible()
    assert window.editor.toPlainText() == LOST


def test_a_file_changed_outside_is_shown_and_with_own_changes_asked_about(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "shared.py"
    path.write_text("x = 1\n", encoding="utf-8")
    assert window.open_path(path)
    path.write_text("x = 2\n", encoding="utf-8")
    qtbot.waitUntil(lambda: window.editor.toPlainText() == "x = 2\n")

    window.editor.insertPlainText("y = 1\n")
    path.write_text("x = 3\n", encoding="utf-8")
    qtbot.waitUntil(window.notice.isVisible)

    assert window.editor.toPlainText() == "y = 1\nx = 2\n"


@pytest.mark.parametrize("name", ["light", "dark", "projector"])
def test_a_theme_is_chosen_and_remembered(
    window: Window, name: str, settings: QSettings, look: Look
) -> None:
    window.commands.actions[f"theme-{name}"].trigger()
    window.close()

    assert look.theme.name == name
    assert settings.value("look/theme") == name


def test_lecture_mode_goes_and_comes_back_with_everything_as_it_was(
    window: Window, qtbot: QtBot, look: Look
) -> None:
    theme, zoom = look.theme, look.zoom

    press(qtbot, window, Key.Key_F5)
    assert lectures(window)
    assert not window.menuBar().isVisible()
    press(qtbot, window, Key.Key_PageDown)
    assert scene_of(window).position == 1
    press(qtbot, window, Key.Key_Escape)

    assert not lectures(window)
    assert (look.theme, look.zoom) == (theme, zoom)
    assert window.isVisible()


def test_a_point_makes_the_screen_black_only_in_lecture_mode(window: Window, qtbot: QtBot) -> None:
    black = window.commands.actions["black"]
    press(qtbot, window, Key.Key_Period)
    assert not black.isChecked()

    press(qtbot, window, Key.Key_F5, Key.Key_Period)
    assert black.isChecked()
    press(qtbot, window, Key.Key_Period)

    assert not black.isChecked()


def test_the_schedule_is_copied_as_text(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_Right, Key.Key_Right)

    window.commands.actions["copy-schedule"].trigger()

    assert QGuiApplication.clipboard().text() == str(
        window.bridge.run.simulation.schedule if window.bridge.run else None
    )


def test_bookmarks_are_set_and_come_back_to(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_Right, Key.Key_Right)
    press(qtbot, window, Key.Key_B, ctrl=True)
    press(qtbot, window, Key.Key_Right, Key.Key_Right)

    press(qtbot, window, Key.Key_Up, ctrl=True)

    assert scene_of(window).position == 2


def test_the_story_tells_every_step_and_goes_there(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, *[Key.Key_Right] * 5)
    model = window.story.model()
    assert model.rowCount() == 5
    assert all(model.index(row, 0).data() for row in range(5))

    window.story.clicked.emit(model.index(1, 0))

    assert scene_of(window).position == 2


def drag_border(window: Window, qtbot: QtBot, by: int) -> None:
    """Drag the border between the code and the stage."""
    handle = window.panes.handle(1)
    start = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(handle, start + QPoint(by, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start)


def test_a_border_that_nobody_dragged_goes_with_the_text(
    window: Window, qtbot: QtBot, look: Look, settings: QSettings
) -> None:
    window.resize(1440, 900)
    window.programs.begin_empty("x = 1\n")
    _settle(window)
    narrow = window.panes.sizes()[0]
    window.programs.document.forget("x = 1\n")
    window.close()

    again = Window(look, settings)
    again.resize(1440, 900)
    again.show()
    qtbot.addWidget(again, before_close_func=let_go)
    again.programs.begin_empty("x = 1  # " + 60 * "-" + "\n")
    again.resize(960, 540)
    _settle(again)
    small = again.panes.sizes()[0]
    again.resize(1440, 900)
    _settle(again)

    assert small >= 320
    assert again.panes.sizes()[0] > narrow + 100


def test_a_text_that_is_pasted_gets_the_room_it_needs(window: Window, qtbot: QtBot) -> None:
    window.resize(1440, 900)
    window.programs.begin_empty("x = 1\n")
    _settle(window)
    narrow = window.panes.sizes()[0]

    window.editor.selectAll()
    window.editor.insertPlainText(f"x = 1  # {45 * '-'}\n")
    window.editor.settle()

    qtbot.waitUntil(lambda: window.panes.sizes()[0] > narrow)
    _settle(window)
    assert not window.editor.horizontalScrollBar().isVisible()
    # What is taken away takes no room: the border would move under the cursor.
    wide = window.panes.sizes()[0]
    window.editor.selectAll()
    window.editor.insertPlainText("x = 1\n")
    window.editor.settle()
    _settle(window)
    assert window.panes.sizes()[0] == wide
    window.programs.document.forget(window.editor.toPlainText())


def _settle(window: Window) -> None:
    for _ in range(4):
        QCoreApplication.processEvents()


def test_the_layout_is_where_it_was_left(
    window: Window, qtbot: QtBot, look: Look, settings: QSettings
) -> None:
    # No larger than the screen that there is without a display.
    window.resize(780, 600)
    _settle(window)
    drag_border(window, qtbot, -40)
    _settle(window)
    sizes = window.panes.sizes()
    window.close()

    again = Window(look, settings)
    again.show()
    qtbot.addWidget(again, before_close_func=let_go)
    with qtbot.waitExposed(again):
        pass
    _settle(again)

    # The strip at the side of so narrow a window has its width only once it is painted.
    assert again.panes.sizes() == pytest.approx(sizes, abs=6)


def _raise(*_: object) -> None:
    raise RuntimeError("told")


def test_an_error_in_a_slot_fails_the_test(window: Window, qtbot: QtBot) -> None:
    """What all other tests here rest on."""
    window.bridge.scene_changed.connect(_raise)

    with qtbot.captureExceptions() as errors:
        window.bridge.step()

    assert len(errors) == 1
    window.bridge.scene_changed.disconnect(_raise)


def test_one_key_shows_one_region_at_a_time_and_all_again(window: Window, qtbot: QtBot) -> None:
    window.stage.setFocus()
    zoom, seen = window.look.zoom, []

    for _ in range(3):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z)
        parts = (window.panes.code, window.panes.middle, window.side)
        seen.append([part.isVisible() for part in parts])

    assert seen == [[False, True, False], [True, False, False], [True, True, True]]
    assert window.look.zoom == zoom


def test_leaving_lecture_mode_shows_every_region_again(window: Window, qtbot: QtBot) -> None:
    window.stage.setFocus()
    zoom = window.look.zoom

    for key in (Qt.Key.Key_F5, Qt.Key.Key_Z, Qt.Key.Key_F5):
        qtbot.keyClick(window.focusWidget(), key)

    assert all(part.isVisible() for part in (window.panes.code, window.panes.middle, window.side))
    assert window.look.zoom == zoom


@pytest.mark.parametrize("command", ["try-all", "try-random"])
def test_who_asks_for_findings_sees_them(window: Window, command: str) -> None:
    window.side.setCurrentWidget(window.story)

    window.commands.actions[command].trigger()

    assert window.side.currentWidget() is window.findings
    window.commands.actions["stop"].trigger()


def test_playing_stops_before_a_marked_line_which_moves_with_the_text(
    window: Window, qtbot: QtBot
) -> None:
    line = 12
    window.code.go_to_line(line)
    window.commands.actions["breakpoint"].trigger()
    window.stage.setFocus()
    window.bridge.set_speed(4096)
    with qtbot.waitSignal(window.bridge.playing_changed, check_params_cb=lambda on: not on):
        window.bridge.play()
    lane = next(lane for lane in scene_of(window).lanes if lane.last)
    assert (lane.rests, scene_of(window).ended) == (line, None)

    with qtbot.waitSignal(window.bridge.playing_changed, check_params_cb=lambda on: not on):
        window.bridge.play()
    other = next(lane for lane in scene_of(window).lanes if lane.last)
    assert (other.rests, other.tid) == (line, 3 - lane.tid)

    window.editor.setTextCursor(QTextCursor(window.editor.document()))
    window.editor.insertPlainText("\n")
    assert window.editor.breakpoints.lines == {line + 1}
    window.code.go_to_line(line + 1)
    window.commands.actions["breakpoint"].trigger()
    assert not window.editor.breakpoints.lines

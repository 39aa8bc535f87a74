"""Somebody who presses everything: no error, no leak, and a window that agrees with itself."""

from __future__ import annotations

import gc
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from gui.app.window import Window
from gui.files.samples import samples
from tests.gui.windows import let_go

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

ACTIONS: Final = 350
MANY: Final = 5_000
"""How many actions it takes to tell a leak from what is kept."""
WARM_UP: Final = 2_000
"""How many actions it takes until every cache has been filled once."""
ASKING: Final = {
    "quit", "open", "compare-file", "save", "save-as", "save-picture", "save-animation",
    "share-page", "paste-schedule", "hang", "palette", "keys", "about", "new", "lecture", "lessons",
    "speaker", "challenges", "open-course", "choose-lesson", "save-handout", "save-course",
    "save-progress", "load-progress", "reset-progress", "next-lesson", "previous-lesson", "tour",
    "preferences",
}  # fmt: skip
"""Actions that open a dialog or leave; tested one by one elsewhere."""
TEXTS: Final = ("x", " ", "\n", "(", "with lock:", "import os", '"', "#")
KEYS: Final = (
    Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_N,
    Qt.Key.Key_M, Qt.Key.Key_Z, Qt.Key.Key_Period,
)  # fmt: skip
SIZES: Final = ((1024, 700), (1280, 800), (900, 620), (1920, 1080))


class Restless:
    """Does one thing after another to *window*, drawn from *seed*."""

    def __init__(self, window: Window, seed: int, file: Path) -> None:
        self._window, self._file = window, file
        self._draw = random.Random(seed)
        names = sorted(set(window.commands.actions) - ASKING)
        self._actions = [window.commands.actions[name] for name in names]
        self._samples = samples()
        self._acts: tuple[tuple[Callable[[], object], int], ...] = (
            (self._trigger, 40), (self._step_somebody, 20), (self._click_stage, 12),
            (self._type, 6), (self._undo, 6), (self._jump, 8), (self._sample, 3),
            (self._resize, 1), (self._zoom, 2), (self._scroll, 2), (self._choose, 3),
            (self._lecture, 1), (self._lesson, 2), (self._key, 6), (self._outside, 2),
        )  # fmt: skip

    def act(self) -> None:
        """Do something."""
        acts, weights = zip(*self._acts, strict=True)
        self._draw.choices(acts, weights)[0]()

    def _trigger(self) -> None:
        self._draw.choice(self._actions).trigger()

    def _step_somebody(self) -> None:
        self._window.commands.thread_wanted.emit(self._draw.randrange(5))

    def _click_stage(self) -> None:
        stage = self._window.stage
        spot = QPoint(self._draw.randrange(stage.width()), self._draw.randrange(stage.height()))
        QTest.mouseMove(stage, spot)
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=spot)

    def _type(self) -> None:
        editor = self._window.editor
        cursor = editor.textCursor()
        cursor.setPosition(self._draw.randrange(len(editor.toPlainText()) + 1))
        editor.setTextCursor(cursor)
        editor.insertPlainText(self._draw.choice(TEXTS))
        if self._draw.random() < 0.5:
            editor.settle()

    def _undo(self) -> None:
        self._window.editor.undo()
        self._window.editor.settle()

    def _jump(self) -> None:
        run = self._window.bridge.run
        if run is not None:
            self._window.bridge.jump(self._draw.randrange(len(run.simulation.trace) + 1))

    def _sample(self) -> None:
        text = self._draw.choice(self._samples).text
        self._forget()
        self._window.programs.begin_empty(text)

    def _resize(self) -> None:
        self._window.resize(*self._draw.choice(SIZES))

    def _zoom(self) -> None:
        self._window.look.set_zoom(self._draw.choice((0.8, 1.0, 1.5, 2.0)))

    def _scroll(self) -> None:
        bar = self._window.editor.verticalScrollBar()
        bar.setValue(self._draw.randrange(bar.maximum() + 1))

    def _choose(self) -> None:
        self._window.bridge.set_chooser(self._draw.choice(("by-hand", "random", "serial")))

    def _lecture(self) -> None:
        self._window.commands.actions["lecture"].trigger()

    def _lesson(self) -> None:
        """Open a lesson, or a part of the one that is open, whatever was done of the last."""
        lessons, panel = self._window.controllers.lessons, self._window.lessons
        if lessons.lesson is None or self._draw.random() < 0.3:
            self._forget()
            lessons.show_lessons()
            lessons.open_place(self._draw.randrange(len(lessons.course)))
        elif self._draw.random() < 0.8:
            panel.show_part(self._draw.choice(("watch", "predict", "break", "fix", "remember")))
        else:
            panel.pass_by()

    def _key(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QWidget) and focus.window() is self._window:
            QTest.keyClick(focus, self._draw.choice(KEYS))

    def _outside(self) -> None:
        """Somebody else changes the file that is open, or it is opened."""
        self._file.write_text(self._draw.choice(self._samples).text, encoding="utf-8")
        if self._window.programs.document.path != self._file:
            self._forget()
            self._window.programs.open(self._file)

    def _forget(self) -> None:
        """Nobody is there to be asked whether what was typed may go."""
        self._window.programs.document.forget(self._window.editor.toPlainText())


def memory() -> float:
    """Megabytes that this process has in use."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def check(window: Window) -> None:
    """What is shown in one place is what is shown in the others."""
    scene, run = window.bridge.scene, window.bridge.run
    assert (scene is None) == (run is None)
    if scene is None or run is None:
        assert window.stages.currentWidget() is window.empty
        return
    assert window.stages.currentWidget() in (window.stage, window.map)
    bar = window.transport.scrubber
    assert bar.value() == scene.position <= bar.maximum()
    if scene.ended is not None:
        assert bar.maximum() == scene.length
    assert scene.position == run.position
    assert window.story.model().rowCount() == scene.length


def steps_or_says_why(window: Window) -> None:
    """After anything whatever one step more can be made, or somebody says why not."""
    run = window.bridge.run
    if run is None or window.controllers.track.on or window.controllers.parts.asking == "predict":
        # A talk steps from frame to frame, and a question waits for its answer.
        return
    before = run.position
    window.bridge.step()
    QApplication.processEvents()
    assert run.position == before + 1 or window.narration.sentence


@pytest.mark.timeout(7200)
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
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
    restless = Restless(window, 20, tmp_path / "shared.py")
    used: list[float] = []

    for number in range(MANY if thorough else ACTIONS):
        restless.act()
        window.bridge.stop()
        QApplication.processEvents()
        if number % 50 == 0:
            check(window)
            steps_or_says_why(window)
        if number >= WARM_UP and number % 500 == 0:
            used.append(memory())

    if thorough:
        assert used[-1] < 1.1 * used[0], used

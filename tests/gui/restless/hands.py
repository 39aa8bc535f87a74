"""Somebody who does everything that a window lets one do, in no order."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from gui.files.samples import samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gui.app.window import Window

LEAVES: Final = frozenset({"quit"})
"""Actions after which there is no window to go on with; tested elsewhere."""
TEXTS: Final = ("x", " ", "\n", "(", "with lock:", "import os", '"', "#", "x = 1\n", "\N{SNOWMAN}")
KEYS: Final = (
    Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_N,
    Qt.Key.Key_M, Qt.Key.Key_Z, Qt.Key.Key_Period, Qt.Key.Key_Backtab, Qt.Key.Key_Down,
)  # fmt: skip
SIZES: Final = ((1024, 700), (1280, 800), (900, 620), (1920, 1080), (800, 600))
CHOOSERS: Final = ("by-hand", "random", "serial", "round-robin", "long-turns", "replay")
LONGEST: Final = 1_500
"""Milliseconds that somebody waits for a search before it is stopped."""


class Impatient(QObject):
    """Puts away whatever waits for an answer, as soon as it is there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.put_away = 0
        timer = QTimer(self, interval=1)
        timer.timeout.connect(self._look)
        timer.start()

    @Slot()
    def _look(self) -> None:
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(modal, QDialog):
            self.put_away += 1
            modal.reject()


class Restless:
    """Does one thing after another to *window*, drawn from *seed*.

    The program in *file* is somebody else's as well.
    """

    def __init__(self, window: Window, seed: int, file: Path) -> None:
        self._window, self._file = window, file
        self._draw = random.Random(seed)
        self._names = sorted(set(window.commands.actions) - LEAVES)
        self._samples = samples()
        self._acts: tuple[tuple[Callable[[], str], int], ...] = (
            (self._trigger, 40), (self._step_somebody, 20), (self._click_stage, 12),
            (self._type, 6), (self._undo, 6), (self._jump, 8), (self._sample, 3),
            (self._resize, 1), (self._zoom, 2), (self._scroll, 2), (self._choose, 3),
            (self._lecture, 1), (self._lesson, 3), (self._key, 8), (self._outside, 2),
            (self._press, 6), (self._search, 1), (self._close_others, 1),
        )  # fmt: skip

    def act(self) -> str:
        """Do something, and say what it was."""
        acts, weights = zip(*self._acts, strict=True)
        act: Callable[[], str] = self._draw.choices(acts, weights)[0]
        return f"{act.__name__.strip('_')} {act()}".strip()

    def _trigger(self) -> str:
        name = self._draw.choice(self._names)
        self._window.commands.actions[name].trigger()
        return name

    def _step_somebody(self) -> str:
        tid = self._draw.randrange(5)
        self._window.commands.thread_wanted.emit(tid)
        return str(tid)

    def _click_stage(self) -> str:
        stage = self._window.stage
        spot = QPoint(self._draw.randrange(stage.width()), self._draw.randrange(stage.height()))
        QTest.mouseMove(stage, spot)
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=spot)
        return f"{spot.x()} {spot.y()}"

    def _type(self) -> str:
        editor = self._window.editor
        if editor.isReadOnly():
            return "nothing: it is to be read only"
        cursor = editor.textCursor()
        cursor.setPosition(self._draw.randrange(len(editor.toPlainText()) + 1))
        editor.setTextCursor(cursor)
        text = self._draw.choice(TEXTS)
        editor.insertPlainText(text)
        if self._draw.random() < 0.5:
            editor.settle()
        return repr(text)

    def _undo(self) -> str:
        self._window.commands.actions["undo"].trigger()
        self._window.editor.settle()
        return ""

    def _jump(self) -> str:
        run = self._window.bridge.run
        if run is None:
            return "nowhere"
        place = self._draw.randrange(len(run.simulation.trace) + 1)
        self._window.bridge.jump(place)
        return str(place)

    def _sample(self) -> str:
        sample = self._draw.choice(self._samples)
        self._forget()
        self._window.programs.begin_empty(sample.text)
        return sample.name

    def _resize(self) -> str:
        size = self._draw.choice(SIZES)
        self._window.resize(*size)
        return str(size)

    def _zoom(self) -> str:
        zoom = self._draw.choice((0.8, 1.0, 1.5, 2.0))
        self._window.look.set_zoom(zoom)
        return str(zoom)

    def _scroll(self) -> str:
        bar = self._window.editor.verticalScrollBar()
        bar.setValue(self._draw.randrange(bar.maximum() + 1))
        return ""

    def _choose(self) -> str:
        chooser = self._draw.choice(CHOOSERS)
        self._window.bridge.set_chooser(chooser)
        return chooser

    def _lecture(self) -> str:
        self._window.commands.actions["lecture"].trigger()
        return ""

    def _lesson(self) -> str:
        """Open a lesson, or a part of the one that is open, whatever was done of the last."""
        lessons, panel = self._window.controllers.lessons, self._window.lessons
        if lessons.lesson is None or self._draw.random() < 0.3:
            self._forget()
            lessons.show_lessons()
            place = self._draw.randrange(len(lessons.course))
            lessons.open_place(place)
            return str(place)
        parts = panel.bar.findChildren(QAbstractButton)
        if parts and self._draw.random() < 0.8:
            part = self._draw.choice(parts)
            part.click()
            return part.objectName()
        panel.pass_by()
        return "passed by"

    def _key(self) -> str:
        focus, key = QApplication.focusWidget(), self._draw.choice(KEYS)
        if isinstance(focus, QWidget) and focus.window() is self._window:
            QTest.keyClick(focus, key)
        return key.name

    def _press(self) -> str:
        """Click on one of the buttons in sight."""
        seen = [
            part for part in self._window.findChildren(QAbstractButton)
            if part.isVisible() and part.isEnabled()
        ]  # fmt: skip
        if not seen:
            return "nothing: there is no button"
        button = self._draw.choice(seen)
        name = button.objectName() or button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return name

    def _search(self) -> str:
        """Try every schedule, and wait a while for what comes of it."""
        self._window.commands.actions["try-all"].trigger()
        search, patience = self._window.controllers.findings.search, self._draw.randrange(LONGEST)
        until = QDeadlineTimer(patience)
        while search.active and not until.hasExpired():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        if search.active:
            self._window.commands.actions["stop"].trigger()
            return "stopped"
        return "found"

    def _close_others(self) -> str:
        """Close the windows beside: the speaker's, the manual, the signs."""
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible():
                other.close()
        return ""

    def _outside(self) -> str:
        """Somebody else changes the file that is open, or it is opened."""
        sample = self._draw.choice(self._samples)
        self._file.write_text(sample.text, encoding="utf-8")
        if self._window.programs.document.path != self._file:
            self._forget()
            self._window.programs.open(self._file)
        return sample.name

    def _forget(self) -> None:
        """Nobody is there to be asked whether what was typed may go."""
        self._window.programs.document.forget(self._window.editor.toPlainText())

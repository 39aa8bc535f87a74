"""The window is closed at bad moments, dressed anew in them, and beside a second one."""

from __future__ import annotations

import random
import threading
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QCoreApplication, QProcess, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from core.lessons.shelf import COURSE
from gui.app.window import Window
from gui.files.samples import sample
from gui.run.aside import NAME
from gui.run.timeslice import Work
from tests.gui.app.test_harmless_keys import LOST, acted, part, two_versions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

LONG: Final = """\
import itertools
import threading


def work():
    total = sum(itertools.count())


worker = threading.Thread(target=work)
worker.start()
"""
ENDLESS: Final = """\
import threading

turns = 0


def work():
    global turns
    while True:
        turns += 1


worker = threading.Thread(target=work)
worker.start()
"""


MANY_STATES: Final = """\
import threading

seen = []


def work(number):
    for turn in range(9):
        seen.append((number, turn, len(seen)))


for number in range(6):
    threading.Thread(target=work, args=(number,)).start()
"""


@pytest.fixture
def window(
    qtbot: QtBot, look: Look, settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    """The window with a program in a file; whoever is asked lets the text go."""
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *_: discard)
    file = tmp_path / "own.py"
    file.write_text(LOST, "utf-8")
    made = Window(look, settings)
    made.open_path(file)
    made.resize(1280, 800)
    made.show()
    qtbot.addWidget(made)
    yield made
    made.bridge.stop()


def long_step(window: Window) -> None:
    """A step is being made that takes long."""
    window.programs.begin_empty(LONG)
    window.bridge.step()
    assert window.bridge.working


def without_end(window: Window) -> None:
    """The run goes on to an end that it has not."""
    window.programs.begin_empty(ENDLESS)
    window.bridge.to_end()


def undecided(window: Window) -> None:
    """A search has come to no verdict, and its process is kept, as it may go on."""
    search = window.controllers.findings.search
    search.start(MANY_STATES, (), 1)
    while search.active:
        QCoreApplication.processEvents()


def pace(window: Window) -> None:
    """It is being worked out how much goes on side by side."""
    window.programs.begin_empty(sample("bank_one_lock").text)
    window.controllers.findings.ask_pace()


def flight(window: Window) -> None:
    """Something flies."""
    window.look.set_motion(on=True)
    for _ in range(6):
        window.bridge.step()
        QCoreApplication.processEvents()


def play(window: Window) -> None:
    """The run plays, as fast as it can."""
    window.bridge.set_speed(4_096)
    window.bridge.play()
    QCoreApplication.processEvents()


def talk(window: Window) -> None:
    """A lesson is being told."""
    assert window.controllers.lessons.go_to(COURSE, 0)
    window.commands.actions["lecture"].trigger()
    window.commands.actions["step"].trigger()
    window.commands.actions["step"].trigger()


def speaker(window: Window) -> None:
    """The speaker's window stands beside."""
    talk(window)
    window.commands.actions["speaker"].trigger()


def typing(window: Window) -> None:
    """Somebody types, and nothing was read yet."""
    window.editor.insertPlainText("x = (\n")


def judging(window: Window) -> None:
    """A student's text is being tried."""
    part("fix")(window)
    window.lessons.fixing.prove_wanted.emit()


def changed_outside(window: Window) -> None:
    """Somebody else has written the file."""
    path = window.programs.document.path
    assert path is not None
    path.write_text("x = 3\n", "utf-8")


def removed_outside(window: Window) -> None:
    """Somebody else has taken the file away."""
    path = window.programs.document.path
    assert path is not None
    path.unlink()


def saving(window: Window) -> None:
    """A text is written, and typed on."""
    window.editor.insertPlainText("# mine\n")
    window.programs.save()
    window.editor.insertPlainText("# more\n")


def asked(name: str) -> Callable[[Window], None]:
    """The dialog of the action *name* is open, and is closed by whoever closes the window."""

    def state(window: Window) -> None:
        QTimer.singleShot(0, lambda: close_dialogs(window))
        window.commands.actions[name].trigger()

    return state


def close_dialogs(window: Window) -> None:
    """Close whatever waits for an answer, with the window below it."""
    modal = QApplication.activeModalWidget()
    window.close()
    if modal is not None:
        modal.close()


MOMENTS: dict[str, Callable[[Window], None]] = {
    "a search": acted("try-all"), "runs at random": acted("try-random"), "repairs": acted("mend"),
    "no verdict": undecided, "a pace": pace, "a map": acted("map"),
    "a long step": long_step, "a run without end": without_end,
    "play": play, "a flight": flight, "a talk": talk, "the speaker's window": speaker,
    "the tour": acted("tour"), "the course": acted("lessons"), "a question": part("predict"),
    "typing": typing, "judging": judging, "two versions": two_versions,
    "a change outside": changed_outside, "no file any more": removed_outside, "saving": saving,
    "preferences": asked("preferences"), "the palette": asked("palette"), "keys": asked("keys"),
    "signs": acted("signs"), "about": asked("about"), "a lesson to choose": asked("choose-lesson"),
}  # fmt: skip


def dress_anew(window: Window) -> None:
    window.commands.actions["theme-dark"].trigger()
    window.commands.actions["theme-light"].trigger()


def zoom(window: Window) -> None:
    window.commands.actions["bigger"].trigger()
    window.commands.actions["usual-size"].trigger()


def press_f5(window: Window) -> None:
    window.commands.actions["restart"].trigger()


def shrink(window: Window) -> None:
    window.resize(800, 600)
    window.resize(1280, 800)


def turn(window: Window) -> None:
    QCoreApplication.processEvents()


def escape(window: Window) -> None:
    focus = QApplication.focusWidget()
    if isinstance(focus, QWidget) and focus.window() is window:
        QTest.keyClick(focus, Qt.Key.Key_Escape)


def second(window: Window) -> None:
    """A second window opens beside it, with the same settings, and closes."""
    other = Window(window.look, window.settings)
    other.programs.begin_empty(sample("lost_update").text)
    other.show()
    QCoreApplication.processEvents()
    other.programs.document.forget(other.editor.toPlainText())
    assert other.close()
    other.deleteLater()


DISTURBANCES: Final = (dress_anew, zoom, press_f5, shrink, turn, turn, escape, second)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_window_closes_at_a_bad_moment(window: Window, moment: str) -> None:
    draw = random.Random(moment)
    MOMENTS[moment](window)
    for disturb in draw.sample(DISTURBANCES, 2):
        if window.isVisible():
            disturb(window)

    if window.isVisible():
        assert window.close()
    works = window.findChildren(Work)
    for _ in range(5):
        QCoreApplication.processEvents()

    assert not [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    rests = QProcess.ProcessState.NotRunning
    assert all(each.state() == rests for each in window.findChildren(QProcess))
    assert not any(work.active for work in works)
    assert NAME not in {thread.name for thread in threading.enumerate()}

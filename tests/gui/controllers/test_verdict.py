"""Only another text makes the verdict stale, and nothing of a student's is lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from core.language.source import LocalModule, Source
from gui.app.window import Window
from gui.findings.verdicts import MOST_KEPT, Verdicts
from gui.run.program import key_of
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

Key = Qt.Key
PATIENCE = 100_000
SMALL = """import threading

x = 0


def add():
    global x
    x += 1


threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert x == 2
"""


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with a program that is searched in a moment."""
    with opened(Window(look, settings), qtbot, SMALL) as made:
        yield made


def search(window: Window, qtbot: QtBot) -> None:
    """Try every schedule, and wait for the verdict."""
    findings = window.controllers.findings
    with qtbot.waitSignal(findings.search.found, timeout=PATIENCE):
        findings.begin()


def do(window: Window, *names: str) -> None:
    """Trigger the actions *names*."""
    for name in names:
        window.commands.actions[name].trigger()


def test_nothing_but_another_text_makes_the_verdict_stale(window: Window, qtbot: QtBot) -> None:
    search(window, qtbot)
    findings = window.controllers.findings
    known, badge = findings.report, window.badge.said
    assert badge.startswith("Unsafe")

    do(window, "theme-dark", "theme-projector", "theme-light", "bigger", "smaller", "usual-size")
    do(window, "lecture", "lecture", "undo", "redo", "stop", "to-end", "to-start", "restart")
    window.editor.selectAll()
    window.editor.insertPlainText(SMALL)
    window.editor.settle()

    assert findings.report is known
    assert window.badge.said == badge
    assert not findings.search.active


def test_undo_back_to_a_text_that_was_checked_has_its_verdict_at_once(
    window: Window, qtbot: QtBot
) -> None:
    search(window, qtbot)
    findings = window.controllers.findings
    known = findings.report
    window.editor.insertPlainText("y = 1\n")
    window.editor.settle()
    stale = findings.report

    do(window, "undo")

    assert stale is None
    assert findings.report is known
    assert not findings.search.active
    assert window.badge.said.startswith("Unsafe")
    do(window, "redo")
    assert findings.report is None


def test_what_is_said_of_a_text_is_said_of_the_files_beside_it_too() -> None:
    beside = LocalModule("bank", "bank.py", "x = 1\n", package=False)
    texts = [
        Source("a.py", "import bank\n"),
        Source("a.py", "import bank\n", (beside,)),
        Source("a.py", "import bank\n", (beside._replace(text="x = 2\n"),)),
        Source("a.py", "import bank"),
    ]

    assert len({key_of(text) for text in texts}) == len(texts)
    assert key_of(texts[1]) == key_of(Source("b.py", "import bank\n", (beside,)))


def test_the_latest_verdicts_are_kept() -> None:
    verdicts = Verdicts()
    for number in range(MOST_KEPT + 1):
        verdicts.keep(str(number), {"number": number})

    assert verdicts.of("0") is None
    assert verdicts.of("1") == {"number": 1}


def going(window: Window) -> tuple[bool, ...]:
    """Whether a search, runs at random, the run and a judgement go on."""
    findings, tasks = window.controllers.findings, window.controllers.tasks
    return findings.search.active, findings.random.running, window.bridge.playing, tasks.judging


def test_one_key_stops_whatever_goes_on(window: Window, qtbot: QtBot) -> None:
    window.controllers.findings.begin()
    window.controllers.findings.run_at_random()
    window.bridge.play()
    assert going(window) == (True, True, True, False)

    qtbot.keyClick(window.stage, Key.Key_Period, Qt.KeyboardModifier.ControlModifier)

    assert going(window) == (False, False, False, False)
    window.controllers.lessons.show_lessons()
    press(window, "part-fix")
    press(window, "prove")
    assert going(window)[-1]
    qtbot.keyClick(window.editor, Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert not any(going(window))
    assert button(window.lessons, "prove").isEnabled()


def button(window: QWidget, name: str) -> QAbstractButton:
    """The button called *name*."""
    found = window.findChild(QAbstractButton, f"lesson-{name}")
    assert found is not None
    return found


def press(window: Window, name: str) -> None:
    """Press the button called *name* of the lesson."""
    button(window, name).click()


def test_space_after_prove_it_wipes_nothing(window: Window, qtbot: QtBot) -> None:
    window.controllers.lessons.show_lessons()
    press(window, "part-fix")
    window.editor.insertPlainText("# mine\n")
    text = window.editor.toPlainText()
    prove = button(window.lessons, "prove")
    prove.setFocus()
    qtbot.keyClick(prove, Key.Key_Return)
    assert QApplication.focusWidget() is window.stage

    for key in (Key.Key_Space, Key.Key_Return):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)

    assert window.editor.toPlainText() == text
    window.controllers.tasks.give_up()


def test_each_change_is_taken_back_by_itself_and_undo_brings_it_again(window: Window) -> None:
    window.controllers.lessons.show_lessons()
    press(window, "part-fix")
    start = window.editor.toPlainText()
    window.editor.insertPlainText("# mine\n")
    window.editor.moveCursor(QTextCursor.MoveOperation.End)
    window.editor.insertPlainText("# and mine\n")
    text = window.editor.toPlainText()
    window.editor.settle()

    press(window, "compare")
    press(window, "take-back-0")
    assert window.editor.toPlainText() == f"{start}# and mine\n"
    do(window, "undo")

    assert window.editor.toPlainText() == text


def test_a_solution_opens_beside_the_text_and_never_over_it(window: Window) -> None:
    window.controllers.lessons.show_lessons()
    press(window, "part-fix")
    window.editor.insertPlainText("# mine\n")
    text = window.editor.toPlainText()

    press(window, "solution")

    lesson = window.controllers.lessons.lesson
    assert lesson is not None
    assert window.editor.toPlainText() == text
    assert window.code.other.reader.isVisible()
    assert window.code.other.reader.toPlainText() == lesson.solution
    assert window.code.other.reader.isReadOnly()
    window.code.bar.setCurrentIndex(0)
    assert window.editor.isVisible()


def test_what_would_answer_a_question_is_hidden_until_it_is_answered(window: Window) -> None:
    window.controllers.lessons.show_lessons()
    lessons = window.controllers.lessons
    assert lessons.lesson is not None

    for part, reason in (("predict", "answered"), ("break", "broken")):
        press(window, f"part-{part}")
        window.controllers.findings.show_panel()
        assert window.badge.said.startswith("Hidden")
        assert reason in window.badge.said
        assert not window.findings.verdict.isVisible()
        lessons.keeper.finish(lessons.lesson, part)
        assert not window.badge.said.startswith("Hidden")
        assert window.findings.verdict.isVisible()

    press(window, "part-watch")
    assert not window.badge.said.startswith("Hidden")


def test_a_refusal_goes_with_the_next_step_and_not_before(window: Window) -> None:
    window.bridge.step_thread(0)
    told = window.narration.sentence
    window.controllers.findings.told.emit()
    assert told == window.narration.sentence == "main cannot go on now"
    assert window.notice.isHidden()

    window.bridge.step()

    assert window.narration.sentence != told


def test_the_code_is_as_wide_as_its_longest_line(window: Window, qtbot: QtBot) -> None:
    window.resize(1440, 800)
    long = SMALL + f"# {'x' * 58}\n"
    wide = {}
    for name, text in (("short", SMALL), ("long", long)):
        window.programs.document.forget(window.editor.toPlainText())
        window.programs.begin_empty(text)
        window.columns.share_out()
        wide[name] = window.panes.sizes()[0]

    assert wide["short"] < wide["long"]
    assert not window.editor.horizontalScrollBar().isVisible()
    window.panes.splitterMoved.emit(1, 1)
    before = window.panes.sizes()
    window.programs.document.forget(window.editor.toPlainText())
    window.programs.begin_empty(SMALL)
    window.columns.share_out()
    assert window.panes.sizes() == before


def test_what_was_just_typed_is_what_is_tried(window: Window) -> None:
    window.editor.selectAll()
    window.editor.insertPlainText(f"{SMALL}# more\n")

    do(window, "try-all")

    shown = window.controllers.findings.search
    assert shown.active
    assert window.bridge.run is not None
    assert window.bridge.run.text.endswith("# more\n")
    do(window, "stop")

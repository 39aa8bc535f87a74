"""What somebody brings along: old text, questions to the keyboard, several files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from gui.app.window import Window
from tests.gui.windows import let_go

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

    Opens = Callable[..., Window]

ASKS = """\
import threading
total = 0
def work():
    global total
    total += 1
t = threading.Thread(target=work)
t.start()
n = int(input("How many? "))
t.join()
print(n, total)
"""
FLAGS = {
    "main": "import threading\nimport flags\nfrom worker import work\n"
    "ts = [threading.Thread(target=work) for _ in range(2)]\nfor t in ts: t.start()\n"
    "for t in ts: t.join()\nassert flags.total == 2\n",
    "flags": "total = 0\n",
    "worker": "import flags\n\ndef work():\n    flags.total += 1\n",
}


@pytest.fixture
def opens(qtbot: QtBot, look: Look, settings: QSettings, tmp_path: Path) -> Iterator[Opens]:
    """Opens a program of several files in the real window."""
    window = Window(look, settings)
    window.resize(1280, 800)
    qtbot.addWidget(window, before_close_func=let_go)

    def opened(**files: str) -> Window:
        for name, text in files.items():
            (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        assert window.open_path(tmp_path / "main.py")
        window.show()
        return window

    yield opened
    window.bridge.stop()


def to_end(qtbot: QtBot, window: Window) -> None:
    """Go to the end of the run, or to where it asks."""
    window.bridge.to_end()
    qtbot.waitUntil(lambda: not window.bridge.working)


def test_python_2_becomes_python_3_by_a_button_and_back_by_undo(opens: Opens) -> None:
    old = "import Queue\nprint 'hello'\nn = 7 / 2\n"
    window = opens(main=old)
    assert window.empty.isVisible()
    assert "this is Python 2" in str(window.live_compile.problems[0])

    window.empty._remedy.click()

    assert window.editor.toPlainText() == "import queue\nprint('hello')\nn = 7 / 2\n"
    assert window.bridge.run is not None
    window.editor.undo()
    assert window.editor.toPlainText() == old


def test_the_button_is_not_offered_for_other_mistakes(opens: Opens) -> None:
    window = opens(main="print(\n")

    assert window.empty.isVisible()
    assert not window.empty._remedy.isVisible()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "import threading\nimport tkinter\ntkinter.mainloop()\n",
            ["Line 2: tkinter is not simulated", "Why: a simulated program has no screen",
             "Instead: use print()"],
        ),
        ("import asyncio\nasyncio.run(print)\n", ["Line 1: asyncio is not simulated",
                              "Why: Interlock simulates threads, not async code",
                              "Instead: use threading or concurrent.futures"]),
        ("print(\n", ["Line 1: '(' was never closed", "Instead: look here and just before"]),
    ],
)  # fmt: skip
def test_what_keeps_a_text_from_being_run_stands_once_in_the_middle(
    opens: Opens, text: str, lines: list[str]
) -> None:
    window = opens(main=text)
    window.editor.settle()

    assert window.empty._more.text().split("\n") == lines
    assert window.narration.sentence == ""
    middle = window.empty._more.geometry().center()
    assert abs(middle.x() - window.empty.rect().center().x()) < 2
    assert abs(middle.y() - window.empty.rect().center().y()) < window.empty.height() / 6
    # The badge says of every program in one line how it stands.
    labels = [each for each in window.findChildren(QLabel) if not window.badge.isAncestorOf(each)]
    told = [label.text() for label in labels if label.isVisible()]
    assert sum(lines[0] in words for words in told) == 1


def test_what_keeps_a_text_from_being_run_is_told_below_the_code_alone(opens: Opens) -> None:
    window = opens(main="print(\n")
    regions = window.controllers.view.regions

    regions.show_region("code")
    alone = window.narration.sentence
    window.editor.setPlainText("import tkinter\ntkinter.mainloop()\n")
    window.editor.settle()
    edited = window.narration.sentence
    regions.show_all()

    assert alone.startswith("Line 1: '(' was never closed")
    assert edited.startswith("Line 1: tkinter is not simulated")
    assert window.narration.sentence == ""


@pytest.mark.parametrize("chooser", ["by-hand", "serial", "random"])
def test_a_question_is_answered_in_a_card_and_kept_in_the_program(
    opens: Opens, qtbot: QtBot, chooser: str
) -> None:
    window = opens(main=ASKS)
    window.bridge.set_chooser(chooser)
    to_end(qtbot, window)
    assert window.question.isVisible()
    assert window.question._words.text() == "How many?"
    run = window.bridge.run
    assert run is not None
    before = [run.sentence(step) for step in range(run.position)]

    window.question._line.setText("3")
    window.question._give()

    assert window.editor.toPlainText() == f"{ASKS}# input: 3\n"
    again = window.bridge.run
    assert again is not None
    assert [again.sentence(step) for step in range(again.position)][: len(before)] == before
    to_end(qtbot, window)
    assert not window.question.isVisible()
    assert [text for _, _, text in again.simulation.machine.output] == ["How many? ", "3 1\n"]


def test_others_go_on_while_one_waits_for_an_answer(opens: Opens, qtbot: QtBot) -> None:
    window = opens(main=ASKS)
    to_end(qtbot, window)
    run = window.bridge.run
    assert run is not None
    before = run.position

    window.bridge.step_thread(1)
    window.bridge.step_thread(1)

    assert run.position == before + 2
    window.bridge.step_thread(0)
    assert run.position == before + 2
    assert window.question.isVisible()


@pytest.mark.parametrize("answer", ["", " x ", "end", "'quoted'", "# no comment", "a\\n"])
def test_every_answer_comes_back_as_it_was_given(opens: Opens, qtbot: QtBot, answer: str) -> None:
    window = opens(main="print(repr(input()))\n")
    to_end(qtbot, window)

    window.question._line.setText(answer)
    window.question._give()
    to_end(qtbot, window)

    run = window.bridge.run
    assert run is not None
    assert [text for _, _, text in run.simulation.machine.output] == [f"{answer!r}\n"]


def test_each_file_has_a_tab_with_the_threads_that_are_in_it(opens: Opens) -> None:
    window = opens(**FLAGS)
    bar = window.code.bar

    assert [bar.tabText(place) for place in range(bar.count())] == [
        "main.py", "flags.py", "worker.py",
    ]  # fmt: skip
    window.bridge.set_chooser("serial")
    window.bridge.jump(0)
    for _ in range(5):
        window.bridge.step()
    bar.setCurrentIndex(2)

    assert window.code.reader.isVisible()
    assert window.code.reader.isReadOnly()
    assert window.code.reader.toPlainText() == FLAGS["worker"]
    assert window.code.reader._margin._markers.keys() >= {4}


def test_one_file_has_no_tabs(opens: Opens) -> None:
    window = opens(main="import threading\n", flags="x = 1\n")

    assert not window.code.bar.isVisible()
    window.editor.insertPlainText("import flags\n")
    window.editor.settle()
    assert window.code.bar.isVisible()


def test_a_problem_in_another_file_is_gone_to(opens: Opens) -> None:
    window = opens(main="import flags\n", flags="x = 1\nimport ctypes\nctypes.x\n")

    (problem,) = window.live_compile.problems
    assert str(problem).startswith("Line 2 of flags.py: ctypes is not simulated")
    window.empty._button.click()
    assert window.code.path == "flags.py"
    assert window.code.reader.textCursor().blockNumber() == 1


def test_the_search_has_the_other_files_too(opens: Opens, qtbot: QtBot) -> None:
    window = opens(**FLAGS)
    search = window.controllers.findings.search

    with qtbot.waitSignal(search.found, timeout=60_000) as found:
        window.controllers.findings.begin()

    assert found.args is not None
    assert found.args[0]["verdict"] == "unsafe"


def test_a_file_that_cannot_be_read_is_a_problem(opens: Opens, tmp_path: Path) -> None:
    (tmp_path / "flags.py").write_bytes(b"\0")
    window = opens(main="import flags\n")

    (problem,) = window.live_compile.problems
    assert "flags.py: is binary" in str(problem)

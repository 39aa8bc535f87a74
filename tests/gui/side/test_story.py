"""The run as a list of sentences, and what the program printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.machine.state import Choice
from core.scenes.builder import scene_of
from core.scenes.words import english
from gui.side.output import Output
from gui.side.story import Story
from tests.core.scenes.runs import run_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.scenes.run import Run
    from gui.theme.look import Look

TEXT = """\
import threading
def work(name):
    print(name)
a = threading.Thread(target=work, args=("a",))
b = threading.Thread(target=work, args=("b",))
a.start()
b.start()
a.join()
b.join()
"""


@pytest.fixture
def run() -> Run:
    """A run at its end."""
    made = run_of(TEXT)
    made.advance(100)
    return made


@pytest.fixture
def story(qtbot: QtBot, run: Run) -> Story:
    """The list of that run."""
    made = Story()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show_run(run)
    made.show_scene(scene_of(run, english))
    made.show()
    return made


def told(story: Story) -> list[str]:
    """All sentences, without their numbers."""
    model = story.model()
    rows = (model.index(row, 0).data() for row in range(model.rowCount()))
    return [row.split(None, 1)[1] for row in rows]


def test_every_step_is_a_sentence(story: Story, run: Run) -> None:
    assert told(story) == [run.sentence(step) for step in range(run.position)]
    assert story.currentIndex().row() == run.position - 1


def test_a_sentence_that_is_pressed_goes_there(story: Story, qtbot: QtBot) -> None:
    spot = story.visualRect(story.model().index(story.currentIndex().row(), 0)).center()

    with qtbot.waitSignal(story.jump_wanted) as heard:
        qtbot.mouseClick(story.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert heard.args == [story.currentIndex().row() + 1]


def test_after_a_fork_the_new_branch_is_told(story: Story, run: Run) -> None:
    before = told(story)
    run.jump(2)
    other = next(one for one in run.simulation.choices() if one.tid != run.simulation.trace.tids[2])

    run.take(Choice(other.tid, other.way))
    story.show_scene(scene_of(run, english))

    assert told(story)[:2] == before[:2]
    assert told(story)[2] != before[2]
    assert len(told(story)) == 3


def test_who_jumps_about_is_followed_on_arrival(story: Story, run: Run, qtbot: QtBot) -> None:
    rows = []
    qtbot.wait(200)

    for position in (2, 9, 5):
        run.jump(position)
        story.show_scene(scene_of(run, english))
        rows.append(story.currentIndex().row())

    assert rows == [1, 1, 1]
    qtbot.waitUntil(lambda: story.currentIndex().row() == 4)


def test_without_a_run_there_is_no_story(story: Story) -> None:
    story.show_run(None)

    assert told(story) == []


def test_the_output_is_that_of_the_moment(look: Look, qtbot: QtBot, run: Run) -> None:
    output = Output(look)
    qtbot.addWidget(output)
    output.show_output(run)
    at_the_end = output.toPlainText()
    run.jump(0)

    output.show_output(run)

    assert sorted(at_the_end.split()) == ["a", "b"]
    assert output.toPlainText() == ""


@pytest.mark.usefixtures("look")
def test_before_the_first_step_the_list_says_what_to_do(qtbot: QtBot) -> None:
    story = Story()
    qtbot.addWidget(story)
    story.show_run(run_of(TEXT))
    story.resize(300, 200)
    story.show()

    picture = story.grab().toImage()

    ground = picture.pixelColor(299, 199)
    shown = {picture.pixelColor(x, y).rgb() for x in range(300) for y in range(200)}
    assert "Press Right" in story.empty_words
    assert shown != {ground.rgb()}


def test_without_a_run_nothing_is_promised_that_a_key_cannot_do(story: Story) -> None:
    story.show_run(None)

    assert "Right" not in story.empty_words


def test_all_numbers_are_as_wide_as_the_last(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.side.story._DIGITS", 1)
    model = story.model()
    assert model.rowCount() >= 10

    first, last = (str(model.index(row, 0).data()) for row in (0, model.rowCount() - 1))

    assert first.index("  ") == last.index("  ")

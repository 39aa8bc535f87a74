"""Every sign says what it is where it is pointed at, in plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from core.scenes.builder import scene_of
from core.scenes.marks import MARKS, OTHER
from core.scenes.signs import alphabet
from core.scenes.words import english
from gui.stage.legend import Legend
from gui.stage.legibility import problems
from gui.stage.stage import Stage
from gui.stage.things import things_of
from tests.core.scenes.runs import run_of, sample

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.scenes.run import Run
    from gui.stage.things import Thing
    from gui.theme.look import Look


def stage_of(run: Run, look: Look, qtbot: QtBot) -> Stage:
    made = Stage(look)
    qtbot.addWidget(made)
    made.resize(1000, 760)
    made.show_run(run.history, run.told)
    made.show_scene(scene_of(run, english))
    made.show()
    made.grab()
    return made


def things(stage: Stage, look: Look, run: Run) -> list[Thing]:
    assert stage.picture is not None
    return list(things_of(stage.picture, run.history, stage.view, look))


def words_at(stage: Stage, thing: Thing) -> str:
    stage.light_sign("")
    return stage.pointing.words(thing.rect.center(), stage.record)


@pytest.fixture
def run() -> Run:
    made = sample("bank_one_lock", "random", 3)
    made.advance(60)
    return made


def test_every_padlock_card_mark_and_chip_says_something(
    run: Run, look: Look, qtbot: QtBot
) -> None:
    stage = stage_of(run, look, qtbot)

    found = things(stage, look, run)

    assert {"held", "wanted", "read", "acts", "wall"} <= {thing.sign for thing in found}
    silent = [thing for thing in found if not words_at(stage, thing)]
    assert silent == []


def test_a_mark_tells_its_step_and_its_line(run: Run, look: Look, qtbot: QtBot) -> None:
    stage = stage_of(run, look, qtbot)
    mark = next(thing for thing in things(stage, look, run) if thing.step is not None)

    words = words_at(stage, mark)

    assert words.startswith(f"Step {mark.step + 1}: {run.sentence(mark.step)}")  # type: ignore[operator, arg-type]
    assert "Click: go to this step" in words


def test_a_free_lock_beside_the_heading_glows_only_while_it_is_lit(
    look: Look, qtbot: QtBot
) -> None:
    run = run_of(
        "import threading\nlock = threading.Lock()\nhits = 0\n"
        "def work():\n    global hits\n    hits += 1\n    with lock:\n        pass\n"
        "threads = [threading.Thread(target=work) for _ in range(2)]\n"
        "for thread in threads:\n    thread.start()\n"
        "for thread in threads:\n    thread.join()\n"
    )
    run.advance(100)
    stage = stage_of(run, look, qtbot)
    assert stage.picture is not None
    ((lock, box, _),) = stage.picture.space.rail
    beside = (round(box.x - box.width * 0.1), round(box.y + box.height / 2))

    colours = []
    for lit in (None, lock.ref):
        stage.light(lit)
        colours.append(stage.grab().toImage().pixelColor(*beside))

    assert colours[0] == look.colour("surface")
    assert colours[1] != look.colour("surface")


def test_every_mark_that_can_be_painted_is_in_the_legend() -> None:
    told = {sign.key for group in alphabet(english) for sign in group.signs}

    assert {mark.key for mark in MARKS} - {OTHER} <= told


def test_what_is_pointed_at_lights_up_and_goes_out_again(
    run: Run, look: Look, qtbot: QtBot
) -> None:
    stage = stage_of(run, look, qtbot)
    before = stage.grab().toImage()

    stage.light_sign("read")
    lit = stage.grab().toImage()
    stage.light_sign("")

    assert lit != before
    assert stage.grab().toImage() == before


def test_a_step_leaves_no_light_behind(run: Run, look: Look, qtbot: QtBot) -> None:
    look.set_motion(on=False)
    stage = stage_of(run, look, qtbot)
    mark = next(thing for thing in things(stage, look, run) if thing.sign == "read")
    spot = mark.rect.center()
    event = QMouseEvent(
        QEvent.Type.MouseMove, spot, stage.mapToGlobal(spot), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    stage.mouseMoveEvent(event)
    stage.grab()

    run.back(1)
    stage.show_scene(scene_of(run, english))

    other = stage_of(run, look, qtbot)
    assert stage.grab().toImage() == other.grab().toImage()


def test_words_of_a_program_are_never_taken_for_html(look: Look, qtbot: QtBot) -> None:
    text = "import threading\nthreading.Thread(target=print, name='<img>').start()\n"
    run = run_of(text)
    run.advance(3)
    stage = stage_of(run, look, qtbot)

    assert any("<img>" in thing.words for thing in things(stage, look, run))


@pytest.mark.parametrize("width", [420, 820, 1200])
def test_the_legend_tells_every_sign_without_cutting_it(
    width: int, look: Look, qtbot: QtBot
) -> None:
    legend = Legend(look)
    qtbot.addWidget(legend)
    legend.resize(width, 700)
    legend.show()
    legend.page.grab()

    assert problems(legend.page.record, QRectF(legend.page.rect())) == []
    assert [one.full for one in legend.page.record.written if one.shown != one.full] == []
    told = {one.shown for one in legend.page.record.written}
    assert {sign.name for group in alphabet(english) for sign in group.signs} <= told


def test_the_legend_says_which_sign_is_pointed_at(look: Look, qtbot: QtBot) -> None:
    legend = Legend(look)
    qtbot.addWidget(legend)
    legend.resize(800, 700)
    legend.show()
    heard: list[str] = []
    legend.pointed.connect(heard.append)
    spot = QPointF(legend.page.row("write").center())
    event = QMouseEvent(
        QEvent.Type.MouseMove, spot, legend.page.mapToGlobal(spot), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip

    legend.page.mouseMoveEvent(event)
    legend.close()

    assert heard == ["write", ""]

"""The map in the window: what it shows can be read, and leads the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from core.generators import carried
from core.graph.progress_graph import Fate, Point, progress_graph
from core.runs.schedulers.policies import POLICIES
from core.scenes.progress_map import MapScene, MapTeller
from core.scenes.run import Run
from gui.app.window import Window
from gui.files.samples import sample
from gui.pictures import picture_command
from gui.stage.canvas import Canvas
from gui.stage.legibility import problems
from gui.stage.map.painter import paint_map
from gui.stage.written import Record
from gui.theme.words import translate
from tests.core.graph.explained import program_of
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

Key = Qt.Key
LONG = 100_000
EMBRACE = sample("deadlock_two_locks").text


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the map of the deadly embrace."""
    with opened(Window(look, settings), qtbot, EMBRACE) as made:
        qtbot.keyClick(made.stage, Key.Key_G)
        qtbot.waitUntil(lambda: made.map.scene is not None, timeout=LONG)
        made.map.grab()
        yield made


def here(window: Window) -> Point:
    """Where the map shows the run to be."""
    assert window.map.scene is not None
    return window.map.scene.here


def spot(window: Window, right: int, up: int) -> QPoint:
    """Where a point of the map is painted."""
    assert window.map.space is not None
    return window.map.space.spot(Point(right, up)).toPoint()


def drag(window: Window, to: QPoint) -> None:
    """Move the mouse over the map with its left button down."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = window.map.mapToGlobal(to).toPointF()
    event = QMouseEvent(QEvent.Type.MouseMove, to.toPointF(), place, left, left, none)
    QApplication.sendEvent(window.map, event)


def test_arrows_lead_the_run_and_take_it_back(window: Window, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is window.map

    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Up, Key.Key_Up):
        qtbot.keyClick(window.map, key)

    assert here(window) == (2, 2)
    assert window.map.scene is not None
    assert set(window.map.scene.fates.values()) == {Fate.LOST}
    assert "From here on every schedule fails" in window.map.accessibleName()
    assert window.bridge.scene is not None
    assert [lock.holder for lock in window.bridge.scene.locks] == [1, 2]
    qtbot.keyClick(window.map, Key.Key_Left)
    assert here(window) == (2, 1)


def test_a_dragged_path_is_the_schedule(window: Window, qtbot: QtBot) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(window.map, left, pos=spot(window, 7, 1))
    assert here(window) == (7, 1)

    # Behind what is shut no way leads there; before it the run is taken back that far.
    drag(window, spot(window, 3, 3))
    assert here(window) == (7, 1)
    drag(window, spot(window, 1, 4))

    assert here(window) == (1, 4)
    assert window.map.scene is not None
    assert Point(1, 1) in window.map.scene.stairs


def test_each_point_says_what_it_means(window: Window) -> None:
    told = window.map.told

    assert "both cannot hold left, right" in told(Point(3, 3))
    assert "A deadlock" in told(Point(2, 2))
    assert "No schedule leads here" in told(Point(5, 5))
    assert "can end well" in told(Point(7, 7))


def test_another_program_has_another_map_or_says_why_not(window: Window, qtbot: QtBot) -> None:
    window.programs.put_in_place("print(1)\n")

    qtbot.waitUntil(lambda: "no map" in window.map.accessibleName(), timeout=LONG)

    assert "two threads beside main" in window.map.accessibleName()
    window.commands.actions["map"].trigger()
    assert window.stages.currentWidget() is window.stage


def scene_of(text: str, steps: int) -> MapScene:
    """The map of *text* after so many steps of a run by turns."""
    program = program_of(text)
    run = Run(program, POLICIES["round-robin"](0), seed=0)
    run.advance(steps)
    graph = carried(progress_graph(program))
    return MapTeller(program, graph, translate).scene(run.simulation.trace, run.position)


@pytest.mark.parametrize("size", [(420, 320), (900, 600), (1600, 1000)])
@pytest.mark.parametrize("name", ["deadlock_two_locks", "lost_update"])
def test_all_of_it_can_be_read(look: Look, name: str, size: tuple[int, int]) -> None:
    image, record = QImage(*size, QImage.Format.Format_RGB32), Record()
    painter = QPainter(image)
    paint_map(Canvas(painter, look, record), QSizeF(*size), scene_of(sample(name).text, 8))
    painter.end()

    assert record.written
    assert not problems(record, QRectF(0, 0, *size))


def test_who_is_not_on_the_map_is_named() -> None:
    scene = scene_of(sample("philosophers").text, 0)

    assert scene.beside == "not on the map: T3"
    assert not scene_of(EMBRACE, 0).beside


def test_it_is_a_picture_for_slides(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "a.py", tmp_path / "a.svg"
    file.write_text(EMBRACE, encoding="utf-8")

    assert picture_command.main([str(file), "--map", "--step", "6", "--out", str(out)]) == 0
    assert "Ann has made" in out.read_text(encoding="utf-8")

    assert picture_command.main([str(file), "--map", "2,1", "--step", "6", "--out", str(out)]) == 0
    assert "Bob has made" in out.read_text(encoding="utf-8")
    for pair, why in (("1,5", "choose two of its threads"), ("1", "is no pair")):
        assert picture_command.main([str(file), "--map", pair, "--out", str(out)]) == 2
        assert why in capsys.readouterr().err
    file.write_text("print(1)\n", encoding="utf-8")
    assert picture_command.main([str(file), "--map", "--out", str(out)]) == 2
    assert "two threads" in capsys.readouterr().err

"""The stage with code and sentence round it, as pictures have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from core.scenes.builder import scene_of
from core.scenes.excerpt import excerpt_of
from core.scenes.space.code_column import MOST
from core.scenes.words import english
from gui.stage.legibility import problems
from gui.stage.page import Page, paint_round, stage_size, told_of
from gui.stage.picture import paint_stage, picture_of
from gui.stage.written import Record
from tests.core.scenes.runs import run_of, sample, until
from tests.gui.stage.frames import Screen
from tests.gui.stage.pixels import has_colour, spread
from tests.gui.stage.plays import lessons

if TYPE_CHECKING:
    from core.scenes.run import Run

pytestmark = pytest.mark.usefixtures("qapp")
SCREENS = (Screen(1920, 1080), Screen(3840, 2160))
READABLE, LEAST = 4.5, 24.0


def moments() -> dict[str, Run]:
    """Runs at moments of all kinds."""
    lost = run_of(
        "from threading import Thread\nn = 0\ndef add():\n    global n\n    n += 1\n"
        "a, b = Thread(target=add), Thread(target=add)\na.start()\nb.start()\n"
    )
    until(lost, "reads n")
    walled = sample("torn_pair_walled", "round-robin")
    walled.advance(14)
    stuck = next(play for play in lessons() if play.name.startswith("11_")).run()
    stuck.advance(1_000)
    return {"nothing": sample("bank_unsafe"), "lost": lost, "walled": walled, "stuck": stuck}


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.called)
@pytest.mark.parametrize("name", ["nothing", "lost", "walled", "stuck"])
def test_17_code_and_sentence_are_read_and_leave_the_stage_its_room(
    name: str, screen: Screen
) -> None:
    run, look = moments()[name], screen.look()
    scene, size = scene_of(run, english), QSize(screen.width, screen.height)
    page = Page(excerpt=excerpt_of(run, scene), told=told_of(scene))
    image, record = QImage(size, QImage.Format.Format_RGB32), Record()
    image.fill(look.colour("surface"))
    painter = QPainter(image)

    paint_round(painter, size, page, scene, look, record)
    painter.end()

    room, unit = stage_size(size, page, scene, look), screen.unit
    assert room.width() >= screen.width * (1 - MOST) - 1
    assert problems(record, QRectF(image.rect())) == []
    assert [one.shown for one in record.written if one.pixels < LEAST * unit - 1] == []
    faint = [one.shown for one in record.written if (spread(image, one.rect) or 9) < READABLE]
    assert faint == []
    bar = [one for one in record.written if one.name in {"sentence", "meaning"}]
    assert all(one.rect.top() >= room.height() for one in bar)


STUCK = (
    "from threading import Lock, Thread\nlock = Lock()\nlock.acquire()\n"
    "ann = Thread(target=lock.acquire, name='Ann')\nann.start()\n"
)


def test_where_all_wait_for_ever_that_is_red_and_not_what_was_done_last() -> None:
    run, screen = run_of(STUCK), SCREENS[0]
    run.advance(100)
    scene, look = scene_of(run, english), screen.look()
    size, page = QSize(1920, 1080), Page(told=told_of(scene))
    image, record = QImage(size, QImage.Format.Format_RGB32), Record()
    painter = QPainter(image)

    paint_round(painter, size, page, scene, look, record)
    painter.end()

    words = {one.name: one for one in record.written}
    assert words["meaning"].shown == "No thread can ever go on."
    reds = {
        name: has_colour(image.copy(one.rect.toRect()), look.colour("failure"))
        for name, one in words.items()
    }
    assert reds == {"sentence": False, "meaning": True}


def test_the_line_of_an_arrow_is_told_where_no_arrow_goes_over_it() -> None:
    run = next(play for play in lessons() if play.name.startswith("11_")).run()
    run.advance(1_000)
    told = {}
    for screen in (Screen(1024, 700), SCREENS[0]):
        scene, look, size = (
            scene_of(run, english),
            screen.look(),
            QSize(screen.width, screen.height),
        )
        page = Page(excerpt=excerpt_of(run, scene), told=told_of(scene))
        room, record = stage_size(size, page, scene, look), Record()
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint_stage(painter, room, scene, run.history, look, record)
        painter.end()
        told[screen.width] = [one.shown for one in record.written if one.name == "line"]

    assert told == {1024: [], 1920: ["line 10", "line 10"]}


def test_a_lock_that_was_waited_for_is_seen_to_be_handed_over() -> None:
    run, screen = sample("torn_pair_walled", "round-robin"), SCREENS[0]
    seen: dict[str, bool] = {}
    for _ in range(40):
        if not run.advance(1):
            break
        scene = scene_of(run, english)
        picture = picture_of(screen.stage.toSizeF(), scene, run.history, screen.look())
        seen[scene.sentence] = picture.handed is not None
        if picture.handed is not None:
            padlock = picture.padlock(scene.locks[0])
            assert padlock == picture.handed.end

    assert seen["Bob takes wall."]
    assert [words for words, handed in seen.items() if handed] == ["Bob takes wall."]


TOO_LONG = """\
import threading
red, blue, totals, lock = 50, 50, {"north": 0}, threading.Lock()
# invariant: red + blue == 100
def add_all_the_takings_of_the_day(region, takings):
    with lock:
        for number in takings:
            if number > 0:
                totals[region] = totals[region] + number * (1 if region == "north" else 2)
threading.Thread(target=add_all_the_takings_of_the_day, args=("north", [1]), name="Ann").start()
"""


def beside(run: Run, screen: Screen, *, ahead: bool = False) -> tuple[Record, QImage]:
    """What stands round the stage at the position of *run*."""
    look, size = screen.look(), QSize(screen.width, screen.height)
    scene, record = scene_of(run, english), Record()
    page = Page(excerpt=excerpt_of(run, scene), told=told_of(scene), ahead=ahead)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(look.colour("surface"))
    painter = QPainter(image)
    paint_round(painter, size, page, scene, look, record)
    painter.end()
    return record, image


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.called)
def test_no_line_of_code_is_cut_however_long_it_is(screen: Screen) -> None:
    run = run_of(TOO_LONG)
    until(run, "Ann reads totals")

    record, image = beside(run, screen)
    code = [one for one in record.written if one.name == "line 8"]

    assert len(code) > 1
    assert [one.shown for one in record.written if one.shown != one.full] == []
    assert problems(record, QRectF(image.rect())) == []


def test_a_rule_stands_once_under_the_code() -> None:
    run = run_of(TOO_LONG)
    until(run, "Ann begins")

    record, _ = beside(run, SCREENS[0])
    law = [one for one in record.written if one.name == "law"]

    assert [one.shown for one in law] == ["rule, line 3", "red + blue == 100"]
    lowest = max(one.rect.bottom() for one in record.written if one.name.startswith("line "))
    assert all(one.rect.top() > lowest for one in law)


def test_a_deadlock_is_told_in_red_only_once_its_figure_is_closed() -> None:
    run, screen = moments()["stuck"], SCREENS[0]
    red = screen.look().colour("failure")

    assert not has_colour(beside(run, screen, ahead=True)[1], red)
    assert has_colour(beside(run, screen)[1], red)

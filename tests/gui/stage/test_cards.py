"""What cards, walls, chips and rooms say, and that no sign is told by its colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from core.scenes.builder import scene_of
from core.scenes.themes import THEMES
from core.scenes.words import english
from gui.stage.legibility import problems
from gui.stage.picture import paint_stage
from gui.stage.written import Record
from tests.core.scenes.runs import SAMPLES, go, run_of, sample, until
from tests.gui.stage.pixels import ROUNDED, farthest

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.theme.look import Look

HALL = QSize(1920, 948)
TORN = (
    "import threading\nred, blue, notes = 50, 50, []\n# invariant: red + blue == 100\n"
    "def give():\n    global red, blue\n    red -= 20\n    blue += 20\n"
    "def look():\n    notes.append(red + blue)\n"
    "threading.Thread(target=give, name='Ann').start()\n"
    "threading.Thread(target=look, name='Bob').start()\n"
)


@pytest.fixture
def hall(look: Look) -> Look:
    look.set_theme(THEMES["projector"])
    look.set_zoom(2.0)
    return look


def painted(run: Run, look: Look, size: QSize = HALL) -> tuple[QImage, Record]:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(look.colour("surface"))
    painter, record = QPainter(image), Record()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_stage(painter, size, scene_of(run, english), run.history, look, record)
    painter.end()
    return image, record


def written(run: Run, scene: Scene, look: Look, size: QSize) -> Record:
    """The words of *scene* alone: it is pixels that take long."""
    image, record = QImage(1, 1, QImage.Format.Format_RGB32), Record()
    painter = QPainter(image)
    paint_stage(painter, size, scene, run.history, look, record)
    painter.end()
    return record


def said(record: Record) -> list[str]:
    return [one.shown for one in record.written]


def lost_update() -> Run:
    run = sample("lost_update")
    until(run, "main starts Bob")
    go(run, 1, 2)
    go(run, 2, 3)
    return run


def test_two_chips_one_of_them_old_and_the_coin_has_the_new_value(hall: Look) -> None:
    _, record = painted(lost_update(), hall)

    chips = [one for one in record.written if one.name == "chip counter" and one.shown == "0"]
    assert len(chips) == 2
    assert min(chip.rect.height() for chip in chips) >= 76
    assert said(record).count("old: counter is 1 now") == 1
    assert [one.shown for one in record.written if one.name == "coin"] == ["1"]
    assert "what Ann read" in said(record)


def test_what_was_overwritten_unseen_is_lost_and_nothing_is_red_yet(hall: Look) -> None:
    run = lost_update()
    go(run, 1)

    image, record = painted(run, hall)

    assert "lost" in said(record)
    assert reds(image, hall) == 0


def reds(image: QImage, look: Look) -> int:
    """How many pixels have the colour of a failure."""
    failure = look.colour("failure").rgb() & 0xFFFFFF
    bits = image.convertToFormat(QImage.Format.Format_RGB32)
    spots = memoryview(bits.constBits()).cast("I")
    return sum((spot & 0xFFFFFF) == failure for spot in spots)


@pytest.mark.parametrize("name", SAMPLES)
def test_at_the_start_nothing_of_the_end_is_there(look: Look, name: str) -> None:
    run = sample(name, "random", 3)
    run.advance(1_000)
    run.jump(0)

    image, _ = painted(run, look, QSize(720, 740))

    assert reds(image, look) == 0


@pytest.mark.parametrize("name", SAMPLES)
def test_no_two_words_overlap_at_any_moment(look: Look, name: str) -> None:
    run = sample(name, "random", 3)
    for _ in range(40):
        scene = scene_of(run, english)
        for zoom, size in ((1.0, QSize(720, 740)), (2.0, HALL)):
            look.set_zoom(zoom)
            record = written(run, scene, look, size)
            assert record.written
            assert problems(record, QRectF(0, 0, size.width(), size.height())) == []
        if not run.advance(1):
            break


@pytest.mark.parametrize("name", SAMPLES)
def test_in_a_hall_no_words_are_smaller_than_24_pixels(hall: Look, name: str) -> None:
    run = sample(name, "random", 3)
    run.advance(30)

    record = written(run, scene_of(run, english), hall, HALL)

    # A line is higher than its letters.
    assert min(one.rect.height() for one in record.written) >= 24


def test_what_was_seen_broken_is_on_screen_to_the_end(hall: Look) -> None:
    run = run_of(TORN)
    until(run, "main starts Bob")
    go(run, 1, 3)
    go(run, 2, 3)
    while run.simulation.choices():
        image, record = painted(run, hall)
        assert {"30", "50", "Bob saw 80, not 100"} <= set(said(record))
        assert reds(image, hall) > 0
        run.advance(1)

    assert "80" in said(painted(run, hall)[1])


def test_the_rule_is_told_in_figures(hall: Look) -> None:
    run = run_of(TORN)
    until(run, "Ann writes red")

    _, record = painted(run, hall)

    assert "30 + 50 = 80, not 100" in said(record)


def test_who_holds_is_inside_and_who_waits_outside(hall: Look) -> None:
    run = sample("torn_pair_walled")
    until(run, "Ann takes")
    go(run, 2)

    _, record = painted(run, hall)

    assert "inside" in said(record)
    assert any(words.startswith("waits") for words in said(record))


def test_a_deadlock_says_who_holds_what_and_wants_what(hall: Look) -> None:
    run = sample("deadlock_two_locks")
    until(run, "Ann takes left")
    go(run, 2, 2)
    run.advance(20)

    _, record = painted(run, hall)

    assert {"Deadlock", "Ann", "Bob", "left", "right", "wants"} <= set(said(record))
    assert "line 13" in said(record)


@pytest.mark.parametrize("name", ["barrier_phases", "bounded_queue", "semaphore_pool"])
def test_what_threads_meet_at_is_told_with_its_count(look: Look, name: str) -> None:
    run = sample(name, "random", 1)
    run.advance(8)

    _, record = painted(run, look, QSize(900, 760))

    words = ("have come", "taken", "free")
    assert any(word in one for one in said(record) for word in words)


@pytest.mark.parametrize("name", ["lost_update", "torn_pair_walled", "deadlock_two_locks"])
def test_what_lies_ahead_is_not_drawn(look: Look, name: str) -> None:
    gone_on, only_so_far = sample(name, "random", 3), sample(name, "random", 3)
    gone_on.advance(1_000)
    for position in range(1, gone_on.position):
        gone_on.jump(position)
        only_so_far.advance(1)

        ahead, there = painted(gone_on, look, QSize(900, 760))
        here, record = painted(only_so_far, look, QSize(900, 760))

        assert there == record
        assert farthest(ahead, here) <= ROUNDED

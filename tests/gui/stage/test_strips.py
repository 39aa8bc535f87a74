"""Strips: what stands beside a mark, and how often their contents are worked out."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from core.machine.events import Kind
from core.scenes.builder import scene_of
from core.scenes.words import english
from gui.stage import strip_content
from gui.stage.picture import view_of
from gui.stage.strip_content import mark_side, mark_top
from tests.core.scenes.runs import go, run_of, sample, until
from tests.core.scenes.space.test_plans import ACCOUNTS
from tests.gui.stage.frames import DESK, Screen, frame_of


@pytest.mark.parametrize("size", [(1920, 1080), (1440, 900), (1024, 768), (3840, 2160)])
def test_a_value_stands_beside_the_middle_of_its_mark(qapp: object, size: tuple[int, int]) -> None:
    run = run_of(ACCOUNTS, "random", 7)
    run.advance(42)
    screen = Screen(*size)
    look = screen.look()

    frame = frame_of(scene_of(run, english), run, screen, look)

    view, found = view_of(frame.picture, look), 0
    assert {lane.size for lane in frame.picture.space.lanes} == {"slim"}
    for place in frame.picture.strips:
        side = mark_side(place.strip, view.column, look.zoom, row=False)
        middle = mark_top(place, side, 2, look.zoom) + side / 2
        for words in frame.record.written:
            value = not words.name and words.shown.isdigit()
            if value and abs(words.rect.center().y() - middle) < place.strip.height():
                found += 1
                assert words.rect.center().y() == pytest.approx(middle, abs=2.5 * screen.unit)
    assert found


def test_what_a_strip_shows_is_worked_out_once_a_picture_also_under_tags(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Mock(wraps=strip_content.Content)
    monkeypatch.setattr(strip_content, "Content", made)
    run = sample("lost_update")
    until(run, "main starts Bob")
    go(run, 1, 2)
    go(run, 2, 3)
    go(run, 1, 1)

    frame = frame_of(scene_of(run, english), run, DESK, DESK.look())

    assert [words.name for words in frame.record.written if words.name.startswith("lost")]
    assert made.call_count == len(frame.picture.strips)


def test_at_the_end_of_a_run_the_last_step_stands_at_the_end_of_the_strip(qapp: object) -> None:
    run = sample("lost_update")
    run.advance(1_000)
    screen = Screen(1920, 1080)
    look = screen.look()

    picture = frame_of(scene_of(run, english), run, screen, look).picture

    view, axis = view_of(picture, look), picture.axis
    assert axis.right() - view.column < view.x(axis, run.position) <= axis.right() + 1


AGAIN = """\
import threading

one, other = threading.RLock(), threading.RLock()

def dig(depth):
    with one:
        with other:
            if depth:
                dig(depth - 1)

threading.Thread(target=dig, args=(2,), name="Ann").start()
"""


def test_a_lock_that_is_taken_or_let_go_of_once_more_has_its_padlock(qapp: object) -> None:
    run = run_of(AGAIN)
    run.advance(1_000)
    end = run.position

    frame = frame_of(scene_of(run, english), run, DESK, DESK.look())

    places, view = frame.picture.strips, view_of(frame.picture, frame.look)
    locks = {lock.ref: lock for lock in frame.scene.locks}
    shown = strip_content.contents(places, run.history, view, locks, None, end, ticks=False)
    signs = [sign for own in shown.values() for sign in own.signs]
    taken = [
        locks[sign.lock].name if sign.lock is not None else None
        for sign in signs if sign.mark.kind in {Kind.ACQUIRE, Kind.RELEASE}
    ]  # fmt: skip
    assert taken == ["one", "other"] * 3 + ["other", "one"] * 3

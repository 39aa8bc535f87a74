"""Statements about moments of their own: what is in hand, lost, walled in, or far too much."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from core.machine.events import Kind
from core.scenes.builder import scene_of
from core.scenes.space.columns import column_of
from core.scenes.spoken import lane_part
from core.scenes.words import english
from gui.stage.canvas import rect_of
from gui.stage.picture import compose, paint_stage
from gui.stage.written import Record
from gui.theme.measures import scale_of
from gui.theme.words import WORDS
from tests.core.scenes.runs import go, run_of, sample, until
from tests.gui.stage.frames import DESK, HALL, Screen, frame_of
from tests.gui.stage.pixels import ROUNDED, farthest, has_colour
from tests.gui.stage.plays import lessons

if TYPE_CHECKING:
    from core.scenes.run import Run
    from tests.gui.stage.frames import Frame

pytestmark = pytest.mark.usefixtures("qapp")

VISITORS = (
    "from threading import Thread\nvisitors = 0\ndef let_in():\n    global visitors\n"
    "    visitors += 1\nann, bob = Thread(target=let_in, name='Ann'), "
    "Thread(target=let_in, name='Bob')\nann.start()\nbob.start()\nann.join()\nbob.join()\n"
    "assert visitors == 2\n"
)
LOOKED = (
    "from threading import Thread\nred, blue, notes = 50, 50, []\n"
    "# invariant: red + blue == 100\ndef give():\n    global red, blue\n    red -= 20\n"
    "    blue += 20\ndef look():\n    notes.append(red + blue)\n"
    "Thread(target=give, name='Ann').start()\nThread(target=look, name='Bob').start()\n"
)
SHARDS = (
    "from threading import Lock, Thread\nlocks = [Lock() for _ in range(4)]\n"
    "counts = [0, 0, 0, 0]\ndef work(k):\n    with locks[k % 4]:\n        counts[k % 4] += 1\n"
    "team = [Thread(target=work, name=f'W{k}', args=(k,)) for k in range(8)]\n"
    "for t in team:\n    t.start()\nfor t in team:\n    t.join()\n"
)
HOLE = (
    "from threading import Lock, Thread\nleft, right, total = Lock(), Lock(), 0\n"
    "def one():\n    global total\n    with left:\n        total += 1\n"
    "def two():\n    global total\n    with right:\n        total += 1\n"
    "a, b = Thread(target=one, name='Ann'), Thread(target=two, name='Bob')\n"
    "a.start()\nb.start()\na.join()\nb.join()\n"
)
BANK = (
    "from threading import Lock, Thread\nclass Account:\n    def __init__(self, sum):\n"
    "        self.sum = sum\n        self.lock = Lock()\n"
    "a, b, c, d, e, f = [Account(100) for _ in range(6)]\n"
    "def move(source, target, amount):\n    with source.lock:\n        with target.lock:\n"
    "            source.sum -= amount\n            target.sum += amount\n"
    "orders = [('Ann', a, b), ('Bob', a, c), ('Cleo', d, e), ('Dora', b, d), ('Emil', e, f)]\n"
    "team = [Thread(target=move, name=who, args=(x, y, 10)) for who, x, y in orders]\n"
    "for clerk in team:\n    clerk.start()\nfor clerk in team:\n    clerk.join()\n"
)


def hall(run: Run) -> Frame:
    """The moment of *run* in a hall."""
    return frame_of(scene_of(run, english), run, HALL, HALL.look())


def visited(*turns: tuple[int, int]) -> Run:
    """The lost update after *turns* of threads and steps."""
    run = run_of(VISITORS)
    until(run, "main starts Bob")
    for tid, steps in turns:
        go(run, tid, steps)
    return run


def words(frame: Frame, name: str) -> list[str]:
    """What is written under *name*."""
    return [one.shown for one in frame.record.written if one.name == name]


def test_5_an_old_value_and_a_new_one_are_in_hand_when_bob_writes() -> None:
    frame = hall(visited((1, 2), (2, 3)))
    chips = {lane.tid: lane.chips for lane in frame.picture.space.lanes}
    values = [one for one in frame.record.written if one.name == "chip visitors"]

    assert [chip.value for tid in (1, 2) for chip, _ in chips[tid]] == ["0", "0"]
    assert [chip.stale for tid in (1, 2) for chip, _ in chips[tid]] == [True, False]
    assert all(one.pixels >= 76 for one in values if one.shown == "0")
    assert words(frame, "coin") == ["1"]
    assert words(frame, "old") == ["old: visitors is 1 now"]


def test_5_a_line_leads_from_the_old_value_in_hand_to_the_struck_one() -> None:
    frame = hall(visited((1, 2), (2, 3)))
    (memory,) = frame.picture.memories
    chips = {lane.tid: lane.chips for lane in frame.picture.space.lanes}
    (struck,) = [
        one
        for one in frame.record.written
        if one.name == "" and one.rect.top() > frame.picture.panel.top()
    ]
    (said,) = [one for one in frame.record.written if one.name == "what was read"]

    assert memory.old
    start, end = memory.path().pointAtPercent(0.0), memory.path().pointAtPercent(1.0)
    assert rect_of(chips[1][0][1]).adjusted(0, 0, 0, 1).contains(start)
    assert abs(struck.rect.center().x() - end.x()) < 3
    assert 0 < struck.rect.center().y() - end.y() < struck.rect.height()
    assert said.shown == "what Ann read"


def test_6_the_old_value_was_another_when_it_was_written_over() -> None:
    run = visited((1, 2), (2, 4), (1, 1))

    assert words(hall(run), "old") == ["old: visitors was 1"]
    ann = next(lane for lane in scene_of(run, english).lanes if lane.name == "Ann")
    assert "has the old visitors 0 in hand, it was 1" in lane_part(ann, WORDS).text


def test_7_a_line_leads_to_the_first_look_when_the_second_shows_it_was_broken() -> None:
    run = run_of(LOOKED)
    until(run, "main starts Bob")
    go(run, 1, 3)
    lines = []
    for tid in (2, 2, 2, 1, 1, 2):
        go(run, tid, 1)
        lines.append([memory.place[1] for memory in hall(run).picture.memories])

    (red,) = [card for card in scene_of(run, english).cards if card.title == "red"]
    assert lines == [[], [], [red.key[1]], [], [], []]


def test_no_memory_is_drawn_at_a_desk() -> None:
    run = visited((1, 2), (2, 3))
    desk = frame_of(scene_of(run, english), run, DESK, DESK.look())

    assert hall(run).picture.memories
    assert desk.picture.memories == ()


def test_6_what_is_lost_is_said_before_anything_is_red() -> None:
    run = visited((1, 2), (2, 4), (1, 1))
    frames = [hall(run)]
    while run.simulation.choices() and not scene_of(run, english).failures:
        run.advance(1)
        frames.append(hall(run))
    *before, failed = frames

    assert words(frames[0], "lost") == ["lost"]
    assert len(before) > 1
    for frame in before:
        assert not has_colour(frame.image, frame.look.colour("failure"))
    assert has_colour(failed.image, failed.look.colour("failure"))


def test_7_what_bob_saw_stays_to_the_end() -> None:
    run = run_of(LOOKED)
    until(run, "main starts Bob")
    go(run, 1, 3)
    go(run, 2, 3)
    seen = 0
    while True:
        (lane,) = [one for one in hall(run).picture.space.lanes if one.tid == 2]
        assert [chip.value for chip, _ in lane.chips] == ["30", "50"]
        seen += 1
        if not run.advance(1):
            break
    assert seen > 4


@pytest.mark.parametrize("name", ["torn_pair_walled", "bank_one_lock", "lost_update_locked"])
def test_8_the_fence_is_there_at_the_acquire(name: str) -> None:
    run = sample(name, "round-robin")
    taken = 0
    while taken < 2 and run.advance(1):
        event = run.events(run.position - 1)[0]
        if event.kind != Kind.ACQUIRE:
            continue
        taken += 1
        space = hall(run).picture.space
        (fence,) = [one for one in space.shared.fences if one.lock == event.ref]
        assert space.shared.rect.holds(fence.padlock)
        assert fence.cards, "it knows what it guards"
    assert taken == 2


def test_10_four_locks_are_four_fences_and_two_round_one_counter_a_hole() -> None:
    run = run_of(SHARDS, "random", 1)
    run.advance(40)
    space = hall(run).picture.space
    hole = run_of(HOLE, "random", 1)
    hole.advance(9)
    (card,) = [card for card in scene_of(hole, english).cards if card.title == "total"]

    assert len({fence.lock for fence in space.shared.fences}) == 4
    assert all(len(fence.cards) == 1 for fence in space.shared.fences)
    assert not card.guards
    assert len(card.holes) == 2
    assert not card.bare


def test_13_the_rooms_stand_where_they_are_at_every_stage() -> None:
    run = next(play for play in lessons() if play.name.startswith("11_")).run()
    run.advance(1_000)
    scene = scene_of(run, english)
    space = hall(run).picture.space

    assert scene.deadlock is not None
    assert [stage.act for stage in scene.deadlock.stages] == ["rooms", "arrows", "closed"]
    assert space.circle is not None
    places = []
    for stage in scene.deadlock.stages:
        image, record = QImage(HALL.stage, QImage.Format.Format_RGB32), Record()
        painter = QPainter(image)
        paint_stage(painter, HALL.stage, scene, run.history, HALL.look(), record, stage=stage)
        painter.end()
        own = ("lane ", "lock ", "inside")
        places.append([(one.shown, one.rect) for one in record.written if one.name.startswith(own)])
    assert places[0] == places[1] == places[2] != []
    assert all(room.box.y >= space.circle.banner.bottom for room in space.circle.rooms)


def test_15_the_bank_is_seen_at_once_at_a_desk() -> None:
    run = run_of(BANK, "random", 7)
    run.advance(42)
    # Half the width of 1440 by 900, without the panel at the side.
    screen = Screen(1440, 900, "light")
    look = screen.look()
    scene = scene_of(run, english)
    space = compose(QSizeF(720, 740), scene, look, lanes=scene.lanes).space
    column = column_of(space.axis, run.position + 1, scale_of(look))

    assert column >= 8
    assert column * run.position <= space.axis.width
    assert len({fence.lock for fence in space.shared.fences}) == 6
    assert all(space.shared.rect.holds(fence.box) for fence in space.shared.fences)


@pytest.mark.parametrize("play", lessons()[:20:3], ids=lambda play: play.name)
def test_18_twice_the_screen_is_twice_the_size(play: object) -> None:
    double = Screen(3840, 2160)
    for scene, run in play.frames():  # type: ignore[attr-defined]
        small = frame_of(scene, run, HALL, HALL.look())
        large = frame_of(scene, run, double, double.look())
        pairs = zip(small.record.written, large.record.written, strict=True)
        assert all(
            one.shown == other.shown and abs(other.pixels - 2 * one.pixels) <= 1
            for one, other in pairs
        )


def test_what_waits_is_not_drawn_before_its_step() -> None:
    run = visited((1, 2))
    ahead = visited((1, 2))
    ahead.advance(20)
    ahead.jump(run.position)

    one, other = hall(run), hall(ahead)

    assert one.record == other.record
    assert farthest(one.image, other.image) <= ROUNDED
    assert all(a.bottom() <= b.top() + 1 for a, b in pairwise(_lanes(one)))


def _lanes(frame: Frame) -> list[QRectF]:
    return [place.box for place in frame.picture.strips]

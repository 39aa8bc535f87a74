"""What did not change is not painted again, and looks the same as if it were."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial
from random import Random
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.machine.events import Kind
from core.scenes.builder import scene_of
from core.scenes.lately import lately_of
from core.scenes.space.columns import Gap
from core.scenes.strips import Bar
from core.scenes.words import english
from gui.stage.canvas import Canvas
from gui.stage.parts import Mosaic, Notes, pixels
from gui.stage.picture import Passing, compose, paint_picture
from gui.stage.still import Still
from gui.stage.strip_content import Span, tried_at
from gui.stage.strip_view import StripView
from gui.stage.written import Record
from tests.core.scenes.runs import sample
from tests.gui.stage.pixels import ROUNDED, farthest
from tests.gui.stage.stage_scenes import crowd, lock, woven

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPointF

    from gui.theme.look import Look

ROOM = QRectF(10.5, 7.25, 120, 30)
BESIDE = QRectF(10.5, 47.25, 120, 30)


def blank() -> QPixmap:
    """White paper."""
    paper = QPixmap(QSize(200, 120))
    paper.fill("white")
    return paper


@dataclass
class Painting:
    """Paints named boxes with words again and again, and counts how often it had to."""

    look: Look
    mosaic: Mosaic = field(default_factory=Mosaic)
    painted: list[str] = field(default_factory=list)
    paper: QPixmap = field(default_factory=blank)
    record: Record = field(default_factory=Record)

    @property
    def image(self) -> QImage:
        """What is on the paper."""
        return self.paper.toImage()

    def show(self, *boxes: tuple[str, QRectF, object]) -> list[str]:
        """Paint *boxes*; which of them had to be, and what can be read there now."""
        self.painted.clear()
        notes = Notes(self.look)
        for name, room, key in boxes:
            notes.part(
                name, room, key, partial(self._box, name=name, room=room),
            )  # fmt: skip
        region = self.mosaic.changed(notes.parts, 1.0)
        painter = QPainter(self.paper)
        painter.setClipRegion(region)
        painter.fillRect(self.paper.rect(), "white")
        self.record = self.mosaic.paint(Canvas(painter, self.look), notes.parts, region, 1.0)
        painter.end()
        return [one.full for one in self.record.written]

    def words_at(self, point: QPointF) -> str | None:
        """What can be read at *point*."""
        words = self.record.at(point)
        return None if words is None else words.full

    def _box(self, canvas: Canvas, name: str, room: QRectF) -> None:
        self.painted.append(name)
        canvas.box(room, fill="current", edge="ink", width="stroke")
        canvas.text(room, f"box {name}", "body", "ink", name=name)


def test_a_part_is_painted_only_when_its_key_or_place_changes(look: Look) -> None:
    painting = Painting(look)
    counts = []

    for key, room in (("a", ROOM), ("a", ROOM), ("b", ROOM), ("b", ROOM.translated(3, 0))):
        painting.show(("one", room, key), ("two", BESIDE, None))
        counts.append(list(painting.painted))

    assert counts == [["one", "two"], [], ["one"], ["one"]]


def test_what_lies_over_a_changed_part_is_painted_again(look: Look) -> None:
    painting = Painting(look)
    over = ROOM.translated(40, 10)
    painting.show(("under", ROOM, 1), ("over", over, 1), ("away", BESIDE.translated(0, 30), 1))

    painting.show(("under", ROOM, 2), ("over", over, 1), ("away", BESIDE.translated(0, 30), 1))

    assert painting.painted == ["under", "over"]


def test_a_part_that_is_gone_leaves_nothing_behind(look: Look) -> None:
    painting = Painting(look)
    painting.show(("one", ROOM, None), ("two", BESIDE, None))

    words = painting.show(("two", BESIDE, None))

    assert words == ["box two"]
    only = Painting(look)
    only.show(("two", BESIDE, None))
    assert painting.image == only.image


def test_the_words_of_a_kept_part_are_still_told(look: Look) -> None:
    painting = Painting(look)
    painting.show(("one", ROOM, None))

    words = painting.show(("one", ROOM, None))

    assert (words, painting.painted) == (["box one"], [])


@dataclass(frozen=True)
class Halves:
    """Two halves of a room, each with a key of its own."""

    room: QRectF
    keys: tuple[int, int]

    def others(self, before: Halves) -> Iterable[QRectF]:
        """The halves with another key."""
        wide = self.room.width() / 2
        for at, (own, theirs) in enumerate(zip(self.keys, before.keys, strict=True)):
            if own != theirs:
                yield QRectF(self.room.left() + at * wide, self.room.top(), wide, 30)


def test_of_a_part_in_pieces_only_those_that_changed_are_painted(look: Look) -> None:
    mosaic, regions, paper = Mosaic(), [], blank()
    room = QRectF(10, 10, 120, 30)

    for keys in ((1, 1), (1, 2), (1, 2), (3, 2)):
        notes = Notes(look)
        notes.part("one", room, None, lambda _: None, pieces=Halves(room, keys))
        regions.append(mosaic.changed(notes.parts, 1.0).boundingRect())
        painter = QPainter(paper)
        mosaic.paint(Canvas(painter, look), notes.parts, QRegion(), 1.0)
        painter.end()

    assert regions == [
        QRect(10, 10, 120, 30),
        QRect(70, 10, 60, 30),
        QRect(),
        QRect(10, 10, 60, 30),
    ]


def test_where_columns_run_out_the_axis_moves_by_a_part_of_its_width() -> None:
    axis = QRectF(0, 0, 400, 20)
    views = [StripView(0.0, 8.0).paged(axis, position) for position in range(1, 400)]

    assert {view.first for view in views} == set(range(0, 360, 10))
    for position, view in enumerate(views, 1):
        assert axis.left() <= view.x(axis, position - 1)
        assert view.x(axis, position) <= axis.right()


def test_after_forgetting_everything_is_painted_afresh(look: Look) -> None:
    painting = Painting(look)
    painting.show(("one", ROOM, None))

    painting.mosaic.forget()
    painting.show(("one", ROOM, None))

    assert painting.painted == ["one"]


def picture_of(still: Still, widget: QWidget) -> QImage:
    """What *still* shows on *widget*."""
    ratio = widget.devicePixelRatioF()
    image = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    still.show(painter, QRegion(widget.rect()))
    painter.end()
    return image


class Fine(QWidget):
    """A widget on a screen with *ratio* times as many pixels either way."""

    def __init__(self, ratio: float) -> None:
        super().__init__()
        self._ratio = ratio
        self.resize(700, 560)

    @override
    def devicePixelRatioF(self) -> float:
        return self._ratio


@pytest.mark.parametrize(
    ("name", "ratio", "narrower"),
    [
        ("bank_ordered", 1.0, 1), ("bank_ordered", 1.5, 1), ("bank_ordered", 2.0, 8),
        ("torn_pair", 1.0, 1), ("deadlock_two_locks", 1.25, 1), ("philosophers", 1.0, 2),
        ("rlock_reentry", 1.0, 1), ("producer_consumer", 1.0, 1), ("semaphore_pool", 1.75, 1),
    ],
)  # fmt: skip
def test_what_is_patched_looks_as_if_it_were_painted_afresh(
    look: Look, name: str, ratio: float, narrower: int
) -> None:
    run = sample(name, "random", 3)
    run.advance(400)
    random, widget = Random(7), Fine(ratio)
    patched, view = Still(look), StripView(0.0, look.px("column") / narrower)

    for _ in range(30):
        move = random.choice([run.jump, run.back, run.advance])
        move(random.randrange(run.history.length) if move == run.jump else 1)
        scene = scene_of(run, english)
        lit = random.choice([None, *(lock.ref for lock in scene.locks)])
        picture = compose(QSizeF(widget.size()), scene, look, lanes=scene.lanes)
        view = view.following(picture.axis, scene.position)
        fresh = Still(look)
        for still in (patched, fresh):
            still.paint(widget, picture, run.history, view, Passing(lit=lit))

        assert patched.record == fresh.record
        # What shines through is rounded another way where only a part is painted, and Qt
        # blends the edges of large letters in more than one way.
        assert farthest(picture_of(patched, widget), picture_of(fresh, widget)) <= ROUNDED


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_lanes_that_scroll_look_as_if_they_were_painted_afresh(look: Look, ratio: float) -> None:
    run = sample("bank_ordered", "random", 3)
    run.advance(400)
    random, widget = Random(7), Fine(ratio)
    widget.resize(700, 250)
    patched, view = Still(look), StripView(0.0, look.px("column"))
    seen = set()

    for _ in range(30):
        run.jump(random.randrange(run.history.length))
        scene = scene_of(run, english)
        picture = compose(
            QSizeF(widget.size()), scene, look, lanes=scene.lanes, scroll=random.randrange(6)
        )
        seen.add(picture.space.above)
        fresh = Still(look)
        for still in (patched, fresh):
            still.paint(widget, picture, run.history, view, Passing())

        assert patched.record == fresh.record
        assert farthest(picture_of(patched, widget), picture_of(fresh, widget)) <= ROUNDED

    assert len(seen) > 1


def test_only_what_changed_is_to_be_put_on_the_screen(look: Look) -> None:
    run = sample("bank_ordered", "random", 3)
    run.advance(400)
    widget, still = QWidget(), Still(look)
    widget.resize(900, 800)
    view, large = StripView(190.0, look.px("column")), list[int]()

    def shown(position: int) -> QRegion:
        run.jump(position)
        scene = scene_of(run, english)
        lately = lately_of(run.history, position, frozenset(large))
        picture = compose(QSizeF(widget.size()), scene, look, lanes=scene.lanes, lately=lately)
        large.extend(lane.tid for lane in picture.space.lanes if lane.size == "large")
        return still.paint(widget, picture, run.history, view, Passing())

    assert area(shown(205)) == 900 * 800
    assert area(shown(206)) < 900 * 800 / 4
    assert area(shown(206)) == 0


def test_the_line_at_the_moment_is_over_the_picture_and_moves_without_painting_it(
    look: Look,
) -> None:
    size, strips, view = QSizeF(900, 800), woven(3, 40), StripView(0.0, 8.0)
    mosaic, paper, overs = Mosaic(), blank(), list[QRectF]()

    for position in (41, 42):
        scene = replace(crowd(3), position=position)
        notes = Notes(look)
        paint_picture(notes, compose(size, scene, look, lanes=scene.lanes), strips, view, Passing())
        changed = mosaic.changed(notes.parts, 1.0)
        painter = QPainter(paper)
        mosaic.paint(Canvas(painter, look), notes.parts, QRegion(), 1.0)
        painter.end()
        overs += [over.rect for over in notes.overs]

    assert changed.isEmpty()
    assert overs[0].translated(8, 0) == overs[1]


def test_the_words_of_a_lane_are_not_written_again_because_a_bar_grows(look: Look) -> None:
    scene, view = crowd(3), StripView(0.0, 8.0)
    picture = compose(QSizeF(900, 800), scene, look, lanes=scene.lanes)
    mosaic, paper = Mosaic(), blank()

    for end in (38, 39):
        strips = woven(3, 40)
        strips.listed = [replace(mark, kind=Kind.READ) for mark in strips.listed]
        strips.held = [Bar(tid, lock(tid), 20, end) for tid in range(3)]
        notes = Notes(look)
        paint_picture(notes, picture, strips, view, Passing())
        changed = mosaic.changed(notes.parts, 1.0)
        painter = QPainter(paper)
        mosaic.paint(Canvas(painter, look), notes.parts, QRegion(), 1.0)
        painter.end()

    reached = [name for name, part in notes.parts.items() if changed.intersects(pixels(part, 1.0))]
    kinds = Counter(name[0] for name in reached if isinstance(name, tuple))
    assert kinds == {"box": 3, "strip": 3}


def test_no_struck_padlock_stands_on_what_a_column_of_many_steps_says() -> None:
    view = StripView(0.0, 84.0, (Gap(3, 6, (2,)),))
    tries = [Span(start, end, lock(0), True, 0) for start, end in ((2, 9), (4, 6), (4, 9), (7, 9))]

    assert [tried_at(span, view) for span in tries] == [2, None, 6, 7]


def area(region: QRegion) -> int:
    """How many pixels *region* has."""
    # The stubs do not say that a region can be walked.
    return sum(rect.width() * rect.height() for rect in cast("Iterable[QRect]", region))

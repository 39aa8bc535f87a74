"""A stage at a desk: air round everything, compact cards of one size, and lines of the program."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from core.language.source import Source
from core.lessons.reading import read_lesson
from core.lessons.shelf import LADDER, lessons_in
from core.machine.compile import compile_source
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.scenes.builder import scene_of
from core.scenes.run import Run
from core.scenes.space.box import Scale
from core.scenes.words import english
from tests.core.scenes.runs import go, sample, until
from tests.core.scenes.space.spaces import space_of, wide

if TYPE_CHECKING:
    from core.scenes.scene import Scene

DESK = (560.0, 720.0)
LARGE = (900.0, 900.0)


def _both_read(name: str = "lost_update") -> Scene:
    run = sample(name)
    until(run, "main starts Bob")
    go(run, 1, 2)
    go(run, 2, 2)
    return scene_of(run, english)


def _bank() -> Scene:
    run: Run = sample("bank_one_lock", "random", 3)
    run.advance(200)
    return scene_of(run, english)


def test_one_value_makes_a_compact_card_with_room_for_words_beside_it() -> None:
    for size in (DESK, LARGE):
        shared = space_of(_both_read(), size, 1.0).shared
        (card,) = shared.cards.values()
        assert card.box.width < size[0] / 2
        assert card.kind is not None
        assert card.title.bottom <= next(iter(card.fields.values())).y + 1
        assert shared.aside is not None
        assert shared.aside.x > card.box.right
        assert shared.rect.holds(shared.aside)


def test_a_strip_begins_where_the_words_of_its_lane_begin_and_main_alone_takes_one_column() -> None:
    space = space_of(_both_read(), DESK, 1.0)

    for lane in space.lanes:
        assert lane.strip.x == lane.name.x
        assert lane.source is not None
        assert lane.name.bottom <= lane.source.y + 1 < lane.strip.y
    assert [lane.tid for lane in space.lanes] == [1, 2]
    assert [gap.tids for gap in space.gaps] in ([], [(0,)])


def test_a_lock_is_never_left_out_for_a_value() -> None:
    for size in (DESK, LARGE):
        scene = _bank()
        space = space_of(scene, size, 1.0)
        for lane in scene.lanes:
            place = space.lane(lane.tid)
            if place is not None and place.size != "row":
                assert [ref for ref, _ in place.padlocks] == list(lane.held)


def test_cards_of_one_kind_have_one_size_in_columns() -> None:
    scene = _bank()
    for size in (DESK, LARGE):
        shared = space_of(scene, size, 1.0).shared
        boxes = [
            shared.cards[card.key].box for card in scene.cards if card.title.startswith("accounts[")
        ]
        assert len(boxes) == 6
        assert max(box.width for box in boxes) - min(box.width for box in boxes) < 1
        assert len({round(box.x) for box in boxes}) < 6


def test_a_list_of_what_has_cards_of_its_own_is_told_in_one_line() -> None:
    (listed,) = [card for card in _bank().cards if card.title == "accounts"]

    assert not listed.fields
    assert listed.more == 6


def test_the_stage_has_air_at_its_sides_and_in_its_lanes() -> None:
    space, scale = space_of(_both_read(), DESK, 1.0), Scale(1.0, wide)

    for lane in space.lanes:
        assert lane.box.x >= DESK[0] * 0.025
        assert lane.disc.x - lane.box.x >= scale.pad
        for _, chip in lane.chips:
            assert lane.box.right - chip.right > scale.pad


def test_signs_are_told_at_the_foot_where_nothing_else_needs_the_room() -> None:
    space = space_of(_both_read(), DESK, 1.0)
    low = space_of(_both_read(), (560.0, 330.0), 1.0)

    assert space.legend is not None
    assert space.legend.y > space.shared.heading.y + space.shared.height
    assert low.legend is None


def test_what_is_said_beside_cards_covers_none_of_them_however_high_they_are() -> None:
    (entry,) = (one for one in lessons_in(LADDER) if "the_dragon" in one.folder.name)
    lesson = read_lesson(entry.folder)
    assert lesson.break_it is not None
    program = compile_source(Source("start.py", lesson.start))
    run, found = Run(program, Replay(parse_schedule(lesson.break_it.answer)), seed=0), 0
    while run.advance(5):
        for size in product((560.0, 640.0, 720.0, 880.0), (370.0, 460.0, 560.0, 740.0)):
            shared = space_of(scene_of(run, english), size, 1.0).shared
            aside = shared.aside
            if aside is not None:
                found += 1
                boxes = [card.box for card in shared.cards.values()]
                boxes += [fence.box for fence in shared.fences]
                right = [box for box in boxes if box.right > aside.x]
                assert not [box for box in right if box.y < aside.bottom and aside.y < box.bottom]
    assert found

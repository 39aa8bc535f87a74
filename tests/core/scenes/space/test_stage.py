"""Everything has a place of its own on the stage, at every moment, on every screen."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from core.scenes.builder import scene_of
from core.scenes.space.box import Box, Scale
from core.scenes.space.card_wishes import Wishes
from core.scenes.space.columns import column_of
from core.scenes.space.lanes import LARGE, Lately
from core.scenes.space.stage import solve
from core.scenes.words import english
from tests.core.scenes.runs import go, run_of, sample, until
from tests.core.scenes.space.spaces import DESK, HALL, SAMPLES, moments, space_of, wide

if TYPE_CHECKING:
    from core.scenes.scene import CardScene, Scene
    from core.scenes.space.stage import StageSpace

SCREENS = [(HALL, 2.0), (DESK, 1.0), ((3840.0, 1896.0), 4.0), ((420.0, 420.0), 1.0)]
CLOSE = (1440.0, 900.0)
"""A desk seen close by, where a crowd has less room than it wants."""
TORN = (
    "import threading\nred, blue, notes = 50, 50, []\n# invariant: red + blue == 100\n"
    "def give():\n    global red, blue\n    red -= 20\n    blue += 20\n"
    "def look():\n    notes.append(red + blue)\n"
    "threading.Thread(target=give, name='Ann').start()\n"
    "threading.Thread(target=look, name='Bob').start()\n"
)
MANY = (
    "from threading import Lock, Thread\nlocks = [Lock() for _ in range(4)]\n"
    "counts = [0, 0, 0, 0]\ndef work(k):\n    with locks[k % 4]:\n        counts[k % 4] += 1\n"
    "team = [Thread(target=work, name=f'W{k}', args=(k,)) for k in range(1, 33)]\n"
    "for t in team:\n    t.start()\nfor t in team:\n    t.join()\n"
)
RING = (
    "from threading import Lock, Thread\nlocks = [Lock() for _ in range({0})]\n"
    "def work(k):\n    with locks[k]:\n        with locks[(k + 1) % {0}]:\n            pass\n"
    "team = [Thread(target=work, name=f'T{{k}}', args=(k,)) for k in range({0})]\n"
    "for t in team:\n    t.start()\n"
)


def crossing(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return (
        min(one.right, other.right) - max(one.x, other.x) > 1
        and min(one.bottom, other.bottom) - max(one.y, other.y) > 1
    )


@pytest.mark.parametrize(("size", "unit"), SCREENS)
@pytest.mark.parametrize("name", SAMPLES)
def test_all_stands_on_the_stage_and_lanes_above_what_is_shared(
    name: str, size: tuple[float, float], unit: float
) -> None:
    for scene in moments(name):
        space = space_of(scene, size, unit)
        boxes = [lane.box for lane in space.lanes]
        assert all(space.bounds.holds(box) for box in boxes)
        assert all(above.bottom <= below.y + 0.5 for above, below in pairwise(boxes))
        if space.circle is None:
            assert boxes[-1].bottom <= space.shared.rect.y + 0.5
        shown = [card for card in space.shared.cards.values() if space.shared.rect.holds(card.box)]
        for at, card in enumerate(shown):
            assert not any(crossing(card.box, other.box) for other in shown[at + 1 :])


@pytest.mark.parametrize(("size", "unit"), SCREENS[:3])
@pytest.mark.parametrize("name", SAMPLES)
def test_the_parts_of_a_lane_share_no_room(
    name: str, size: tuple[float, float], unit: float
) -> None:
    for scene in moments(name):
        for lane in space_of(scene, size, unit).lanes:
            parts = [lane.disc, lane.name, lane.words, lane.strip]
            parts += [box for _, box in lane.chips] + [box for _, box in lane.padlocks]
            parts += [] if lane.ghost is None else [lane.ghost]
            parts = [part for part in parts if part.width > 1]
            assert all(lane.box.holds(part) for part in parts)
            for at, part in enumerate(parts):
                assert not any(crossing(part, other) for other in parts[at + 1 :])


@pytest.mark.parametrize("name", SAMPLES)
def test_on_a_screen_twice_as_large_everything_is_twice_as_large(name: str) -> None:
    for scene in moments(name, most=20):
        small, large = space_of(scene, HALL, 2.0), space_of(scene, (3840.0, 1896.0), 4.0)
        for one, other in zip(small.lanes, large.lanes, strict=True):
            assert other.box.height == pytest.approx(2 * one.box.height, abs=4)
        assert large.shared.value == small.shared.value


def lost_update() -> Scene:
    run = sample("lost_update")
    until(run, "main starts Bob")
    go(run, 1, 2)
    go(run, 2, 3)
    return scene_of(run, english)


def test_two_lanes_in_a_hall_are_large_and_main_folds_while_it_joins() -> None:
    space = space_of(lost_update(), HALL, 2.0)

    assert [(lane.tid, lane.size) for lane in space.lanes] == [(1, "large"), (2, "large")]
    assert [folded.tid for folded in space.folded] == [0]
    assert all(lane.box.height >= 2 * LARGE[0] for lane in space.lanes)


def test_a_value_that_decides_is_shouted() -> None:
    assert space_of(lost_update(), HALL, 2.0).shared.value >= 75


def test_what_is_seen_broken_never_folds() -> None:
    run = run_of(TORN)
    until(run, "main starts Bob")
    go(run, 1, 3)
    go(run, 2, 3)
    while run.simulation.choices():
        space = space_of(scene_of(run, english), HALL, 2.0)
        (lane,) = [lane for lane in space.lanes if lane.tid == 2]
        assert [chip.value for chip, _ in lane.chips] == ["30", "50"]
        run.advance(1)


def test_of_a_crowd_who_acts_and_everyone_on_its_lock_is_in_sight() -> None:
    run = run_of(MANY, "random", 1)
    for _ in range(280):
        run.advance(1)
        scene = scene_of(run, english)
        acting = next(lane for lane in scene.lanes if lane.last)
        wanted = {lane.tid for lane in scene.lanes if lane.wants in acting.held}
        for size, unit in ((DESK, 1.0), (CLOSE, 1.6)):
            space = space_of(scene, size, unit)
            shown = {lane.tid for lane in space.lanes}
            folded = {one.tid for one in space.folded}
            assert acting.tid in shown | folded or acting.status == "finished"
            assert wanted <= shown


def test_where_all_lanes_are_rows_their_strips_take_the_room_of_pockets() -> None:
    run = run_of(MANY, "random", 1)
    run.advance(216)

    space = space_of(scene_of(run, english), CLOSE, 1.6)

    assert {lane.size for lane in space.lanes} == {"row"}
    assert space.axis.right > CLOSE[0] * 0.97


def test_who_waits_stands_outside_every_fence() -> None:
    run = run_of(MANY, "random", 2)
    seen = 0
    for _ in range(150):
        run.advance(1)
        for fence in space_of(scene_of(run, english), HALL, 2.0).shared.fences:
            if not fence.header:
                seen += len(fence.outside)
                assert not any(crossing(box, fence.box) for box in fence.outside)
    lost = sample("torn_pair_walled")
    until(lost, "Ann takes")
    go(lost, 2)
    (fence,) = space_of(scene_of(lost, english), HALL, 2.0).shared.fences
    assert not fence.header
    assert len(fence.outside) == 1
    assert not crossing(fence.outside[0], fence.box)


@pytest.mark.parametrize("many", [2, 3, 4, 6, 9])
def test_a_circle_fills_the_stage_with_padlocks_that_are_seen_from_afar(many: int) -> None:
    run = run_of(RING.format(many))
    until(run, f"main starts T{many - 1}")
    for _ in range(3):
        for tid in range(1, many + 1):
            if any(choice.tid == tid for choice in run.simulation.choices()):
                go(run, tid)
    run.advance(100)
    scene = scene_of(run, english)
    space = space_of(scene, HALL, 2.0)

    assert space.circle is not None
    gates = [room.gate for room in space.circle.rooms]
    least = 160 if many == 2 else 96 if many <= 6 else 40
    assert min(gate.height for gate in gates) >= least
    boxes = [room.box for room in space.circle.rooms]
    pairs = [(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :]]
    assert not any(crossing(one, other) for one, other in pairs)
    assert _share(space) >= 0.35
    assert all(box.y >= space.circle.banner.bottom for box in boxes)


def _share(space: StageSpace) -> float:
    """How much of the stage the figure takes."""
    assert space.circle is not None
    boxes = [room.box for room in space.circle.rooms]
    across = max(box.right for box in boxes) - min(box.x for box in boxes)
    along = max(box.bottom for box in boxes) - min(box.y for box in boxes)
    return across * along / (space.bounds.width * space.bounds.height)


def test_all_steps_are_seen_as_long_as_their_columns_are_wide_enough() -> None:
    scale, axis = Scale(1.0, wide), Box(0, 0, 500, 20)

    columns = [column_of(axis, steps, scale) for steps in range(1, 64)]

    assert columns == sorted(columns, reverse=True)
    assert len(set(columns)) < 8
    assert all(column * steps <= 500.5 for steps, column in enumerate(columns, 1) if column > 8)


def test_what_is_large_stays_large_while_another_is_no_more_important() -> None:
    run = run_of(MANY, "random", 1)
    run.advance(100)
    scene = scene_of(run, english)
    quiet = tuple(replace(lane, held=(), wants=None, last=False, hand=()) for lane in scene.lanes)
    scene = replace(scene, lanes=quiet, last=None)
    large = frozenset(lane.tid for lane in quiet if lane.status == "ready")
    some = frozenset(sorted(large)[-2:])

    space = solve((1400.0, 500.0), scene, Scale(1.0, wide), lanes=quiet, lately=Lately({}, some))

    grown = {lane.tid for lane in space.lanes if lane.size != "row"}
    assert not grown or some & grown


def test_a_layout_asks_once_how_large_each_card_wants_to_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = list[str]()

    def ask(card: CardScene, scale: Scale) -> Wishes:
        asked.append(card.title)
        return Wishes(card, scale)

    monkeypatch.setattr("core.scenes.space.walled.wishes_of", ask)
    scene = [*moments("bank_ordered", most=1)][-1]

    # Other tests have laid out the same at other sizes.
    space_of(scene, DESK, 1.03)

    assert sorted(asked) == sorted(card.title for card in scene.cards)

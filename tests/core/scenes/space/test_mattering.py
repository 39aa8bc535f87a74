"""On a stage without room for all that is shared stands what the moment is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.scenes.builder import scene_of
from core.scenes.space.box import Scale
from core.scenes.space.lanes import Lately
from core.scenes.space.mattering import that_fit
from core.scenes.space.plans import Plans
from core.scenes.space.stage import solve
from core.scenes.words import english
from tests.core.scenes.runs import run_of, sample
from tests.core.scenes.space.spaces import HALL, wide
from tests.core.scenes.space.test_plans import ACCOUNTS

if TYPE_CHECKING:
    from core.scenes.scene import Scene
    from core.scenes.space.shared import SharedSpace

COUNTS = (
    "import threading\ncounts = {name: [0] for name in 'abcdefghijkl'}\n"
    "def work():\n    for name in counts:\n        counts[name][0] += 1\n"
    "threads = [threading.Thread(target=work) for _ in range(2)]\n"
    "for thread in threads:\n    thread.start()\nfor thread in threads:\n    thread.join()\n"
)
RING = """
import threading

doors = [threading.Lock() for _ in range(3)]
nights = 0


def stay(first):
    global nights
    with doors[first]:
        with doors[(first + 1) % 3]:
            nights += 1


for number in range(3):
    threading.Thread(target=stay, args=(number,)).start()
"""

FOUR_BY_THREE = (1440.0, 948.0)


def _shared(scene: Scene, size: tuple[float, float] = HALL) -> SharedSpace:
    return solve(size, scene, Scale(2.0, wide), lanes=scene.lanes, lately=Lately({})).shared


def test_all_that_is_locked_or_touched_is_in_sight_in_a_hall() -> None:
    run = run_of(ACCOUNTS, "random", 7)

    while run.advance(1):
        scene = scene_of(run, english)
        shared = _shared(scene)
        seen = {key for key, card in shared.cards.items() if shared.rect.holds(card.box)}
        touched = {card.key for card in scene.cards if any(one.wrote_now for one in card.fields)}
        assert touched <= seen
        assert len(seen) >= min(4, len(scene.cards))


@pytest.mark.parametrize("size", [(0.0, 0.0), (60.0, 20.0), (300.0, 40.0), (1920.0, 60.0)])
def test_where_nothing_is_shared_a_stage_without_room_shows_nothing(
    size: tuple[float, float],
) -> None:
    scene = scene_of(run_of("print(1)\nprint(2)\n"), english)

    shared = _shared(scene, size)

    assert shared.cards == {}


def test_of_many_cards_in_one_wall_those_that_were_written_last_are_in_sight() -> None:
    run = sample("bank_one_lock")
    run.advance(500)
    scene = scene_of(run, english)
    written = sorted(
        (card.fields[-1].written or -1, card.key) for card in scene.cards if card.fields
    )

    shared = _shared(scene, FOUR_BY_THREE)

    assert shared.more is not None
    seen = {key for key, card in shared.cards.items() if shared.rect.holds(card.box)}
    assert {key for _, key in written[-2:]} <= seen
    assert len(seen) < len(scene.cards)
    assert set(shared.cards) == {card.key for card in scene.cards}
    # One fence for each lock, though the cards of it stand in two places.
    locks = [fence.lock for fence in shared.fences]
    assert len(locks) == len(set(locks))


def test_where_only_empty_cards_have_no_room_nothing_is_told_of_them() -> None:
    run = sample("bank_one_lock")
    run.advance(500)
    scene = scene_of(run, english)

    shared = _shared(scene)

    assert shared.more is None
    seen = {key for key, card in shared.cards.items() if shared.rect.holds(card.box)}
    assert {card.key for card in scene.cards if card.fields} <= seen
    assert all(shared.rect.holds(box) for fence in shared.fences for box in fence.outside)
    # The list of accounts, each of which has a card.
    assert len(seen) < len(scene.cards) == len(shared.cards)


def test_what_has_room_has_it_on_every_screen() -> None:
    run = run_of(COUNTS, "random", 1)
    run.advance(60)
    scene = scene_of(run, english)

    kept = [
        that_fit(Plans(scene, 900.0 * zoom, Scale(zoom, wide)), 180.0 * zoom).items
        for zoom in (2.0, 4.0)
    ]

    assert kept[0] == kept[1]
    assert kept[0] < {card.key for card in scene.cards}


def test_what_is_too_wide_for_any_plan_needs_room_nevertheless() -> None:
    text = COUNTS.replace("[0]", "['x' * 200]", 1).replace("[0] += 1", "[0] += 'y'")
    run = run_of(text, "random", 1)
    run.advance(60)

    plans = Plans(scene_of(run, english), 300.0, Scale(1.0, wide))

    assert plans.fitting(10_000.0) is None
    assert plans.need == plans.smallest.height > 0


def test_nothing_is_told_of_the_rest_where_all_of_it_stands() -> None:
    run = run_of(RING, "random", 3)
    run.advance(3)

    shared = _shared(scene_of(run, english), (1270.0, 944.0))

    assert len(shared.fences) == 3
    assert shared.more is None

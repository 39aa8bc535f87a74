"""Of all ways to put shared objects into rows, the one with the largest values that fit."""

from __future__ import annotations

import pytest

from core.scenes.builder import scene_of
from core.scenes.space.box import Scale
from core.scenes.space.lanes import Lately
from core.scenes.space.plans import Plans
from core.scenes.space.stage import solve
from core.scenes.space.walled import GATE_FROM
from core.scenes.words import english
from tests.core.scenes.runs import run_of, sample
from tests.core.scenes.space.spaces import wide

ACCOUNTS = (
    "from threading import Lock, Thread\nclass Account:\n    def __init__(self, balance):\n"
    "        self.balance = balance\n        self.lock = Lock()\n"
    "a, b, c, d, e, f = [Account(100) for _ in range(6)]\ndef transfer(source, target, amount):\n"
    "    with source.lock:\n        with target.lock:\n            source.balance -= amount\n"
    "            target.balance += amount\n"
    "orders = [('Ann', a, b), ('Bob', a, c), ('Cleo', d, e), ('Dora', b, d), ('Emil', e, f)]\n"
    "team = [Thread(target=transfer, name=who, args=(*both, 10)) for who, *both in orders]\n"
    "for clerk in team:\n    clerk.start()\nfor clerk in team:\n    clerk.join()\n"
)

PAIRS = (
    "import threading\nstock = {'apples': 0, 'pears': 0, 'plums': 0}\n"
    "locks = {name: threading.Lock() for name in stock}\n"
    "def work(name):\n    with locks[name]:\n        stock[name] += 1\n"
    "team = [threading.Thread(target=work, args=(name,)) for name in stock for _ in range(2)]\n"
    "for each in team:\n    each.start()\nfor each in team:\n    each.join()\n"
)


def _plans(width: float = 860.0) -> Plans:
    run = sample("bank_ordered")
    run.advance(60)
    return Plans(scene_of(run, english), width, Scale(1.0, wide))


def test_with_room_enough_values_are_as_large_as_they_come() -> None:
    best = _plans().best
    assert best is not None

    plan = _plans().fitting(4 * best)

    assert plan is not None
    assert plan.height == pytest.approx(best)


def test_what_fits_is_no_higher_than_it_may_be_and_never_larger_with_less_room() -> None:
    best, need = _plans().best, _plans().need
    assert best is not None
    heights = [need + (best - need) * part / 8 for part in range(8, -1, -1)]

    found = [_plans().fitting(height) for height in heights]

    values = [plan.value for plan in found if plan is not None]
    assert len(values) == len(heights)
    assert values == sorted(values, reverse=True)
    assert all(plan.height <= most + 1 for plan, most in zip(found, heights, strict=True) if plan)


def test_where_nothing_fits_there_is_no_plan() -> None:
    assert _plans().fitting(_plans().need / 2) is None


def test_words_below_what_is_scrolled_keep_clear_of_a_fence_that_goes_on_there() -> None:
    run = sample("bank_ordered")
    run.advance(60)
    scene, scale = scene_of(run, english), Scale(1.0, wide)

    shared = solve((500.0, 420.0), scene, scale, lanes=scene.lanes, lately=Lately({})).shared

    assert shared.more is not None
    # Fences are painted a little further than what is in sight.
    assert shared.more.y >= shared.rect.bottom + 26 / 4
    assert shared.more.bottom <= 420


def test_where_room_is_short_walls_are_as_narrow_as_their_words_need() -> None:
    run = run_of(ACCOUNTS, "random", 7)
    run.advance(42)
    plans = Plans(scene_of(run, english), 500.0, Scale(1.0, wide))

    roomy, tight = plans.fitting(460.0), plans.fitting(300.0)

    assert roomy is not None
    assert tight is not None
    assert [len(row) for row in roomy.rows] == [2, 2, 2]
    assert [len(row) for row in tight.rows] == [3, 3]


@pytest.mark.parametrize("height", range(380, 760, 20))
def test_in_a_hall_no_card_is_cut_off(height: int) -> None:
    run = sample("bank_ordered")
    scale = Scale(2.0, wide)
    for _ in range(12):
        run.advance(6)
        scene = scene_of(run, english)
        shared = solve(
            (760.0, float(height)), scene, scale, lanes=scene.lanes, lately=Lately({}),
            following=True,
        ).shared  # fmt: skip
        if shared.more is None:
            continue
        view = shared.rect
        boxes = [fence.box for fence in shared.fences]
        cut = [box for box in boxes if box.y < view.bottom and box.bottom > view.y]
        # A row higher than all the room there is has to be cut.
        assert all(view.holds(box) or box.height > view.height for box in cut)
        used = [card.key for card in scene.cards if any(one.wrote_now for one in card.fields)]
        row = max(box.height for box in boxes) + 60
        assert row > shared.room.height or all(view.holds(shared.cards[key].box) for key in used)


def test_in_a_hall_gates_move_above_the_cards_before_values_get_small() -> None:
    run = run_of(PAIRS, "serial", 0)
    run.advance(1_000)
    scene = scene_of(run, english)

    desk, hall = (Plans(scene, 640.0 * zoom, Scale(zoom, wide)) for zoom in (1.0, 2.0))

    near, far = desk.fitting(260.0), hall.fitting(520.0)
    assert near is not None
    assert far is not None
    assert far.value > near.value
    assert far.value >= GATE_FROM
    assert all(wish.header for row in far.rows for wish in row)

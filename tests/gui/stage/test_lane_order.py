from __future__ import annotations

from gui.stage.lane_order import LaneOrder
from tests.gui.stage.stage_scenes import crowd

LANES = crowd(4).lanes


def shown(order: LaneOrder) -> list[int]:
    return [lane.tid for lane in order.arranged(LANES)]


def test_lanes_stand_as_their_threads_were_made() -> None:
    assert shown(LaneOrder()) == [0, 1, 2, 3]


def test_a_pinned_lane_is_on_top_until_it_islet_go() -> None:
    order = LaneOrder()

    order.pin(2, pinned=True)
    pinned = shown(order)
    order.pin(2, pinned=False)

    assert pinned == [2, 0, 1, 3]
    assert shown(order) == [0, 1, 2, 3]


def test_a_hidden_lane_is_left_out_until_all_are_shown() -> None:
    order = LaneOrder()

    order.set_shown(1, shown=False)
    hidden = shown(order)
    order.show_all()

    assert hidden == [0, 2, 3]
    assert shown(order) == [0, 1, 2, 3]


def test_a_moved_lane_keeps_its_place() -> None:
    order = LaneOrder()

    order.move(3, -1, shown(order))
    order.move(3, -1, shown(order))
    order.move(0, -1, shown(order))

    assert shown(order) == [0, 3, 1, 2]


def test_the_only_lane_is_never_hidden() -> None:
    order = LaneOrder()

    order.set_shown(0, shown=False)

    assert [lane.tid for lane in order.arranged(LANES[:1])] == [0]

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from gui.files.samples import sample
from gui.run.bridge import Bridge
from gui.run.settings import BY_HAND, FOUND

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.scenes.run import Run
    from core.scenes.scene import Scene

ENDLESS = """
import threading
count = 0
def spin():
    global count
    while True:
        count += 1
threads = [threading.Thread(target=spin, name=name) for name in ("Ann", "Bob")]
for thread in threads:
    thread.start()
"""
LINES = """
import threading
x = y = z = 0

def work():
    global x, y, z
    x += 1
    y += x
    z += y
    x += z

thread = threading.Thread(target=work)
thread.start()
thread.join()
"""


@pytest.fixture
def bridge(qtbot: QtBot) -> Bridge:
    """A bridge at the start of a lost update, driven by hand."""
    made = Bridge()
    made.show_program(compile_source(Source("lost.py", sample("lost_update").text)))
    made.set_chooser(BY_HAND)
    made.jump(0)
    return made


def scene_of(bridge: Bridge) -> Scene:
    """The moment that *bridge* shows."""
    assert bridge.scene is not None
    return bridge.scene


def run_of(bridge: Bridge) -> Run:
    """The run that *bridge* shows."""
    assert bridge.run is not None
    return bridge.run


def test_a_step_is_told_and_taken_back(bridge: Bridge, qtbot: QtBot) -> None:
    start = scene_of(bridge)

    with qtbot.waitSignal(bridge.scene_changed) as heard:
        bridge.step()
    assert heard.args[0].position == 1
    bridge.back()

    assert scene_of(bridge).lanes == start.lanes
    assert scene_of(bridge).position == 0


def test_back_at_the_start_and_a_step_at_the_end_change_nothing(
    bridge: Bridge, qtbot: QtBot
) -> None:
    bridge.back()
    assert scene_of(bridge).position == 0

    bridge.to_end()
    qtbot.waitUntil(lambda: not bridge.working)
    end = scene_of(bridge)
    bridge.step()

    assert scene_of(bridge) == end


def test_by_hand_the_same_thread_goes_on_and_another_one_by_its_number(bridge: Bridge) -> None:
    while len(scene_of(bridge).lanes) < 3:
        bridge.step()

    bridge.step_thread(1)
    bridge.step()
    bridge.step_thread(2)

    tids = run_of(bridge).simulation.trace.tids
    assert list(tids[-3:]) == [1, 1, 2]


def test_a_thread_that_cannot_go_is_refused_with_a_reason(bridge: Bridge, qtbot: QtBot) -> None:
    before = scene_of(bridge).position

    with qtbot.waitSignal(bridge.refused) as heard:
        bridge.step_thread(7)

    assert "cannot go" in heard.args[0]
    assert scene_of(bridge).position == before


def test_choosing_otherwise_after_going_back_forks_and_the_other_branch_is_known(
    bridge: Bridge, qtbot: QtBot
) -> None:
    while len(scene_of(bridge).lanes) < 3:
        bridge.step()
    bridge.step_thread(1)
    bridge.step_thread(1)
    first = list(run_of(bridge).simulation.trace.tids)
    bridge.back()
    bridge.back()
    bridge.step_thread(2)
    assert list(run_of(bridge).simulation.trace.tids) != first

    bridge.take_other_branch()

    assert list(run_of(bridge).simulation.trace.tids) == first


def test_a_run_without_end_can_be_stopped_and_stays_in_hand(qtbot: QtBot) -> None:
    bridge = Bridge()
    bridge.show_program(compile_source(Source("endless.py", ENDLESS)))
    bridge.set_chooser("random")
    with qtbot.waitSignal(bridge.working_changed, check_params_cb=lambda made: made is not None):
        bridge.to_end()

    bridge.stop()

    made = scene_of(bridge).position
    assert made > 0
    assert not bridge.working
    bridge.jump(made // 2)
    assert scene_of(bridge).position == made // 2


def test_playing_goes_on_by_itself_until_it_is_paused(bridge: Bridge, qtbot: QtBot) -> None:
    for _ in range(8):
        bridge.faster()

    bridge.play()
    qtbot.waitUntil(lambda: scene_of(bridge).position > 2)
    bridge.stop()

    assert not bridge.playing


def test_playing_to_the_end_stops_there_and_begins_again(bridge: Bridge, qtbot: QtBot) -> None:
    for _ in range(10):
        bridge.faster()
    with qtbot.waitSignal(bridge.playing_changed, check_params_cb=lambda on: not on):
        bridge.play()
    assert scene_of(bridge).ended is not None

    bridge.play()

    assert scene_of(bridge).position == bridge.prepared > 0
    bridge.stop()


def test_a_schedule_brings_the_same_run_back_at_its_start(bridge: Bridge) -> None:
    bridge.set_chooser("random")
    bridge.set_seed(7)
    bridge.to_end()
    while bridge.working:
        bridge.stop()
    run = run_of(bridge)
    told, tids = str(run.simulation.schedule), list(run.simulation.trace.tids)
    bridge.set_chooser(BY_HAND)

    assert bridge.load_schedule(told)

    again = run_of(bridge).simulation
    assert list(again.trace.tids) == tids
    assert again.position == 0
    assert bridge.settings.chooser == FOUND


@pytest.mark.parametrize(("goal", "reached"), [(3_500, 3_500), (10**6, 4_003), (0, 0), (None, 3)])
def test_a_long_schedule_is_loaded_whole_whatever_step_is_to_be_shown(
    bridge: Bridge, qtbot: QtBot, goal: int | None, reached: int
) -> None:
    bridge.show_program(compile_source(Source("endless.py", ENDLESS)))

    bridge.load_schedule("0:0x3" + "+1x1000+2x1000" * 2, goal)
    assert bridge.working
    qtbot.waitUntil(lambda: not bridge.working, timeout=60_000)

    assert len(run_of(bridge).simulation.trace) == 4_003
    assert scene_of(bridge).position == run_of(bridge).position == reached


@pytest.mark.parametrize("text", ["", "x", "0:9x1", "0:1x"])
def test_a_schedule_that_is_none_or_another_programs_is_refused(
    bridge: Bridge, qtbot: QtBot, text: str
) -> None:
    with qtbot.waitSignal(bridge.refused):
        bridge.load_schedule(text)

    bridge.step()


def test_the_schedule_found_cannot_be_chosen_before_there_is_one(
    bridge: Bridge, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bridge.refused):
        bridge.set_chooser(FOUND)

    assert bridge.settings.chooser == BY_HAND


def test_a_step_of_a_line_ends_where_the_thread_comes_to_another_line(qtbot: QtBot) -> None:
    bridge = Bridge()
    bridge.show_program(compile_source(Source("lines.py", LINES)))
    bridge.set_chooser(BY_HAND)
    bridge.set_grain("line")
    while len(scene_of(bridge).lanes) < 2:
        bridge.step()
    bridge.step_thread(1)
    lines, positions = [], []
    for _ in range(3):
        lane = next(lane for lane in scene_of(bridge).lanes if lane.last)
        lines.append(lane.rests)
        positions.append(scene_of(bridge).position)
        bridge.step()

    bridge.back()
    assert scene_of(bridge).position == positions[-1]

    assert lines == [7, 8, 9]


def test_the_next_switch_is_made_where_the_run_has_none_yet(bridge: Bridge) -> None:
    bridge.set_chooser("round-robin")

    bridge.next_switch()
    while bridge.working:
        bridge.stop()

    switches = run_of(bridge).simulation.trace.switches
    assert switches
    assert scene_of(bridge).position == switches[-1] + 1
    bridge.previous_switch()
    assert scene_of(bridge).position <= switches[-1]


def test_before_the_first_switch_lies_the_start(bridge: Bridge) -> None:
    bridge.set_chooser("round-robin")
    bridge.next_switch()
    while bridge.working:
        bridge.stop()
    switches = run_of(bridge).simulation.trace.switches

    for expected in (*reversed(switches), 0, 0):
        bridge.previous_switch()
        assert scene_of(bridge).position == expected


def test_no_program_is_no_run_and_every_wish_is_harmless(qtbot: QtBot) -> None:
    bridge = Bridge()
    bridge.show_program(None)

    for wish in (
        bridge.step, bridge.back, bridge.play, bridge.to_end, bridge.to_start,
        bridge.next_switch, bridge.previous_switch, bridge.restart, bridge.next_interesting,
        bridge.take_other_branch, bridge.stop,
    ):  # fmt: skip
        wish()

    assert bridge.scene is None

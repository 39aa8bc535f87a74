"""As long as any thread can go, a step makes a step, whoever decided before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from gui.files.samples import sample
from gui.run.bridge import Bridge
from gui.run.settings import AT_RANDOM, BY_HAND, CHOOSERS, FOUND

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from core.scenes.run import Run

PROGRAM = compile_source(Source("lost.py", sample("lost_update").text))
OTHER = compile_source(Source("other.py", sample("lost_update_locked").text))
FIRST_STEPS = "0:0x3+1x2"


def run_of(bridge: Bridge) -> Run:
    assert bridge.run is not None
    return bridge.run


@pytest.fixture
def bridge(qtbot: QtBot) -> Bridge:
    """A bridge at the end of a schedule that leaves its program in the middle."""
    made = Bridge()
    made.show_program(PROGRAM)
    assert made.load_schedule(FIRST_STEPS, 5)
    assert (run_of(made).position, len(run_of(made).simulation.trace)) == (5, 5)
    assert not made.at_end
    return made


def test_a_step_after_the_end_of_a_schedule_lets_the_same_thread_go_on(bridge: Bridge) -> None:
    bridge.step()
    bridge.step()

    assert list(run_of(bridge).simulation.trace.tids) == [0, 0, 0, 1, 1, 1, 1]


def test_who_plays_on_after_a_schedule_sees_the_threads_take_turns(
    bridge: Bridge, qtbot: QtBot
) -> None:
    bridge.set_speed(4_096)

    bridge.play()
    qtbot.waitUntil(lambda: not bridge.playing)

    assert bridge.at_end
    assert list(run_of(bridge).simulation.trace.tids)[5:7] == [2, 1]


@pytest.mark.parametrize("way", [Bridge.to_end, Bridge.next_switch])
def test_ways_on_lead_beyond_the_end_of_a_schedule(
    bridge: Bridge, qtbot: QtBot, way: Callable[[Bridge], None]
) -> None:
    way(bridge)
    qtbot.waitUntil(lambda: not bridge.working)

    # One thread after the other: nobody is left who could have gone on.
    assert bridge.at_end


@pytest.mark.parametrize("chooser", CHOOSERS)
@pytest.mark.parametrize("before", [AT_RANDOM, BY_HAND, FOUND])
def test_a_run_that_comes_back_goes_on_as_is_set_by_now(
    bridge: Bridge, before: str, chooser: str
) -> None:
    bridge.set_chooser(before)
    bridge.jump(5)
    kept = run_of(bridge)
    bridge.show_program(OTHER)
    if chooser != FOUND or bridge.load_schedule("0:0x3+2x2"):
        bridge.set_chooser(chooser)

    bridge.show_run(kept)
    here = kept.position
    bridge.step()

    assert kept.position == here + 1
    assert bridge.settings.chooser == (AT_RANDOM if chooser == FOUND else chooser)
    # What is told of it tells it again.
    again = Bridge()
    again.show_program(PROGRAM)
    assert again.load_schedule(str(kept.simulation.schedule), None)
    assert list(run_of(again).simulation.trace.tids) == list(kept.simulation.trace.tids)


def test_a_run_that_comes_back_under_the_same_seed_goes_on_as_if_nothing_had_been(
    qtbot: QtBot,
) -> None:
    bridge, undisturbed = Bridge(), Bridge()
    for each in (bridge, undisturbed):
        each.show_program(PROGRAM)
        each.set_seed(3)
        each.step()
    kept = run_of(bridge)

    bridge.show_program(OTHER)
    bridge.set_seed(3)
    bridge.show_run(kept)
    for each in (bridge, undisturbed):
        each.to_end()

    assert list(kept.simulation.trace.tids) == list(run_of(undisturbed).simulation.trace.tids)

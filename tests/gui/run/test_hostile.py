"""Whatever a program does, nobody waits for more than a step or two that take long.

A step that has to give way is the longest there is.  How many of them are made between two
looks at the event loop is counted, for the time that one takes depends on the machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QCoreApplication

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.events import Kind
from core.machine.machine import Machine
from core.runs.schedulers.policies import POLICIES
from core.scenes.run import MOST_SLOW, Run
from gui.run.bridge import Bridge
from gui.run.timeslice import for_a_slice

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

MOST: Final = MOST_SLOW + 1
STEPS = 9
HOSTILE = {
    "spin": "while True:\n        pass",
    "endless list": "grown = []\n    while True:\n        grown.append(1)",
}


def program(body: str) -> str:
    """A program in which one thread does *body*."""
    start = "worker = threading.Thread(target=work)\nworker.start()\n"
    return f"import threading\n\n\ndef work():\n    {body}\n\n\n{start}"


class Watchdog:
    """Counts the steps that had to give way."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made = 0
        usual = Machine.visible

        def visible(m: Machine, kind: int, *rest: object) -> None:
            self.made += kind == Kind.GIVE_WAY
            usual(m, kind, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(Machine, "visible", visible)

    def count(self, act: Callable[[], object]) -> int:
        """How many are made while *act* is done."""
        before = self.made
        act()
        return self.made - before


@pytest.fixture
def watchdog(monkeypatch: pytest.MonkeyPatch) -> Watchdog:
    return Watchdog(monkeypatch)


@pytest.fixture(params=HOSTILE)
def bridge(request: pytest.FixtureRequest, qtbot: QtBot, watchdog: Watchdog) -> Bridge:
    """A bridge some way into a program that never rests."""
    made = Bridge()
    made.show_program(compile_source(Source("hostile.py", program(HOSTILE[request.param]))))
    made.to_end()
    while made.run is not None and made.run.position < STEPS:
        QCoreApplication.processEvents()
    made.stop()
    return made


def test_no_key_makes_more_than_a_step_that_takes_long(bridge: Bridge, watchdog: Watchdog) -> None:
    run = bridge.run
    assert run is not None
    keys = (
        bridge.step, bridge.back, bridge.back, bridge.step, bridge.to_start, bridge.to_end,
        bridge.stop, bridge.previous_switch, bridge.stop, bridge.to_start,
    )  # fmt: skip

    counted = [watchdog.count(key) for key in keys]

    assert max(counted) <= MOST
    assert watchdog.made >= STEPS // 2


def test_a_long_way_back_is_gone_in_slices(
    bridge: Bridge, watchdog: Watchdog, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge.to_start()
    counted: list[int] = []

    def counting(piece: Callable[[], bool], most: int | None = None) -> bool:
        before = watchdog.made
        goes_on = for_a_slice(piece, most)
        counted.append(watchdog.made - before)
        return goes_on

    monkeypatch.setattr("gui.run.timeslice.for_a_slice", counting)
    bridge.jump(STEPS - 1)

    while bridge.working:
        QCoreApplication.processEvents()

    assert bridge.scene is not None
    assert bridge.scene.position == STEPS - 1
    assert len(counted) > 1
    assert max(counted) <= MOST


def test_back_pressed_twice_goes_back_two_steps(bridge: Bridge, qtbot: QtBot) -> None:
    bridge.to_start()
    bridge.jump(STEPS - 1)

    bridge.back()
    bridge.back()
    qtbot.waitUntil(lambda: not bridge.working, timeout=60_000)

    assert bridge.scene is not None
    assert bridge.scene.position == STEPS - 3


def test_what_is_told_of_a_busy_step_needs_no_step(watchdog: Watchdog) -> None:
    run = Run(
        compile_source(Source("p.py", program(HOSTILE["spin"]))), POLICIES["serial"](0), seed=0
    )
    run.advance(STEPS)
    run.sentence(0)

    told: list[str] = []
    made = watchdog.count(lambda: told.extend(run.sentence(step) for step in range(STEPS)))

    assert made <= MOST
    assert "busy" in told[-1]

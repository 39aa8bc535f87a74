"""Whatever a program does, nobody waits for it: not even in the middle of one step.

What is done between two looks at the event loop is counted, in loops, calls and items, for the
time that it takes depends on the machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QCoreApplication

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.sparing import BREATH, Meter, SparingMachine
from core.machine.state import Choice
from core.runs.schedulers.policies import POLICIES
from core.scenes.builder import scene_of
from core.scenes.run import Run
from gui.run.bridge import Bridge
from gui.run.settings import BY_HAND
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from core.machine.linked import Linkage
    from core.machine.state import State

AT_ONCE: Final = 600
"""A fifth of what it is, so that what takes long takes less."""
MOST: Final = AT_ONCE + 4 * BREATH
HOSTILE: Final = {
    "spin": "while True:\n        pass",
    "endless list": "grown = []\n    while True:\n        grown.append(1)",
    "endless sum": "total = sum(itertools.count())",
    "endless items": "total = list(itertools.count())",
    "endless reduce": "functools.reduce(lambda a, b: a + b, itertools.count())",
    "recursion": "fib = lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)\n    fib(30)",
    "sorted": "sorted([[i % 7, str(i)] for i in range(2_000)])",
    "equal": "a = [(i,) for i in range(3_000)]\n    a == [(i,) for i in range(3_000)]",
    "text": "s = 'x'\n    while True:\n        s = s + s",
    "expression": "re.match('(a+)+$', 'a' * 40 + 'b')",
}
MANY_ITEMS: Final = {
    "numbers": "list(range(80_000))",
    "items of a walk": "list(iter([0] * 80_000))",
    "largest": "max([0] * 80_000)",
    "floats": "sum([0.5] * 80_000)",
    "texts": "any([''] * 80_000)",
    "members": "set([0] * 80_000)",
    "keys": "dict.fromkeys([0] * 80_000)",
    "counted": "collections.Counter([0] * 80_000)",
    "written": "str([0] * 80_000)",
    "sent": "json.dumps([0] * 80_000)",
    "searched": "1 in [0] * 80_000",
    "sorted": "sorted([0] * 30_000, key=str)",
    "product": "math.prod([1] * 80_000)",
    "reduced": "functools.reduce(max, [0] * 80_000)",
    "bytes": "bytes([0] * 80_000)",
}
"""What the host could do in one go, for which it would take as long as it takes."""
BUSY: Final = """\
import threading

done = 0
lock = threading.Lock()


def work():
    global done
    for turn in range(3):
        with lock:
            done += sum(len(str(number)) for number in range(500))


workers = [threading.Thread(target=work) for _ in range(2)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
"""


def program(body: str) -> str:
    """A program in which one thread does *body*."""
    start = "worker = threading.Thread(target=work)\nworker.start()\n"
    imports = "import functools\nimport itertools\nimport re\nimport threading\n"
    return f"{imports}\n\ndef work():\n    {body}\n\n\n{start}"


class Watchdog:
    """Counts the effort of all that drives the run, or looks at what it was."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made = 0
        usual, watchdog = Meter.spend, self

        def spend(meter: Meter, effort: int) -> None:
            watchdog.made += effort
            usual(meter, effort)

        def looking(image: Linkage, state: State) -> SparingMachine:
            return SparingMachine(image, state, Meter())

        monkeypatch.setattr(Meter, "spend", spend)
        monkeypatch.setattr("core.runs.simulation.Machine", looking)

    def count(self, act: Callable[[], object]) -> int:
        """How much is done in *act*."""
        before = self.made
        act()
        return self.made - before


@pytest.fixture
def watchdog(monkeypatch: pytest.MonkeyPatch) -> Watchdog:
    # What is worked out without end is given up sooner, which is not what this is about.
    monkeypatch.setattr("core.machine.builtins.iteration.MAX_TAKEN", 1 << 11)
    monkeypatch.setattr("core.machine.library.re.search.MOST_STEPS", 4_000)
    monkeypatch.setattr("core.runs.ledger.DEAR", 400)
    monkeypatch.setattr("gui.run.working.AT_ONCE", AT_ONCE)
    monkeypatch.setattr("gui.run.timeslice.SLICE", 0.0)
    return Watchdog(monkeypatch)


def opened(text: str) -> Bridge:
    """A bridge with a run of *text*, at its first choice."""
    bridge = Bridge()
    bridge.show_program(compile_source(Source("hostile.py", text)))
    return bridge


def shown(bridge: Bridge) -> Run | None:
    """The run that is shown now."""
    return bridge.run


def wait(bridge: Bridge) -> None:
    """Let the event loop turn until nothing goes on by itself."""
    while bridge.working:
        QCoreApplication.processEvents()


@pytest.mark.parametrize("name", HOSTILE)
def test_no_key_and_no_slice_does_much(qtbot: QtBot, watchdog: Watchdog, name: str) -> None:
    bridge, counted = opened(program(HOSTILE[name])), []
    keys = (
        bridge.step, bridge.step, bridge.back, bridge.step, bridge.to_start, bridge.next_switch,
        bridge.stop, bridge.previous_switch, bridge.to_end, bridge.to_start,
    )  # fmt: skip

    for key in keys:
        counted.append(watchdog.count(key))
        counted += [watchdog.count(QCoreApplication.processEvents) for _ in range(3)]
    bridge.stop()

    assert max(counted) <= MOST, dict(zip(keys, counted, strict=False))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_long_step_is_made_at_last(qtbot: QtBot, watchdog: Watchdog, name: str) -> None:
    bridge, counted = opened(program(HOSTILE[name])), []
    run = bridge.run
    assert run is not None
    here = run.position

    counted.append(watchdog.count(bridge.step))
    while bridge.working:
        counted.append(watchdog.count(QCoreApplication.processEvents))

    assert run.position == here + 1
    assert bridge.scene is not None
    assert bridge.scene.position == here + 1
    assert len(counted) > 1
    assert max(counted) <= MOST


@pytest.mark.parametrize("name", MANY_ITEMS)
def test_many_items_are_gone_through_in_handfuls(
    qtbot: QtBot, watchdog: Watchdog, name: str
) -> None:
    imports = "import collections\nimport json\nimport math\n"
    bridge, counted = opened(imports + program(MANY_ITEMS[name])), []
    run = bridge.run
    assert run is not None
    here = run.position

    counted.append(watchdog.count(bridge.step))
    while bridge.working:
        counted.append(watchdog.count(QCoreApplication.processEvents))

    assert run.position == here + 1
    assert len(counted) > 4
    assert max(counted) <= MOST


def test_what_numbers_in_a_row_add_up_to_is_no_work(qtbot: QtBot, watchdog: Watchdog) -> None:
    bridge = opened(program("print(sum(range(10**7)), sum(range(5, -6, -3), 1), sum(range(0)))"))

    bridge.to_end()

    assert not bridge.working
    assert bridge.run is not None
    printed = bridge.run.simulation.machine.output
    assert "".join(each.text for each in printed) == f"{sum(range(10**7))} 3 0\n"


def test_a_run_stands_where_it_stood_while_a_step_is_made(qtbot: QtBot, watchdog: Watchdog) -> None:
    bridge = opened(program(HOSTILE["recursion"]))
    run, before = bridge.run, bridge.scene
    assert run is not None
    assert before is not None

    threads = run.simulation.state.threads

    bridge.step()

    assert bridge.working
    # The very same: in the middle of a step they would be copies that go on.
    assert run.simulation.state.threads == threads
    assert scene_of(run, translate).position == before.position
    assert run.sentence(0)
    assert [choice.tid for choice in run.simulation.choices()] == [0, 1]
    assert run.simulation.ended is None
    bridge.stop()


@pytest.mark.parametrize("key", ["stop", "back", "to_start", "previous_switch"])
def test_a_step_that_is_given_up_can_be_made_again(
    qtbot: QtBot, watchdog: Watchdog, key: str
) -> None:
    bridge = opened(program(HOSTILE["endless reduce"]))
    run = bridge.run
    assert run is not None
    here, length = run.position, len(run.simulation.trace)
    bridge.step()

    getattr(bridge, key)()

    assert run.position == (here if key == "stop" else 0)
    assert len(run.simulation.trace) == length
    bridge.jump(here)
    bridge.step()
    wait(bridge)
    assert run.position == here + 1


@pytest.mark.parametrize("policy", ["random", BY_HAND])
def test_a_run_that_is_stopped_again_and_again_is_the_same_run(
    qtbot: QtBot, watchdog: Watchdog, policy: str
) -> None:
    bridge, undisturbed = opened(BUSY), opened(BUSY)
    for each in (bridge, undisturbed):
        each.set_chooser(policy)
    for number in range(30):
        bridge.step()
        for _ in range(number % 3):
            QCoreApplication.processEvents()
        bridge.stop()
        bridge.step()
        wait(bridge)

    assert bridge.run is not None
    assert undisturbed.run is not None
    while undisturbed.run.position < bridge.run.position:
        undisturbed.step()
        wait(undisturbed)
    one, other = bridge.run.simulation, undisturbed.run.simulation
    assert list(one.trace.tids) == list(other.trace.tids)
    assert str(one.schedule) == str(other.schedule)
    assert tuple(one.machine.output) == tuple(other.machine.output)
    told = [bridge.run.sentence(step) for step in range(one.position)]
    assert told == [undisturbed.run.sentence(step) for step in range(one.position)]


def test_another_branch_that_is_given_up_knows_nothing_of_the_first(
    qtbot: QtBot, watchdog: Watchdog
) -> None:
    bridge, again = opened(BUSY), opened(BUSY)
    run, told = bridge.run, again.run
    assert run is not None
    assert told is not None
    while 2 not in {choice.tid for choice in run.simulation.choices()}:
        bridge.step_thread(0)
    first, here = list(run.simulation.trace.tids), run.position
    for tid in (1, 1, 1, 1):
        bridge.step_thread(tid)
        wait(bridge)

    bridge.retrace(here, [Choice(2, None)] * 4)
    with qtbot.waitSignal(bridge.scene_changed):
        bridge.stop()
    for tid in (1, 2, 2, 2, 2):
        bridge.step_thread(tid)
        wait(bridge)

    tids = list(run.simulation.trace.tids)
    assert tids[:here] == first
    assert len(tids) > here + 4
    for tid in tids[told.position :]:
        again.step_thread(tid)
        wait(again)
    assert list(told.simulation.trace.tids) == tids
    for position in range(here, len(tids)):
        for each in (bridge, again):
            each.jump(position)
            wait(each)
        assert scene_of(run, translate).lanes == scene_of(told, translate).lanes


def test_a_step_key_pressed_again_does_not_begin_the_step_anew(
    qtbot: QtBot, watchdog: Watchdog
) -> None:
    bridge = opened(program(HOSTILE["recursion"]))
    run = bridge.run
    assert run is not None
    here = run.position
    bridge.step()

    while bridge.working:
        bridge.step()
        QCoreApplication.processEvents()

    assert run.position == here + 1


def test_a_long_way_back_is_gone_in_slices(qtbot: QtBot, watchdog: Watchdog) -> None:
    bridge, counted = opened(BUSY), []
    bridge.to_end()
    wait(bridge)
    run = bridge.run
    assert run is not None
    end = run.position

    bridge.to_start()
    for _ in range(2):
        counted.append(watchdog.count(lambda: bridge.jump(end - 1)))
        bridge.back()
        while bridge.working:
            counted.append(watchdog.count(QCoreApplication.processEvents))

    assert run.position == end - 2
    assert max(counted) <= MOST


def test_back_pressed_twice_goes_back_two_steps(qtbot: QtBot, watchdog: Watchdog) -> None:
    bridge = opened(BUSY)
    bridge.to_end()
    wait(bridge)
    run = bridge.run
    assert run is not None
    end = run.position

    bridge.back()
    bridge.back()
    wait(bridge)

    assert bridge.scene is not None
    assert bridge.scene.position == end - 2


def test_what_is_told_of_a_dear_step_needs_no_step(watchdog: Watchdog) -> None:
    run = Run(compile_source(Source("p.py", BUSY)), POLICIES["serial"](0), seed=0)
    run.advance(12)
    assert run.simulation.trace.dear

    told: list[str] = []
    made = watchdog.count(lambda: told.extend(run.sentence(step) for step in range(12)))

    assert made < AT_ONCE
    assert any("done" in sentence for sentence in told)


@pytest.mark.parametrize(
    "body", ["x = sum(itertools.count())", "x = [str(i) for i in range(4_000)]"]
)
def test_what_comes_before_the_first_step_is_done_in_slices(
    qtbot: QtBot, watchdog: Watchdog, body: str
) -> None:
    text = (
        f"import itertools\nimport threading\n\n{body}\nlock = threading.Lock()\nlock.acquire()\n"
    )
    program, bridge, counted = compile_source(Source("long.py", text)), Bridge(), []
    bridge.show_program(compile_source(Source("short.py", "print(1)\n")))
    keys = (bridge.step, bridge.back, bridge.to_end, bridge.play, bridge.to_start, bridge.stop)

    counted.append(watchdog.count(lambda: bridge.show_program(program)))
    assert shown(bridge) is None
    for key in keys:
        counted += [watchdog.count(key), watchdog.count(QCoreApplication.processEvents)]
    with qtbot.waitSignal(bridge.refused):
        bridge.stop_all()
    assert shown(bridge) is None
    counted.append(watchdog.count(bridge.step))
    while shown(bridge) is None:
        counted.append(watchdog.count(QCoreApplication.processEvents))

    # Who asks what lies before the first choice has an allowance of its own, for each question.
    assert max(counted) <= MOST
    assert bridge.run is not None
    assert bridge.run.program is program


def test_another_program_ends_an_opening_without_a_word(qtbot: QtBot, watchdog: Watchdog) -> None:
    bridge = opened("import itertools\nx = sum(itertools.count())\n")
    said: list[str] = []
    bridge.refused.connect(said.append)
    assert shown(bridge) is None

    other = compile_source(Source("short.py", "print(1)\n"))
    bridge.show_program(other)
    wait(bridge)

    assert bridge.run is not None
    assert bridge.run.program is other
    assert said == []

"""Where runs are opened, and with which seed."""

from __future__ import annotations

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.events import Kind
from core.runs.opening import MOST_STEPS, opening_seed, preparation
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

PAIR = """
import threading
count = 0
def work():
    global count
    count += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""
ALONE = "total = 0\nfor n in range(3):\n    total += n\nprint(total)\n"
TIRED = "while True:\n    pass\n"
BUSY = PAIR.replace("threads = [", f"for n in range({MOST_STEPS}):\n    count += 0\nthreads = [")


def test_one_after_the_other_all_that_main_starts_are_there() -> None:
    program = compile_source(Source("pair.py", PAIR))
    steps = preparation(program, POLICIES["serial"](0), 0)

    run = Simulation(program, POLICIES["serial"](0))
    run.advance(steps)

    assert {choice.tid for choice in run.choices()} == {1, 2}
    assert list(run.trace.kinds)[-2:] == [Kind.START, Kind.START]


def test_what_main_does_beside_its_workers_is_not_passed_over() -> None:
    text = PAIR.replace(
        "for thread in threads:\n    thread.join", "count += 5\ncount += 6\nif 0:\n    thread.join"
    )
    program = compile_source(Source("beside.py", text))
    steps = preparation(program, POLICIES["serial"](0), 0)

    run = Simulation(program, POLICIES["serial"](0))
    run.advance(steps)

    assert list(run.trace.kinds)[-2:] == [Kind.START, Kind.START]
    assert {choice.tid for choice in run.choices()} == {0, 1, 2}


@pytest.mark.parametrize("text", [ALONE, TIRED, BUSY])
def test_where_no_choice_comes_soon_a_run_is_opened_at_its_start(text: str) -> None:
    program = compile_source(Source("alone.py", text))

    assert preparation(program, POLICIES["serial"](0), 0) == 0
    assert opening_seed(program, "random", 1) == 1


def test_the_seed_that_is_shown_switches_between_workers() -> None:
    program = compile_source(Source("pair.py", PAIR))
    seed = opening_seed(program, "random", 1)

    run = Simulation(program, POLICIES["random"](seed), seed=seed)
    while run.advance(1):
        pass

    tids = run.trace.tids
    assert any(tids[at - 1] and tids[at] for at in run.trace.switches)
    assert preparation(program, POLICIES["random"](seed), seed) == 3

"""Driving one run: forwards, backwards, elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.events import SECONDARY, Kind
from core.machine.state import TIMEOUT, Choice
from core.machine.step import NotRunnableError
from core.runs.schedule import parse_schedule
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.runs.simulation import ENDED, STUCK, UNMODELLED, Simulation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.events import RawEvent
    from core.machine.machine import Machine

LOST_UPDATE = """
import threading
total = 0
def work():
    global total
    for _ in range(3):
        total += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
"""
DEADLOCK = """
import threading
one, two = threading.Lock(), threading.Lock()
def left():
    with one:
        with two:
            pass
def right():
    with two:
        with one:
            pass
threads = [threading.Thread(target=left), threading.Thread(target=right)]
for thread in threads:
    thread.start()
"""


def simulation(text: str, policy: str = "random", seed: int = 0) -> Simulation:
    return Simulation(compile_source(Source("program.py", text)), POLICIES[policy](seed))


def printed(run: Simulation) -> str:
    return "".join(part.text for part in run.machine.output)


def test_a_serial_run_loses_no_update() -> None:
    run = simulation(LOST_UPDATE, "serial")

    run.advance(1000)

    assert (run.ended, printed(run)) == (ENDED, "6\n")


def test_some_random_run_loses_an_update() -> None:
    outputs = set()
    for seed in range(20):
        run = simulation(LOST_UPDATE, "random", seed)
        run.advance(1000)
        outputs.add(printed(run))

    assert len(outputs) > 1


def test_threads_that_wait_for_each_other_are_stuck() -> None:
    ends = set()
    for seed in range(20):
        run = simulation(DEADLOCK, "random", seed)
        run.advance(1000)
        ends.add(run.ended)

    assert ends == {ENDED, STUCK}


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_a_run_is_repeated_from_the_text_of_its_schedule(policy: str) -> None:
    run = simulation(LOST_UPDATE, policy, 3)
    run.advance(1000)

    again = Simulation(run.program, Replay(parse_schedule(str(run.schedule))))
    again.advance(1000)

    assert again.trace.tids == run.trace.tids
    assert again.trace.sites == run.trace.sites
    assert again.state == run.state
    assert str(again.schedule) == str(run.schedule)


def test_going_back_and_forward_again_changes_nothing() -> None:
    run = simulation(LOST_UPDATE)
    states = [run.state]
    while run.advance(1):
        states.append(run.state)

    for position in (0, 7, len(states) - 1, 3):
        run.jump(position)
        assert run.state == states[position]
    assert run.back(2) == 2
    assert run.state == states[1]


def test_back_at_the_start_goes_nowhere() -> None:
    run = simulation(LOST_UPDATE)

    assert run.back() == 0


def test_choosing_otherwise_forks_and_the_old_branch_is_known() -> None:
    run = simulation(LOST_UPDATE, "serial")
    run.advance(1000)
    whole = run.trace.choices(0, len(run.trace), 0)
    start = next(at for at, kind in enumerate(run.trace.kinds) if kind == Kind.START)
    run.jump(start + 1)

    other = next(c for c in run.choices() if c.tid != run.trace.tids[start + 1])
    run.take(other)

    assert len(run.trace) == start + 2
    assert run.branches[0].position == start + 1
    assert run.branches[0].schedule.steps == whole.steps - start - 1


def test_a_choice_that_was_made_is_no_fork() -> None:
    run = simulation(LOST_UPDATE)
    run.advance(1000)
    steps = len(run.trace)
    run.jump(4)

    run.take(Choice(run.trace.tids[4], run.trace.way(4)))

    assert (len(run.trace), run.position, run.branches) == (steps, 5, [])


def test_a_fork_is_repeated_from_its_schedule_too() -> None:
    run = simulation(LOST_UPDATE, "random", 1)
    run.advance(12)
    run.jump(8)
    run.take(run.choices()[-1])
    run.advance(1000)

    again = Simulation(run.program, Replay(parse_schedule(str(run.schedule))))
    again.advance(1000)

    assert again.trace.tids == run.trace.tids


def test_nobody_can_choose_a_thread_that_cannot_go() -> None:
    run = simulation(LOST_UPDATE)

    with pytest.raises(NotRunnableError):
        run.take(Choice(5))


def test_events_tell_what_a_step_did() -> None:
    run = simulation(LOST_UPDATE, "serial")
    run.advance(1000)

    kinds = [run.events(at)[0].kind for at in range(len(run.trace))]

    assert kinds == list(run.trace.kinds)


def test_a_run_says_whether_it_is_at_a_line() -> None:
    run = simulation(LOST_UPDATE, "serial")

    lines = {line for _ in iter(lambda: run.advance(1), 0) for line in (7, 99) if run.at_line(line)}

    assert lines == {7}


def test_what_is_not_simulated_ends_the_run_and_says_so() -> None:
    run = simulation("import typing\nisinstance(1, typing.Any)\nprint(2)\n")

    run.advance(10)

    assert run.ended == UNMODELLED
    assert "typing.Any" in str(run.unmodelled)


def test_states_of_a_long_run_are_computed_again() -> None:
    run = simulation(LOST_UPDATE.replace("range(3)", "range(300)"), "long-turns")
    run.advance(10_000)
    last = run.state

    first = run.state_at(700)
    run.jump(700)

    assert run.state == first
    run.jump(len(run.trace))
    assert run.state == last


def test_steps_told_together_are_those_told_alone() -> None:
    run = simulation(LOST_UPDATE)
    run.advance(1_000)
    length = len(run.trace)

    told = list(run.made(3, length))

    alone = [(run.state_at(at), run.events(at), run.state_at(at + 1)) for at in range(3, length)]
    assert told == alone


@pytest.mark.parametrize("policy", sorted(POLICIES))
@pytest.mark.parametrize("text", [LOST_UPDATE.replace("range(3)", "range(200)"), DEADLOCK])
def test_many_steps_at_once_are_told_like_each_alone(text: str, policy: str) -> None:
    program = compile_source(Source("program.py", text))
    alone: list[tuple[int, RawEvent]] = []
    together: list[tuple[int, RawEvent]] = []

    def watch(position: int, log: Sequence[RawEvent], _machine: Machine) -> None:
        alone.extend((position, event) for event in log)

    def review(position: int, log: Sequence[RawEvent]) -> None:
        for event in log:
            together.append((position, event))
            position += event[0] < SECONDARY

    by_step = Simulation(program, POLICIES[policy](3), watch=watch)
    at_once = Simulation(program, POLICIES[policy](3), review=review)
    by_step.advance(10_000)
    at_once.advance(10_000)

    assert [(at, str(event)) for at, event in together] == [(at, str(event)) for at, event in alone]
    assert at_once.trace.tids == by_step.trace.tids
    assert at_once.trace.switches == by_step.trace.switches
    assert str(at_once.schedule) == str(by_step.schedule)


def test_what_is_not_simulated_ends_a_run_at_the_same_step_however_it_is_watched() -> None:
    text = """
import threading
def work(number):
    for _ in range(5): print(number)
    threading.Semaphore(number + 0.5)
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
"""
    program = compile_source(Source("program.py", text))
    ends = set()
    for steps in (1, 3, 1_000):
        for tell in ({}, {"watch": lambda *_: None}, {"review": lambda *_: None}):
            run = Simulation(program, POLICIES["random"](1), **tell)  # type: ignore[arg-type]
            while run.advance(steps):
                pass
            ends.add((run.ended, run.position, bytes(run.trace.tids)))

    ((ended, position, _),) = ends
    assert ended == UNMODELLED
    assert position > 10


@pytest.mark.parametrize("policy", ["random", "round-robin", "serial"])
def test_a_timeout_that_fires_is_kept_as_the_way_of_its_step(policy: str) -> None:
    text = "import time\nprint(1)\ntime.sleep(1)\nprint(2)\n"
    run = Simulation(compile_source(Source("program.py", text)), POLICIES[policy](0))
    run.advance(100)

    ways = [run.trace.way(at) for at in range(len(run.trace))]

    assert ways.count(TIMEOUT) == 1
    assert run.trace.kinds[ways.index(TIMEOUT)] == Kind.WAKE

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.machine.state import Choice
from core.machine.step import NotRunnableError
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.scenes.builder import scene_of
from core.scenes.run import Run
from core.scenes.words import english
from tests.core.scenes.runs import SAMPLES, go, run_of, sample, told

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject

    from core.scenes.scene import Scene

UNEQUAL = """\
import threading

total = 0
lock = threading.Lock()

def add():
    global total
    with lock:
        total += 1

def spoil():
    global total
    total = 7 / 0

ann = threading.Thread(target=add, name="Ann")
bob = threading.Thread(target=spoil, name="Bob")
ann.start(), bob.start()
ann.join(), bob.join()
"""
MOVES = ("advance", "back", "jump", "fork")
MOST = 40


def again(run: Run) -> Run:
    """A run that makes the steps of *run* up to its position, and nothing else."""
    steps = run.position
    schedule = run.simulation.schedule
    made = Run(run.program, Replay(schedule), seed=schedule.seed)
    assert made.advance(steps) == steps
    return made


def unlearned(scene: Scene) -> Scene:
    """*scene* without what the whole run tells: its length, how it ended, that it is stuck."""
    failures = tuple(each for each in scene.failures if each.kind not in {"deadlock", "invariant"})
    return replace(
        scene, length=0, ended=None, deadlock=None, failures=failures,
        rules=tuple(replace(rule, words=rule.words.partition(",")[0][:6]) for rule in scene.rules),
    )  # fmt: skip


def wander(run: Run, data: DataObject) -> None:
    """Drive *run* here and there, and make it fork."""
    for move in data.draw(st.lists(st.sampled_from(MOVES), min_size=1, max_size=8)):
        length = len(run.simulation.trace)
        if move == "advance":
            run.advance(data.draw(st.integers(1, MOST)))
        elif move == "back":
            run.back(data.draw(st.integers(1, MOST)))
        elif move == "jump":
            run.jump(data.draw(st.integers(0, length)))
        elif choices := run.simulation.choices():
            run.take(data.draw(st.sampled_from(choices)))


@settings(max_examples=25)
@given(st.sampled_from(SAMPLES), st.integers(0, 99), st.data())
def test_a_position_gives_the_equal_scene_however_it_was_reached(
    name: str, seed: int, data: DataObject
) -> None:
    run = sample(name, "random", seed)
    wander(run, data)

    straight = again(run)

    assert unlearned(scene_of(run, english)) == unlearned(scene_of(straight, english))
    assert told(run) == told(straight)


@settings(max_examples=25)
@given(st.sampled_from(SAMPLES), st.integers(0, 99), st.data())
def test_after_a_fork_only_the_new_branch_is_known(name: str, seed: int, data: DataObject) -> None:
    run = sample(name, "random", seed)
    wander(run, data)
    run.advance(MOST)
    run.jump(len(run.simulation.trace))

    straight = again(run)

    everything = (0, run.history.length)
    for kind in ("marks", "bars", "hatches", "switches", "failures"):
        known, fresh = (getattr(each.history, kind)(*everything) for each in (run, straight))
        assert list(known) == list(fresh), kind
    assert run.findings.invariants.glimpses == straight.findings.invariants.glimpses
    assert run.findings.invariants.breaches == straight.findings.invariants.breaches


def test_a_fork_forgets_who_died_on_the_other_branch() -> None:
    run = run_of(UNEQUAL)
    run.advance(100)
    died = run.history.failures(0, 100)
    run.jump(3)

    go(run, 2)

    assert len(died) == 1
    assert run.history.failures(0, 100) == []
    assert (run.position, run.history.length) == (4, 4)


def test_the_choice_that_was_made_before_is_no_fork() -> None:
    run = run_of(UNEQUAL)
    run.advance(100)
    length = run.history.length
    run.jump(3)

    go(run, 1)

    assert run.history.length == length
    assert run.simulation.branches == []


def test_a_choice_that_nobody_has_leaves_everything_as_it_was() -> None:
    run = run_of(UNEQUAL)
    run.advance(100)
    length = run.history.length
    run.jump(3)

    with pytest.raises(NotRunnableError):
        run.take(Choice(7, None))

    assert (run.position, run.history.length) == (3, length)
    assert len(run.history.marks(0, 100)) == length


def test_a_value_of_the_past_can_be_asked_for() -> None:
    run = sample("torn_pair")
    run.advance(100)
    names = [variable.name for variable in run.program.variables]
    red = (None, names.index("red"))

    assert run.value_before(red, 0) is None
    assert run.value_before(red, run.position) == "60"
    assert run.value_before((None, 999), 0) is None


def test_whoever_is_followed_decides_from_now_on() -> None:
    run = sample("lost_update", "serial")
    run.advance(1)

    run.follow(POLICIES["round-robin"](0))
    run.advance(200)

    alone = sample("lost_update", "serial")
    alone.advance(200)
    assert len(run.simulation.trace.switches) > len(alone.simulation.trace.switches)

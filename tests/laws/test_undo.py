"""Going back, jumping and forking show the states that were there."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.machine.step import step
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation
from tests.generators.threaded import threaded_programs
from tests.laws.simulated import program_of

SEEDS = st.integers(0, 999)
MOST_STEPS = 120


@given(text=threaded_programs(), seed=SEEDS, data=st.data())
@settings(max_examples=25)
def test_wherever_one_jumps_there_is_the_state_that_was_there(
    text: str, seed: int, data: st.DataObject
) -> None:
    run, keys = _run_with_keys(text, seed)
    events = [run.events(position) for position in range(len(keys) - 1)]

    for _ in range(6):
        if data.draw(st.booleans()):
            run.jump(data.draw(st.integers(0, len(keys) - 1)))
        else:
            run.back(data.draw(st.integers(1, 9)))
        assert run.state.key == keys[run.position]

    assert [run.events(position) for position in range(len(keys) - 1)] == events


@given(text=threaded_programs(), seed=SEEDS)
@settings(max_examples=15)
def test_back_to_the_start_and_forward_again_is_the_same_run(text: str, seed: int) -> None:
    run, keys = _run_with_keys(text, seed)
    output = list(run.machine.output)

    while run.back():
        assert run.state.key == keys[run.position]
    assert run.position == 0
    run.advance(len(keys) - 1)

    assert (run.state.key, list(run.machine.output)) == (keys[-1], output)


@given(text=threaded_programs(), seed=SEEDS, data=st.data())
@settings(max_examples=25)
def test_a_fork_goes_on_from_the_state_at_which_it_was_made(
    text: str, seed: int, data: st.DataObject
) -> None:
    run, keys = _run_with_keys(text, seed)
    run.jump(data.draw(st.integers(0, max(0, len(keys) - 2))))
    here, possible = run.state, run.choices()
    if not possible:
        return
    choice = possible[data.draw(st.integers(0, len(possible) - 1))]
    place = run.position

    run.take(choice)

    assert run.state == step(run.program, here, choice).state
    run.back()
    assert (run.position, run.state.key) == (place, keys[place])


def _run_with_keys(text: str, seed: int) -> tuple[Simulation, list[tuple[object, ...]]]:
    """A run and the key of its state at every position."""
    run = Simulation(program_of(text), POLICIES["random"](seed), seed=seed)
    keys = [run.state.key]
    while len(keys) <= MOST_STEPS and run.advance():
        keys.append(run.state.key)
    return run, keys

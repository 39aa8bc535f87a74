"""Law 1: a step leaves the state alone, and equal arguments give equal results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from core.machine.step import choices, start, step
from tests.generators.threaded import threaded_programs
from tests.laws.simulated import program_of

if TYPE_CHECKING:
    from core.machine.state import State

MOST_STEPS = 40


@given(text=threaded_programs(), data=st.data())
@settings(max_examples=12)
def test_a_step_leaves_the_state_alone_and_can_be_made_again(
    text: str, data: st.DataObject
) -> None:
    program = program_of(text)
    state = start(program)
    for _ in range(MOST_STEPS):
        possible = choices(program, state)
        if not possible:
            break
        before = _seen(state)

        # All of them, because a step that spoils its state may do so for other choices only.
        first = [step(program, state, choice) for choice in possible]
        again = [step(program, state, choice) for choice in possible]

        assert _seen(state) == before
        assert choices(program, state) == possible
        assert [made.state for made in again] == [made.state for made in first]
        assert [made.events for made in again] == [made.events for made in first]
        state = first[data.draw(st.integers(0, len(possible) - 1))].state


@given(text=threaded_programs(), data=st.data())
@settings(max_examples=10)
def test_a_later_step_leaves_all_earlier_states_alone(text: str, data: st.DataObject) -> None:
    program = program_of(text)
    states = [start(program)]
    seen = [_seen(states[0])]
    for _ in range(MOST_STEPS):
        possible = choices(program, states[-1])
        if not possible:
            break
        choice = possible[data.draw(st.integers(0, len(possible) - 1))]
        states.append(step(program, states[-1], choice).state)
        seen.append(_seen(states[-1]))

    assert [_seen(state) for state in states] == seen


def _seen(state: State) -> tuple[object, ...]:
    """All that can be seen of *state*, objects out of reach included."""
    heap = tuple((ref, type(obj), repr(obj.content())) for ref, obj in state.heap.items())
    return (state.key, heap)

"""States as values: however deep a program nests what it holds, the host's stack is safe."""

from __future__ import annotations

import pytest

from core.runs.simulation import ENDED, Simulation
from tests.laws.simulated import run_to_end

DEEP = 100_000


def _nested(kind: str, depth: int, inmost: str = "0") -> Simulation:
    return run_to_end(f"value = {inmost}\nfor _ in range({depth}):\n    value = {kind}\n")


@pytest.mark.parametrize(
    ("kind", "depth"),
    [("(value,)", DEEP), ("[value]", DEEP), ("{1: value}", 9_000), ("slice(value, 1)", 9_000)],
)
def test_a_state_with_values_nested_very_deep_can_be_compared_and_hashed(
    kind: str, depth: int
) -> None:
    one, other = _nested(kind, depth), _nested(kind, depth)

    assert one.ended == ENDED
    assert one.state == other.state
    assert hash(one.state) == hash(other.state)


@pytest.mark.parametrize(("kind", "depth"), [("(value,)", 3), ("(value,)", 500), ("[value]", 500)])
def test_states_that_differ_only_in_the_inmost_value_differ(kind: str, depth: int) -> None:
    one, other = _nested(kind, depth, "1"), _nested(kind, depth, "True")

    assert one.state != other.state


def test_states_that_differ_only_in_how_deep_a_value_is_nested_differ() -> None:
    states = {_nested("(value,)", depth).state for depth in range(15, 50)}

    assert len(states) == 35


def test_states_of_threads_at_different_places_are_told_apart_without_a_walk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = run_to_end("values = [0] * 9\nfor place in range(9):\n    values[place] = place\n")
    states = [run.state_at(position) for position in range(len(run.trace))]
    monkeypatch.setattr("core.machine.state.canonical", lambda *_: pytest.fail("a walk"))

    assert sum(one == other for one in states for other in states if one is not other) == 0

"""The graph of all states: which can end well, and the shortest way there."""

from __future__ import annotations

import pytest

from core.graph.good_end import way_out
from core.graph.graph import FAILED, START, Edge, Graph
from core.graph.hope import hope
from core.graph.searched import graph_of
from core.machine.state import Choice
from tests.core.graph.explained import finished, program_of
from tests.oracle.brute import explore

PROGRAM = """
import threading
a, b = threading.Lock(), threading.Lock()
def one():
    with a:
        with b:
            pass
def two():
    with b:
        with a:
            pass
t = [threading.Thread(target=one), threading.Thread(target=two)]
for each in t: each.start()
for each in t: each.join()
"""


def _edge(tid: int, target: int, share: float = 1.0) -> Edge:
    return Edge(Choice(tid), target, share)


def _graph(*edges: tuple[Edge, ...], ends: set[int]) -> Graph:
    return Graph(edges, frozenset(ends), frozenset())


def test_good_are_the_states_that_lead_to_a_good_end() -> None:
    # 0 -> 1 -> 3 (good), 0 -> 2 -> failure, 4 is a bad end.
    graph = _graph(
        (_edge(1, 1), _edge(2, 2)), (_edge(1, 3),), (_edge(1, FAILED), _edge(2, 4)), (), (),
        ends={3},
    )  # fmt: skip

    assert graph.good == {0, 1, 3}


def test_hope_goes_round_circles() -> None:
    # 0 goes back to itself, to a good end, and to a failure, each as likely.
    graph = _graph((_edge(1, 0, 0.5), _edge(2, 1, 0.25), _edge(3, FAILED, 0.25)), (), ends={1})

    assert finished(hope(graph))[START] == pytest.approx(0.5, abs=1e-4)


def test_the_way_out_has_the_fewest_switches_before_the_fewest_steps() -> None:
    # Thread 1 needs three steps to the end, with thread 2 it would be two.
    graph = _graph(
        (_edge(1, 1), _edge(2, 4)), (_edge(1, 2), _edge(2, 2)), (_edge(1, 3), _edge(2, 3)), (),
        (_edge(1, 3), _edge(2, 4)), ends={3},
    )  # fmt: skip

    assert way_out(graph, START, 1) == (Choice(1), Choice(1), Choice(1))
    assert way_out(graph, 4, 2) == (Choice(1),)


def test_a_walk_ends_where_something_fails_and_knows_no_strange_choice() -> None:
    graph = _graph((_edge(1, 1),), (_edge(1, FAILED),), ends=set())

    assert graph.walk([Choice(1), Choice(1), Choice(1)]) == [0, 1]
    assert graph.walk([Choice(7)]) is None


def test_a_program_has_as_many_states_as_without_any_reduction() -> None:
    program = program_of(PROGRAM)

    graph = finished(graph_of(program))
    everything = explore(program, 100_000)

    assert graph is not None
    assert everything is not None
    assert len(graph) == everything.states


def test_there_is_no_graph_of_too_many_states() -> None:
    assert finished(graph_of(program_of(PROGRAM), 50)) is None

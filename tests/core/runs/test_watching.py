"""Watched expressions: what they come to at each step, and what is refused."""

from __future__ import annotations

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.runs.watching import WatchError, watched

TEXT = """import threading

total = 0
seen = {"a": [1, 2]}
word = "red"


def work():
    global total
    total += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def run_of(text: str) -> Simulation:
    """A run of the program *text*, one thread after the other."""
    program = compile_source(Source("own.py", text))
    made = Simulation(program, Replay(parse_schedule("0:serial:0x400")), seed=0)
    made.advance(400)
    return made


@pytest.fixture(scope="module")
def run() -> Simulation:
    """A run at its end."""
    return run_of(TEXT)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("total", "2"), ("total * 10 + 1", "21"), ('seen["a"][1]', "2"), ("seen", "{'a': [1, 2]}"),
        ("word", "'red'"), ("[n for n in range(total)]", "[0, 1]"), ("len(threads)", "2"),
        ("total == 2", "True"), ("seen['b']", "KeyError: 'b'"), ("1 // (total - 2)",
         "ZeroDivisionError: integer division or modulo by zero"),
    ],
)  # fmt: skip
def test_an_expression_comes_to_what_python_says(
    run: Simulation, expression: str, value: str
) -> None:
    assert watched(run.program, expression).look(run.machine) == value


def test_it_follows_the_run_and_leaves_no_trace(run: Simulation) -> None:
    watch, values = watched(run.program, "total"), []
    before = (run.machine.state(), len(run.trace))

    for position in range(len(run.trace) + 1):
        run.jump(position)
        values.append(watch.look(run.machine))

    assert values[0] == "not there yet"
    assert list(dict.fromkeys(values)) == ["not there yet", "0", "1", "2"]
    assert (run.machine.state(), len(run.trace)) == before


@pytest.mark.parametrize(
    "expression",
    ["", "total = 3", "print(1)", "total +", "nothing_of_that_name", "seen.clear()", "x" * 201,
     "(total := 4)", "lambda: 1", "total\nimport os"],
)  # fmt: skip
def test_what_does_more_than_look_is_refused_with_a_reason(
    run: Simulation, expression: str
) -> None:
    with pytest.raises(WatchError, match=r"\w+ \w+"):
        watched(run.program, expression)


def test_rules_of_the_program_stay_rules() -> None:
    made = run_of(f"{TEXT}# invariant: total >= 0\n")

    assert watched(made.program, "total + 1").look(made.machine) == "3"

"""Watched expressions: what they come to at each step, and what is refused."""

from __future__ import annotations

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.state import Choice
from core.runs.schedule import parse_schedule
from core.runs.schedulers.policies import POLICIES
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


LOCAL = """import threading

total = 10


class Box:
    def __init__(self, n):
        self.n = n


def work(k):
    global total
    box = Box([k])
    mine = total
    total = mine + k
    print(box.n)


people = [(1, "Ann"), (2, "Bob")]
threads = [threading.Thread(target=work, args=(n,), name=name) for n, name in people]
for thread in threads:
    thread.start()
"""


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("mine", "Ann: 10, Bob: 10"), ("mine + k", "Ann: 11, Bob: 12"),
        ("box.n[0]", "Ann: 1, Bob: 2"), ("total - box.n[0]", "Ann: 9, Bob: 8"),
        ("[mine for mine in (k,)]", "Ann: [1], Bob: [2]"), ("total", "10"),
        ("mine // (k - 1)", "Ann: ZeroDivisionError: integer division or modulo by zero, Bob: 10"),
    ],
)  # fmt: skip
def test_local_variables_are_looked_at_in_each_thread_that_has_them(
    expression: str, value: str
) -> None:
    program = compile_source(Source("own.py", LOCAL))
    run = Simulation(program, Replay(parse_schedule("0:serial:0x400")), seed=0)
    while len(run.machine.threads) < 3 or len(run.choices()) < 2:
        run.advance(1)
    for tid in (1, 1, 2, 2):
        run.take(Choice(tid, None))

    assert watched(program, expression).look(run.machine) == value


def test_a_local_variable_that_nobody_has_is_not_there_yet() -> None:
    program = compile_source(Source("own.py", LOCAL))

    assert watched(program, "mine").look(Simulation(program, POLICIES["serial"](0)).machine) == (
        "not there yet"
    )


CLOSED_OVER = """import threading

def work(k):
    mine = k + 1
    def inner():
        return mine
    print(inner())

threading.Thread(target=work, args=(6,), name="Ann").start()
"""


def test_what_a_function_inside_uses_is_looked_at_by_its_value() -> None:
    program = compile_source(Source("own.py", CLOSED_OVER))
    run = Simulation(program, POLICIES["serial"](0))
    while (told := watched(program, "mine").look(run.machine)) == "not there yet":
        run.advance(1)

    assert told == "Ann: 7"

from __future__ import annotations

import ast
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from tests.oracle.brute import explore
from tests.oracle.comparing import compare

if TYPE_CHECKING:
    from core.language.program import Program

HERE = Path(__file__).parent
COUNTER = """
import threading
count = 0
def add():
    global count
    count += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
"""
DEADLOCK = """
import threading
a, b = threading.Lock(), threading.Lock()
def work(first, second):
    with first, second:
        pass
threading.Thread(target=work, args=(a, b)).start()
threading.Thread(target=work, args=(b, a)).start()
"""
SPIN = """
import threading
go = False
def wait():
    while not go:
        pass
threading.Thread(target=wait).start()
"""


def program_of(text: str) -> Program:
    return compile_source(Source("program.py", dedent(text)))


@pytest.mark.parametrize("name", ["brute", "canonical", "seen", "values"])
def test_the_oracle_shares_nothing_with_the_search(name: str) -> None:
    tree = ast.parse((HERE / f"{name}.py").read_text(encoding="utf-8"))
    modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    ours = [module for module in modules if module.startswith(("core", "tests"))]

    assert ours
    assert all(m.startswith(("core.machine.", "core.language.", "tests.oracle.")) for m in ours)
    assert "tests.oracle.comparing" not in ours


def test_a_lost_update_and_its_race_are_found() -> None:
    everything = explore(program_of(COUNTER), 1_000)

    assert everything is not None
    assert {ending.output for ending in everything.schedules} == {"1\n", "2\n"}
    assert {(race.place, race.lines) for race in everything.races} == {("count", (6, 6))}
    assert not everything.failing


def test_locks_taken_in_two_orders_are_a_deadlock() -> None:
    everything = explore(program_of(DEADLOCK), 1_000)

    assert everything is not None
    assert everything.failing == {"deadlock"}


def test_a_thread_that_spins_for_ever_never_ends() -> None:
    everything = explore(program_of(SPIN), 1_000)

    assert everything is not None
    assert everything.failing == {"never-ends"}


def test_too_many_states_are_no_answer() -> None:
    assert explore(program_of(COUNTER), 5) is None


@pytest.mark.parametrize("text", [COUNTER, DEADLOCK, SPIN])
def test_the_check_agrees(text: str) -> None:
    assert compare(dedent(text), 1_000, 10.0).word == "same"


TWO_WORDS = """
import threading
def say(word):
    print(word, end="")
for word in "ab":
    threading.Thread(target=say, args=(word,)).start()
"""


def test_the_orders_on_the_screen_are_told_apart_where_they_are_asked_for() -> None:
    everything = explore(program_of(TWO_WORDS), 1_000, screen=True)

    assert everything is not None
    assert {ending.output for ending in everything.schedules} == {"ab"}
    assert list(everything.screens.values()) == [{"ab", "ba"}]

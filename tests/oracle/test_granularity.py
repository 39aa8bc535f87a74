"""Others come in where they can come in on CPython, and nowhere else.

A call that is coarser here than there hides what can happen; one that is finer tells what
cannot.  On CPython the other thread is let in at each bytecode in turn, here by every schedule:
both have to come to the same ends.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from tests.oracle.brute import explore
from tests.oracle.granularity_calls import CALLS, CHANGES, SETUP, TOLD

DRIVER: Final = Path(__file__).with_name("placed_driver.py")
MOST_STATES: Final = 3_000
FEW: Final = 10
THREADS: Final = """
import threading
failed = []
def guarded(function):
    try:
        function()
    except Exception as error:
        failed.append(type(error).__name__)
threads = [threading.Thread(target=guarded, args=(each,)) for each in (first, second)]
for each in threads:
    each.start()
for each in threads:
    each.join()
"""


def program(call: str, change: str) -> str:
    names = "global xs, d, s, q, c"
    return f"{SETUP}def first():\n    {names}\n    {call}\ndef second():\n    {change}\n"


def on_cpython(cases: list[tuple[str, str]]) -> list[set[str]]:
    """All ends of each of *cases*, a program and what tells its end."""
    done = subprocess.run(
        [sys.executable, "-I", str(DRIVER)],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=True,
    )
    return [set(ends) for ends in json.loads(done.stdout)]


def here(text: str, told: str) -> set[str]:
    """All ends of the program *text* by every schedule."""
    whole = compile_source(Source("program.py", f"{text}{THREADS}print({told})\n"))
    everything = explore(whole, MOST_STATES)
    assert everything is not None
    assert not everything.cut
    return {ending.output.strip() for ending in everything.schedules}


def some_of(kind: str) -> list[list[str]]:
    """The calls on a container of *kind*, a few at a time: CPython is started for each few."""
    calls = CALLS[kind].strip().splitlines()
    return [calls[at : at + FEW] for at in range(0, len(calls), FEW)]


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the machine follows CPython 3.11")
@pytest.mark.parametrize(
    ("kind", "some"),
    [pytest.param(kind, some, id=some[0]) for kind in CALLS for some in some_of(kind)],
)
def test_a_call_is_as_many_steps_as_on_cpython(
    kind: str, some: list[str], pytestconfig: pytest.Config
) -> None:
    told = f"({TOLD[kind]}, out, failed)"
    changes = CHANGES[kind]
    calls = [(call, changes[number % len(changes)]) for number, call in enumerate(some)]
    if pytestconfig.getoption("--thorough"):
        calls = [(call, change) for call in some for change in changes]
    cases = [(program(call, change), told) for call, change in calls]
    differing = []

    for (call, change), (text, _), native in zip(calls, cases, on_cpython(cases), strict=True):
        found = here(text, told)
        if found != native:
            differing.append((call, change, found - native, native - found))

    assert not differing

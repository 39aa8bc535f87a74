"""The library that is written in the simulated language does what CPython's does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.events import Kind
from core.machine.step import choices, start, step

if TYPE_CHECKING:
    from core.machine.events import Event
    from core.machine.state import State

FOLDER = Path(__file__).parents[2] / "corpus" / "prelude"
PREAMBLE = FOLDER / "preamble.py"


def run(text: str) -> tuple[State, list[Event]]:
    """The end of a run of *text* in which the first thread that can go does."""
    program = compile_source(Source("program.py", text))
    state = start(program)
    events: list[Event] = []
    while options := choices(program, state):
        done = step(program, state, options[0])
        state = done.state
        events.extend(done.events)
    return state, events


def printed(state: State, stream: str = "stdout") -> str:
    return "".join(piece.text for piece in state.output if piece.stream == stream)


@pytest.mark.parametrize("path", sorted({*FOLDER.glob("*.py")} - {PREAMBLE}), ids=lambda p: p.stem)
def test_a_program_prints_what_it_prints_under_cpython(path: Path) -> None:
    text = PREAMBLE.read_text(encoding="utf-8") + path.read_text(encoding="utf-8")

    state, _ = run(text)

    command = [sys.executable, "-I", "-c", text]
    reference = subprocess.run(command, capture_output=True, text=True, check=True)
    assert printed(state, "stderr") == ""
    assert printed(state) == reference.stdout


def test_a_walk_of_the_library_through_a_shared_list_is_a_step_an_item() -> None:
    text = "items = [3, 1, 2]\ndef f(): return items\nprint(max(items, key=lambda x: -x))"

    _, events = run(text)

    assert [event.key for event in events if event.kind == Kind.READ] == [0, 1, 2, 3]


def test_bookkeeping_of_the_library_is_no_step() -> None:
    text = """
import threading
def work(): pass
t = threading.Thread(target=work)
t.start()
t.join()
print(t.name, t.daemon)
"""

    _, events = run(text)

    kinds = [event.kind for event in events if event.kind != Kind.GIVE_WAY]
    assert kinds == [Kind.START, Kind.BEGIN, Kind.END, Kind.JOIN, Kind.PRINT, Kind.END]


def test_a_list_is_empty_while_the_program_sorts_it() -> None:
    text = """
items = [2, 1]
def key(x):
    print(items)
    return x
items.sort(key=key)
print(items)
"""

    state, _ = run(text)

    assert printed(state) == "[]\n[]\n[1, 2]\n"

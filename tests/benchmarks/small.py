"""Single figures: starting, compiling a long program, spinning, handing a lock to and fro."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

from core.machine.compile import compile_source
from core.language.source import Source
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from collections.abc import Callable

BLOCK = """
def work_{n}(items, limit={n}):
    total = 0
    for index, item in enumerate(items):
        if item > limit and index % 3:
            total += item * index
        else:
            total -= len(str(item))
    return {{"total": total, "n": {n}}}
"""
SPIN = """
import threading
flag = False
count = 0
def spin():
    global count
    while not flag:
        count += 1
threads = [threading.Thread(target=spin) for _ in range(2)]
for thread in threads:
    thread.start()
"""
PING_PONG = """
import threading
lock = threading.Lock()
def play():
    for _ in range(20_000):
        with lock:
            pass
threads = [threading.Thread(target=play) for _ in range(2)]
for thread in threads:
    thread.start()
"""
START = """
import threading
def greet():
    print("hello")
threading.Thread(target=greet).start()
"""


def long_program(lines: int = 2_000) -> str:
    """An ordinary program of about *lines* lines."""
    blocks = [BLOCK.format(n=n) for n in range(lines // BLOCK.count("\n"))]
    return "".join(blocks)


def compiling() -> tuple[float, float]:
    """Seconds to check and compile 2,000 lines, and how many times CPython's that is."""
    text = long_program()
    ours = best(lambda: compile_source(Source("long.py", text)))
    theirs = best(lambda: compile(text, "long.py", "exec"))
    return ours, ours / theirs


def starting() -> tuple[float, float]:
    """Seconds of CPU to start and run five lines, and how many times CPython's that is."""
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(START.lstrip())
        file.flush()
        ours = [sys.executable, "-m", "gui.app.command", "run", file.name]
        theirs = [sys.executable, file.name]
        ours_best, theirs_best = (min(_cpu(c) for _ in range(10)) for c in (ours, theirs))
    return ours_best, ours_best / theirs_best


def _cpu(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def best(action: Callable[[], object], times: int = 3) -> float:
    """The least of *times* durations of *action*."""
    durations = []
    for _ in range(times):
        begun = time.perf_counter()
        action()
        durations.append(time.perf_counter() - begun)
    return min(durations)


def steps_a_second(text: str, policy: str, steps: int = 100_000) -> float:
    """How fast a run of *text* goes."""
    run = Simulation(compile_source(Source("small.py", text)), POLICIES[policy](0))
    begun = time.perf_counter()
    made = run.advance(steps)
    return made / (time.perf_counter() - begun)

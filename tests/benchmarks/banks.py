"""The three banks: time against CPython, memory, jumps, exact repetition."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from statistics import median

from core.language.compiler.entry import compile_source
from core.language.source import read_source
from core.runs.schedule import parse_schedule
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation

PROGRAMS = Path(__file__).parents[2] / "resources" / "programs"
BANKS = ("bank_unsafe", "bank_one_lock", "bank_ordered")
MOST_STEPS = 10_000_000
JUMPS = 200


def cpython_seconds(path: Path, times: int = 3) -> float:
    """The best wall time of CPython for the program at *path*, its start taken off."""
    blank = min(_timed([sys.executable, "-c", "import random, threading"]) for _ in range(times))
    return min(_timed([sys.executable, str(path)]) for _ in range(times)) - blank


def _timed(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun


def measure(name: str, policy: str) -> dict[str, float | str]:
    """The figures of one bank under one policy, taken in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.banks", name, policy]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    figures: dict[str, float | str] = json.loads(done.stdout)
    return figures


def figures_of(name: str, policy: str) -> dict[str, float | str]:
    """Run one bank here, and look at its trace."""
    path = PROGRAMS / f"{name}.py"
    program = compile_source(read_source(path))
    times = []
    for _ in range(3):
        run = Simulation(program, POLICIES[policy](0))
        begun = time.perf_counter()
        run.advance(MOST_STEPS)
        times.append(time.perf_counter() - begun)
    seconds = min(times)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cpython = cpython_seconds(path)
    jumps = _jump_times(run)
    return {
        "steps": run.position,
        "seconds": seconds,
        "steps_a_second": run.position / seconds,
        "ratio": seconds / cpython,
        "peak_mb": peak,
        "jump_median_ms": 1000 * median(jumps),
        "jump_max_ms": 1000 * max(jumps),
        "repeats": str(_repeats(run)),
        "output": "".join(part.text for part in run.machine.output),
    }


def _jump_times(run: Simulation) -> list[float]:
    draw = Random(0)
    times = []
    for _ in range(JUMPS):
        position = draw.randrange(len(run.trace) + 1)
        begun = time.perf_counter()
        run.state_at(position)
        times.append(time.perf_counter() - begun)
    return times


def _repeats(run: Simulation) -> bool:
    again = Simulation(run.program, Replay(parse_schedule(str(run.schedule))))
    again.advance(MOST_STEPS)
    return again.trace.tids == run.trace.tids and again.trace.sites == run.trace.sites


if __name__ == "__main__":
    print(json.dumps(figures_of(*sys.argv[1:])))

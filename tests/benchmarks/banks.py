"""The three banks: time against CPython, memory, jumps, exact repetition."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
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
RUN = "import sys; from core.cli import main; sys.exit(main())"
MOST_STEPS = 10_000_000
JUMPS = 200


def race(path: Path, policy: str, times: int = 5) -> tuple[Simulation, float, float]:
    """A run of the program at *path*, and the best wall times of ours and of CPython.

    Both are taken in turns, so that a busy computer slows both; CPython's start is taken
    off, and ours does not count what was read and compiled before.
    """
    program = compile_source(read_source(path))
    ours, theirs, starts = [], [], []
    for _ in range(times):
        run = Simulation(program, POLICIES[policy](0))
        begun = time.perf_counter()
        run.advance(MOST_STEPS)
        ours.append(time.perf_counter() - begun)
        theirs.append(_timed([sys.executable, str(path)]))
        starts.append(_timed([sys.executable, "-c", "import random, threading"]))
    return run, min(ours), min(theirs) - min(starts)


def _timed(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun


def whole_processes(name: str, policy: str, times: int = 3) -> dict[str, float]:
    """`interlock run` against CPython, wall time from the shell's point of view.

    The command also looks for races and other findings at every step, which a bare run
    does not.  *gross* is the ratio of the whole processes, *net* that with both start-ups
    (those of a program that only imports the same modules) taken off.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".py") as blank:
        blank.write("import random, threading\n")
        blank.flush()
        files = (str(PROGRAMS / f"{name}.py"), blank.name)
        interlock = [sys.executable, "-c", RUN, "run", "--policy", policy]
        rounds = [
            [_timed([*start, file]) for start in (interlock, [sys.executable]) for file in files]
            for _ in range(times)
        ]
    ours, our_start, theirs, their_start = map(min, zip(*rounds, strict=True))
    return {
        "interlock_seconds": ours,
        "interlock_start": our_start,
        "cpython_seconds": theirs,
        "cpython_start": their_start,
        "gross": ours / theirs,
        "net": (ours - our_start) / (theirs - their_start),
    }


def bytes_a_step(name: str, policy: str) -> float:
    """How much memory a run takes for each of its steps, trace and kept states together."""
    program = compile_source(read_source(PROGRAMS / f"{name}.py"))
    tracemalloc.start()
    run = Simulation(program, POLICIES[policy](0))
    before, _ = tracemalloc.get_traced_memory()
    run.advance(MOST_STEPS)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / run.position


def measure(name: str, policy: str) -> dict[str, float | str]:
    """The figures of one bank under one policy, taken in a process of its own."""
    return {**_apart("speed", name, policy), **_apart("memory", name, policy)}


def _apart(what: str, name: str, policy: str) -> dict[str, float | str]:
    command = [sys.executable, "-m", "tests.benchmarks.banks", name, policy, what]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    figures: dict[str, float | str] = json.loads(done.stdout)
    return figures


def figures_of(name: str, policy: str) -> dict[str, float | str]:
    """Run one bank here, and look at its trace."""
    run, seconds, cpython = race(PROGRAMS / f"{name}.py", policy)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
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
    _, bank, by, *wanted = sys.argv
    if wanted == ["memory"]:
        print(json.dumps({"bytes_a_step": bytes_a_step(bank, by)}))
    else:
        print(json.dumps(figures_of(bank, by)))

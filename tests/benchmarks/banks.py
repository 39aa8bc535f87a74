"""The three banks: time against CPython, memory, jumps, exact repetition."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

from core.machine.compile import compile_source
from core.language.source import read_source
from core.runs.schedule import parse_schedule
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation

PROGRAMS = Path(__file__).parents[2] / "resources" / "programs"
BANKS = ("bank_unsafe", "bank_one_lock", "bank_ordered")
RUN = "from interlock.__main__ import enter; enter()"
"""What the command `interlock` does."""
SUMMING = "_summing"
"""At the end of a bank's name: every teller also sums all accounts, and sleeps."""
SUM_AND_SLEEP = """
        total = 0
        for account in accounts:
            total += account.balance
        time.sleep(0)"""
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


class Spent(NamedTuple):
    """What a process took: seconds by the clock and of the processor, memory at its peak."""

    wall: float
    cpu: float
    peak_mb: float


def _spent(command: list[str]) -> Spent:
    """What a process of *command* takes, from the shell's point of view."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Spent(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def whole_processes(name: str, policy: str, times: int = 3) -> dict[str, float]:
    """`interlock run` against CPython, whole processes in turns, the best of several *times*.

    The command also looks for races and other findings, which a bare run does not.
    *gross* is the ratio by the clock, *cpu* that of the processor's time, which a busy
    computer disturbs less; *net* is *gross* with both start-ups (those of a program that
    only imports the same modules) taken off.
    """
    interlock = [sys.executable, "-c", RUN, "run", "--policy", policy]
    with tempfile.TemporaryDirectory() as folder:
        blank, program = Path(folder, "blank.py"), Path(folder, f"{name}.py")
        blank.write_text("import random, threading\n", "utf-8")
        program.write_text(_text(name), "utf-8")
        rounds = [
            [
                _spent([*start, str(file)])
                for start in (interlock, [sys.executable])
                for file in (program, blank)
            ]
            for _ in range(times)
        ]
    ours, our_start, theirs, their_start = (
        Spent(*map(min, zip(*column, strict=True))) for column in zip(*rounds, strict=True)
    )
    return {
        "interlock_seconds": ours.wall,
        "interlock_start": our_start.wall,
        "cpython_seconds": theirs.wall,
        "cpython_start": their_start.wall,
        "gross": ours.wall / theirs.wall,
        "net": (ours.wall - our_start.wall) / (theirs.wall - their_start.wall),
        "cpu": ours.cpu / theirs.cpu,
        "peak_mb": ours.peak_mb,
    }


def _text(name: str) -> str:
    """The program called *name*."""
    text = (PROGRAMS / f"{name.removesuffix(SUMMING)}.py").read_text("utf-8")
    if not name.endswith(SUMMING):
        return text
    # The lines of a teller's transfer end where the next function begins.
    before, _, after = text.partition("\n\n\ndef auditor():")
    return f"import time\n{before}{SUM_AND_SLEEP}\n\n\ndef auditor():{after}"


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

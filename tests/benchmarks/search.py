"""``python -m tests.benchmarks.search``: what the search takes, from process start to exit.

Beside it what the best sound peer takes on this class of machine (Harmony 1.2 with its C
engine, Spin 6.5 with its compilation), and the bar that was set from that.  The command is
started as an installed one is: what a checkout for developers puts into its environment
(the finder of an editable install, coverage's hook) takes ten milliseconds of every start.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
import venv
from pathlib import Path

PROGRAMS = Path(__file__).parent / "search"
ROOT = Path(__file__).parents[2]
ENTRY = "from gui.app.command import enter; enter()"
"""What the installed command `interlock` does."""
REPEATS = 5
LIMIT = 120
BARS = {
    "lost_update_2x1": (0.26, 0.13), "lost_update_2x5": (0.31, 0.155),
    "lost_update_3x2": (0.25, 0.125), "lost_update_3x3": (0.42, 0.21),
    "locked_2x5": (0.95, 0.317), "locked_3x3": (0.87, 0.29), "locked_4x2": (0.90, 0.30),
    "locked_4x4": (1.03, 0.343), "locked_6x4": (None, 0.5), "buffer_3_3": (None, 0.5),
    "readers_writers_3_3": (None, 0.5), "two_locks_opposite": (1.03, 0.258),
    "two_locks_same": (1.20, 0.30), "philosophers_naive_3": (1.2, 0.30),
    "philosophers_naive_8": (2.15, 0.54), "philosophers_ordered_3": (0.97, 0.485),
    "philosophers_ordered_8": (2.4, 1.2), "philosophers_ordered_10": (8.6, 1.0),
    "philosophers_ordered_16": (None, 4.0), "philosophers_ordered_24": (None, 15.0),
    "philosophers_ordered_32": (None, 60.0), "torn_pair_bad": (0.99, 0.248),
    "torn_pair_fixed": (1.02, 0.255), "buffer_if": (1.32, 0.66), "buffer_while": (1.35, 0.675),
    "peterson": (0.32, 0.16), "readers_writers_2_2": (1.25, 0.625), "five_lines": (None, 0.15),
}  # fmt: skip
"""Seconds of the best peer, where there is one, and the most that Interlock may take."""


def installed(folder: Path) -> Path:
    """The Python of a fresh environment in *folder* that has Interlock and nothing else."""
    builder = venv.EnvBuilder(symlinks=True)
    builder.create(folder)
    python = Path(builder.ensure_directories(folder).env_exe)
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    done = subprocess.run(
        [python, "-c", asked], capture_output=True, check=True, encoding="utf-8"
    )
    (Path(done.stdout.strip()) / "interlock.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    return python


def measure(python: Path, name: str) -> tuple[float, str, int]:
    """The best time of a whole process for program *name*, its verdict and its states."""

    # What Python has compiled once is there from then on, as on everybody's machine.
    keeping = {name: at for name, at in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [str(python), "-c", ENTRY, "check", "--json", str(PROGRAMS / f"{name}.py")]
    best, report = float("inf"), {}
    for _ in range(REPEATS):
        begin = time.perf_counter()
        done = subprocess.run(
            command, capture_output=True, timeout=LIMIT, check=False, env=keeping
        )
        took = time.perf_counter() - begin
        best, report = min(best, took), json.loads(done.stdout)
        if took > 1:
            break
    return best, report["verdict"], report["states"]


def main() -> None:
    """Measure, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        _table(installed(Path(folder)))


def _table(python: Path) -> None:
    print(f"{'program':26}{'verdict':>10}{'states':>10}{'seconds':>9}{'peer':>7}{'bar':>7}")
    for name, (peer, bar) in BARS.items():
        seconds, verdict, states = measure(python, name)
        other = "" if peer is None else f"{peer:.2f}"
        mark = "" if seconds <= bar else "  missed"
        print(f"{name:26}{verdict:>10}{states:>10,}{seconds:9.2f}{other:>7}{bar:7.2f}{mark}")


if __name__ == "__main__":
    main()

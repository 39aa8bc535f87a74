"""Carries out commands of `interlock` beside each other, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from gui.run.itself import FOLDER, start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def in_processes(commands: Sequence[Sequence[str]], jobs: int) -> Iterator[tuple[str, str]]:
    """Carry out *commands*, *jobs* at once; gives what each wrote on both outputs, in order.

    Whoever does not ask for more has no more of them begun.
    """
    with ThreadPoolExecutor(jobs) as pool:
        try:
            yield from pool.map(_carried_out, commands)
        finally:
            pool.shutdown(cancel_futures=True)


def _carried_out(command: Sequence[str]) -> tuple[str, str]:
    # Names of files are meant from where one is, where there may be a folder `gui` as well.
    module = start()
    safe = ["-P"] if module else []
    found = {"PYTHONPATH": str(FOLDER), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, *safe, *module, *command],
        env={**os.environ, **found},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    told, noted = (each.decode("utf-8", "replace") for each in (done.stdout, done.stderr))
    return told, noted

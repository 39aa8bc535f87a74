"""What CPython itself does with a program when switches are forced between its bytecodes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from tests.oracle.brute import Everything

DRIVER: Final = Path(__file__).with_name("native_driver.py")
AVAILABLE: Final = hasattr(os, "fork")
PATIENCE: Final = 2.0
"""After so many seconds in which nothing happens, a run has come to a deadlock."""
_READ: Final = re.compile(r"\b(?:time|now|monotonic|perf_counter|strftime|ctime)\(")
"""Programs that read a clock show other times on CPython than here."""


class NativeEnding(NamedTuple):
    """How a run on CPython ended: all output with main's last, and the kinds of failure.

    *screen* has the pieces of output in the order in which they were written.
    """

    output: str
    failures: tuple[str, ...]
    screen: str
    errors: tuple[str, ...] = ()


def native_endings(text: str, first: int, last: int) -> Counter[NativeEnding]:
    """How often the runs *first* up to *last* of the program *text* ended in which way."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "program.py"
        file.write_text(text, encoding="utf-8")
        command = [sys.executable, "-I", str(DRIVER), str(file), str(first), str(last)]
        environment = {"PYTHONHASHSEED": "0", "PATH": os.environ.get("PATH", "")}
        done = subprocess.run(
            [*command, str(PATIENCE)], capture_output=True, text=True, check=False, env=environment
        )
    if done.returncode:
        raise RuntimeError(done.stderr)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return Counter(_ending(each) for each in told if ["odd"] not in each)


def _ending(told: list[list[Any]]) -> NativeEnding:
    written = [(tuple(what[1]), what[2]) for what in told if what[0] == "wrote"]
    failures = {what[1] for what in told if what[0] == "failed"}
    errors = sorted({what[2] for what in told if what[0] == "failed"} - {""})
    # Each before those that it has started, and main last: which of two was started first by
    # different threads is no outcome.
    order = sorted({line for line, _ in written}, key=lambda line: (not line, line))
    texts = ["".join(text for by, text in written if by == line) for line in order]
    screen = "".join(text for _, text in written)
    return NativeEnding("".join(texts), tuple(sorted(failures)), screen, tuple(errors))


def native_notes(text: str, everything: Everything, runs: int) -> list[str]:
    """What happens in *runs* runs of the program *text* on CPython and not in *everything*."""
    if everything.cut or everything.sampled or _READ.search(text):
        return []
    cut = "aemon" in text
    modelled = {(_text(each.output, cut=cut), each.failures) for each in everything.schedules}
    notes = []
    for seen, times in native_endings(text, 0, runs).items():
        endless = "never-ends" in seen.failures and "never-ends" in everything.failing
        if not endless and (_text(seen.output, cut=cut), seen.failures) not in modelled:
            what = f"{seen.output!r} {seen.failures} {seen.errors}"
            notes.append(f"CPython only: {times} of {runs} runs: {what}")
    return notes


def _text(output: str, *, cut: bool) -> str:
    """*output*; without its line ends if a print may be *cut* off before its own."""
    return output.replace("\n", "") if cut else output

"""Starts a process for each answer, so that none can spoil another, nor bring all down."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.grading.marking import Mark
from gui.run.itself import FOLDER, start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.grading.answers import Answer

_LONGEST_FAULT: Final = 300


class Marked(NamedTuple):
    """The *mark* of an answer, and its *page*; that is empty if there is none."""

    mark: Mark
    page: str


def marked(task: Path, answers: Sequence[Answer], jobs: int, limit: float) -> Iterator[Marked]:
    """Mark *answers* to the *task* in this folder, *jobs* at a time, at most *limit* seconds each.

    They come in their order.  Whatever happens to a process is told in the mark of its answer.
    """
    with ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(partial(_of_one, task, limit), answers)


def _of_one(task: Path, limit: float, answer: Answer) -> Marked:
    if answer.linked:
        reason = "it is a link to another file, and none is followed here"
        return Marked(Mark(answer.student, "refused", None, reason), "")
    given = ["grade", str(task.resolve()), str(answer.path.resolve()), "--one", answer.student]
    try:
        done = subprocess.run(
            [sys.executable, *start(), *given],
            cwd=FOLDER,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        reason = f"there was no answer within {limit:g} s"
        return Marked(Mark(answer.student, "undecided", None, reason), "")
    try:
        told: dict[str, Any] = json.loads(done.stdout)
        return Marked(Mark(**told["mark"]), told["page"])
    except (ValueError, KeyError, TypeError):
        fault = done.stderr.decode("utf-8", "replace").strip()[-_LONGEST_FAULT:]
        reason = f"Interlock itself failed (code {done.returncode}): {fault}"
        return Marked(Mark(answer.student, "crash", None, reason), "")

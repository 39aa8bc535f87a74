"""``python -m tests.gui.real.table PYTHON...``: which failures of the course real CPython shows.

The table is Markdown: each failure of each lesson and challenge, held to the schedule that the
search found for it, and the answer on each of the Pythons.  It takes about two minutes for each.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from core.machine.compile import compile_source, read_program
from core.native.answer import answer
from core.native.plan import plan_of
from core.runs.schedule import parse_schedule
from core.search.check import Check
from core.search.pace import Limits
from gui.real.process import Execution, execute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.native.plan import Plan
    from core.search.check_report import CheckReport

FOLDERS = ("resources/lessons", "resources/ladder")


def main(pythons: list[str]) -> None:
    """Print the table for the interpreters *pythons*, and how often each answer was given."""
    versions: dict[str, str] = {}
    rows, totals = [], {python: Counter[str]() for python in pythons}
    for path in sorted(path for folder in FOLDERS for path in Path(folder).glob("*/start.py")):
        for kind, plan in _plans(path):
            cells = []
            for python in pythons:
                seen = execute(plan, (), Execution(python, path, (), quiet=True))
                found = answer(plan, seen)
                versions[python] = seen.python
                totals[python][found.word] += 1
                cells.append(found.word)
                if found.word != "as predicted":
                    sys.stderr.write(f"{path}: {found.word}: {found.sentence}\n")
            rows.append(
                f"| {path.parent.name} | {kind} | {len(plan.steps)} | {' | '.join(cells)} |"
            )
    columns = [f"CPython {versions[python]}" for python in pythons]
    head = f"| program | failure | steps | {' | '.join(columns)} |"
    sys.stdout.write("\n".join([head, f"| --- | --- | ---: |{' --- |' * len(pythons)}", *rows, ""]))
    for python in pythons:
        told = ", ".join(f"{count} {word}" for word, count in totals[python].most_common())
        sys.stdout.write(f"\n- CPython {versions[python]}: {told}")
    sys.stdout.write("\n")


def _plans(path: Path) -> Iterator[tuple[str, Plan]]:
    """What fails in the program at *path*, and the plan to show it."""
    program = compile_source(read_program(path))
    going = Check(program, Limits(), time.process_time).go()
    while True:
        try:
            next(going)
        except StopIteration as over:
            report: CheckReport = over.value
            break
    for failure in report.failures:
        yield failure.kind, plan_of(program, parse_schedule(failure.schedule))


if __name__ == "__main__":
    main(sys.argv[1:] or [sys.executable])

"""Programs with their failures and why these come about, for tests and for the golden file.

python -m tests.core.graph.explained > tests/core/graph/reasons.txt
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from core.graph.explaining import with_reasons
from core.language.source import Source
from core.machine.compile import compile_source
from core.search.check import Check, Limits

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from core.language.program import Program
    from core.search.report import CheckReport

Result = TypeVar("Result")
ROOT: Final = Path(__file__).parents[3]
REASONS: Final = Path(__file__).with_name("reasons.txt")


def finished(work: Generator[object, None, Result]) -> Result:
    """Carry *work* on to its end; return what it gives."""
    while True:
        try:
            next(work)
        except StopIteration as over:
            result: Result = over.value
            return result


def program_of(text: str) -> Program:
    """Return the program of *text*."""
    return compile_source(Source("program.py", text))


def explained(program: Program) -> CheckReport:
    """Return the report on *program*, with the reasons of its failures."""
    report = finished(Check(program, Limits(), lambda: 0.0).go())
    for better in with_reasons(program, report):
        report = better
    return report


def exercises() -> Iterator[Path]:
    """Give the programs of all lessons and challenges that begin with a failure."""
    for course in ("lessons", "ladder"):
        yield from sorted((ROOT / "resources" / course).glob("*/start.py"))


@cache
def report_on(file: Path) -> tuple[Program, CheckReport]:
    """Return the program in *file* and the report on it, with the reasons of its failures."""
    program = program_of(file.read_text(encoding="utf-8"))
    return program, explained(program)


def reasons_of(file: Path) -> str:
    """Return each kind of failure of the program in *file* with its reason, as they are kept."""
    _, report = report_on(file)
    told = [f"# {file.parent.parent.name}/{file.parent.name}"]
    kinds: set[str] = set()
    for failure in report.failures:
        if failure.kind not in kinds:
            kinds.add(failure.kind)
            told.append(f"{failure.kind}: {failure.message}")
            told += [] if failure.why is None else (f"    {s}" for s in failure.why.sentences)
    return "\n".join(told)


if __name__ == "__main__":
    sys.stdout.write("\n\n".join(map(reasons_of, exercises())) + "\n")

"""Programs with their failures and why these come about, for tests and for the golden file.

python -m tests.core.graph.explained > tests/core/graph/reasons.txt
python -m tests.core.graph.explained PATH ...    # other programs: files, or folders of files
"""

from __future__ import annotations

import sys
import time
from functools import cache
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from core.generators import carried
from core.graph.explaining import with_reasons
from core.language.errors import ProgramError
from core.language.source import Source, read_source
from core.machine.compile import compile_source
from core.search.check import Check
from core.search.pace import Limits

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from core.language.program import Program
    from core.search.check_report import CheckReport

Result = TypeVar("Result")
ROOT: Final = Path(__file__).parents[3]
_SECONDS: Final = 20.0
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


def checked(program: Program, seconds: float = inf) -> CheckReport:
    """Return the report on *program*, after so many *seconds* of the processor at most."""
    check = Check(program, Limits(), time.process_time)
    end = time.process_time() + seconds

    def watch(_: object) -> None:
        if time.process_time() > end:
            check.stop("it took too long")

    return carried(check.go(), watch)


def explained(program: Program, seconds: float = inf) -> CheckReport:
    """Return the report on *program*, with the reasons of its failures."""
    report = checked(program, seconds)
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
    return _told(f"{file.parent.parent.name}/{file.parent.name}", report)


def _told(name: str, report: CheckReport) -> str:
    told = [f"# {name}"]
    kinds: set[str] = set()
    for failure in report.failures:
        if failure.kind not in kinds:
            kinds.add(failure.kind)
            told.append(f"{failure.kind}: {failure.message}")
            told += [] if failure.why is None else (f"    {s}" for s in failure.why.sentences)
    return "\n".join(told)


def main() -> None:
    """Print the reasons for the files that the command line names, or for all exercises."""
    given = [Path(name) for name in sys.argv[1:]]
    told = map(_reasons_of_any, files_in(given)) if given else map(reasons_of, exercises())
    sys.stdout.write("\n\n".join(filter(None, told)) + "\n")


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the programs in *paths*: files, and folders with programs or exercises in them."""
    for path in paths:
        if path.is_dir():
            yield from sorted((*path.glob("*.py"), *path.glob("*/start.py")))
        else:
            yield path


def _reasons_of_any(file: Path) -> str:
    """Return the reasons for the program in *file*, empty if it is not unsafe."""
    try:
        report = explained(compile_source(read_source(file)), _SECONDS)
    except ProgramError:
        return ""
    return _told(file.stem, report) if report.failures else ""


if __name__ == "__main__":
    main()

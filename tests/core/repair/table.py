"""``python -m tests.core.repair.table``: which unsafe programs have which repairs.

Without arguments the programs of the lessons and the ladder; else files, and folders of files.
Those of a lesson are put to its judge as well.  `--oracle` has each repair that would be shown
tried by the explorer without reductions.  It is a measurement, no test: the seconds, which are
the processor's, go with the computer.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from core.generators import carried
from core.language.errors import ProgramError
from core.language.source import read_source
from core.lessons.judges.fix import judge
from core.lessons.reading import TEXT, read_lesson
from core.machine.compile import compile_source
from core.repair.repairs import different, repairs
from core.repair.templates.lifetimes import IN_TURN
from tests.core.graph.explained import checked, exercises, files_in, program_of
from tests.oracle.brute import explore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.language.program import Program
    from core.lessons.lesson import Lesson
    from core.repair.repairs import Repair
    from core.search.check_report import CheckReport

MOST_SHOWN: Final = 3
MOST_STATES: Final = 100_000
"""Of a mended program with more states than this the explorer without reductions says nothing."""
_SECONDS: Final = 20.0


class Row(NamedTuple):
    """What was found for the unsafe program *name*: *shown* are the repairs that are shown.

    *tried* candidates were tried and *proved* of them; *first* are the seconds to the first one.
    *judged* is what the judge of the lesson says of the first shown, empty if it accepts it, and
    None where there is none; *refuted* what the explorer without reductions says against any.
    """

    name: str
    tried: int
    proved: int
    first: float | None
    shown: tuple[Repair, ...]
    judged: str | None = None
    refuted: tuple[str, ...] = ()


def main() -> None:
    """Try what the command line names, or the exercises, and print the table."""
    options = _options()
    print("| program | tried | proved | s to first | shown | keeps | judge |", flush=True)
    print("| --- | --- | --- | --- | --- | --- | --- |")
    rows = []
    for file in files_in(options.paths) if options.paths else exercises():
        row = _row(file, oracle=options.oracle)
        if row is not None:
            rows.append(row)
            print(_told(row), flush=True)
    print("\n".join(["", *totals(rows)]))


def totals(rows: Iterable[Row]) -> list[str]:
    """How many of the unsafe programs of *rows* are mended, and how well."""
    rows = list(rows)
    mended = [row for row in rows if any(each.kind != IN_TURN for each in row.shown)]
    judged = [row for row in rows if row.judged is not None]
    accepted = sum(not row.judged for row in judged)
    firsts = sorted(row.first for row in mended if row.first is not None) or [0.0]
    refuted = [f"  - {row.name}: {each}" for row in rows for each in row.refuted]
    return [
        f"- unsafe programs: {len(rows)}",
        f"- with a proved repair: {_share(len(mended), len(rows))}",
        f"- that keeps the job: {_share(sum(_keeps(row) for row in mended), len(rows))}",
        f"- first one accepted by the judge: {accepted} of {len(judged)} judged",
        f"- seconds to the first: {median(firsts):.2f}, at most {firsts[-1]:.2f}",
        f"- refuted: {len(refuted)} of {sum(len(row.shown) for row in rows)} shown",
        *refuted,
    ]


def _keeps(row: Row) -> bool:
    """Whether a repair with which threads remain keeps the job, or has nothing to compare with."""
    return any(each.keeps is not False and each.kind != IN_TURN for each in row.shown)


def _row(file: Path, *, oracle: bool) -> Row | None:
    """Mend the program in *file*; None if it is not unsafe."""
    try:
        program = compile_source(read_source(file))
    except ProgramError:
        return None
    report = checked(program, _SECONDS)
    if report.verdict != "unsafe":
        return None
    row = _mended(_name(file), program, report)
    if row.shown and (file.parent / TEXT).exists():
        row = row._replace(judged=_judged(read_lesson(file.parent), row.shown[0].text))
    if oracle:
        row = row._replace(refuted=tuple(_refuted(row.shown)))
    return row


def _mended(name: str, program: Program, report: CheckReport) -> Row:
    begin, first, at = time.process_time(), None, None
    for at in repairs(program, report, time.process_time):
        took = time.process_time() - begin
        if first is None and at.found:
            first = took
        if took > _SECONDS:
            break
    assert at is not None
    shown = tuple(different(at.found, MOST_SHOWN))
    return Row(name, at.tried, len(at.found), first, shown)


def _judged(lesson: Lesson, text: str) -> str | None:
    """Return what the judge of *lesson* has against *text*; None if it judges nothing."""
    if lesson.duties is None:
        return None
    judgement = carried(judge(lesson, text))
    return "" if judgement.accepted else judgement.reason


def _refuted(shown: Iterable[Repair]) -> Iterator[str]:
    for each in shown:
        everything = explore(program_of(each.text), MOST_STATES)
        if everything is None:
            yield f"{each.title}: not known, more than {MOST_STATES:,} states"
        elif everything.failing:
            yield f"{each.title}: {', '.join(sorted(everything.failing))}"
        elif everything.cut:
            yield f"{each.title}: not known, {', '.join(sorted(everything.cut))}"


def _told(row: Row) -> str:
    first = "" if row.first is None else f"{row.first:.2f}"
    shown = "; ".join(each.title for each in row.shown) or "-"
    keeps = "; ".join({None: "?", True: "yes", False: "no"}[each.keeps] for each in row.shown)
    judged = "accepts" if row.judged == "" else row.judged or ""
    cells = (row.name, row.tried, row.proved, first, shown, keeps, judged)
    return f"| {' | '.join(map(str, cells))} |"


def _share(many: int, of: int) -> str:
    return f"{many} of {of} ({many / of:.0%})" if of else "none"


def _name(file: Path) -> str:
    return file.parent.name if file.stem == "start" else file.stem


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    oracle = "try what is shown without reductions, too: takes long"
    parser.add_argument("--oracle", action="store_true", help=oracle)
    return parser.parse_args()


if __name__ == "__main__":
    main()

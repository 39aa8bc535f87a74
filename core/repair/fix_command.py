"""`interlock fix`: repairs of a program, each proved, as diffs or written into the file."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.language.errors import ProgramError, SourceError, excerpt, printable
from core.language.source import read_bytes
from core.language.writing import reason_of, write_whole
from core.machine.compile import compile_source, read_program
from core.named import NamedTuple
from core.repair.repairs import different, repairs
from core.repair.rewriting import rewritten
from core.search.pace import Limits
from core.search.report_text import counted
from core.search.timed import checked_within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.language.program import Program
    from core.repair.repairs import Repair
    from core.search.check_report import CheckReport

DESCRIPTION: Final[str] = "Find edits of FILE after which no schedule fails, the smallest first."
EPILOG: Final[str] = (
    "exit code: 0 mended, or nothing to mend, 1 no repair found, 2 cannot be read or is refused,"
    " 3 undecided"
)
MENDED: Final = 0
NOT_MENDED: Final = 1
REFUSED: Final = 2
UNDECIDED: Final = 3
_SECONDS: Final = 20.0
"""For the check of the program, and for all candidates together."""
_MOST: Final = 3
_MOST_ASKED: Final = 9


def add_options(parser: argparse.ArgumentParser) -> None:
    """Tell *parser* what `interlock fix` understands."""
    add = parser.add_argument
    add("file", metavar="FILE", help="the program")
    add("--write", action="store_true", help="write the first repair into the file")
    add("--json", action="store_true", help="print the result as JSON on one line")
    along = "print what is found so far as JSON, a line each time; the last one is the result"
    add("--progress", action="store_true", help=along)
    most = f"show at most N repairs, each of another kind ({_MOST})"
    add("--most", metavar="N", type=_few, default=_MOST, help=most)


def _few(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text[:2]) <= _MOST_ASKED and len(text) == 1:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 to {_MOST_ASKED}")


class _Result(NamedTuple):
    """What was *found* for the program of *report*, the best repair of each kind.

    *tried* of *total* candidates were tried, so many of them *proved*; *complete* says that
    none is left.
    """

    report: CheckReport
    found: tuple[Repair, ...] = ()
    tried: int = 0
    total: int = 0
    proved: int = 0
    complete: bool = True


def run(options: argparse.Namespace, interrupted: Callable[[], bool]) -> int:
    """Carry out what `add_options` understood; the exit code.

    *interrupted* says whether somebody wants it to stop.
    """
    name: str = options.file
    source = None
    try:
        source = read_program(name)
        program = compile_source(source)
    except SourceError as error:
        shown = f"\n{excerpt(source.lines, error.span)}" if source else ""
        return _say(f"interlock: {printable(name)}: {error}{shown}", REFUSED)
    except ProgramError as error:
        return _say(f"interlock: {error}", REFUSED)
    report = _checked(program, interrupted)
    result = _Result(report)
    if report.verdict == "unsafe":
        for result in _repaired(program, report, interrupted, options.most):
            if options.progress and not result.complete:
                print(_as_json(program, result), flush=True)
    found = result.found
    if options.json or options.progress:
        print(_as_json(program, result))
    else:
        _tell(program, result)
    if report.verdict == "unsafe" and found and options.write:
        return _write(name, program.source.text, found[0])
    if report.verdict == "undecided":
        return UNDECIDED
    return MENDED if found or report.verdict == "safe" else NOT_MENDED


def _checked(program: Program, interrupted: Callable[[], bool]) -> CheckReport:
    return checked_within(
        program, Limits(), _SECONDS, lambda: "it was interrupted" if interrupted() else ""
    )


def _repaired(
    program: Program, report: CheckReport, interrupted: Callable[[], bool], most: int
) -> Iterator[_Result]:
    """Give what mends *program*, each time that more was tried, and at last the whole."""
    end = time.monotonic() + _SECONDS
    result = _Result(report, complete=False)
    for at in repairs(program, report, time.monotonic):
        found = tuple(different(at.found, most))
        before, result = result, _Result(report, found, at.tried, at.total, len(at.found), False)
        if result != before:
            yield result
        if time.monotonic() > end or interrupted():
            return
    yield result._replace(complete=True)


# What is said


def _tell(program: Program, result: _Result) -> None:
    name, report, found = printable(program.source.name), result.report, result.found
    if report.verdict == "safe":
        print(f"{name}: nothing to mend: no schedule fails")
    elif report.verdict == "undecided":
        print(f"{name}: undecided: nothing failed so far, but {printable(report.reason)}")
    elif not found:
        rest = "" if result.complete else " in this time"
        print(f"{name}: no repair of one edit was found{rest}")
    for number, repair in enumerate(found, 1):
        proof = f"proved: no schedule fails ({counted(repair.states, 'state')})"
        print(f"{name}: repair {number} of {len(found)}: {printable(repair.title)}; {proof}")
        if repair.waits:
            print(f"    {repair.waits}")
        if repair.keeps is False:
            extra = printable(repair.extra) or "nothing printed"
            print(f"    one more result is possible than without interleaving: {extra}")
        for line in repair.diff(program.source.text, program.source.name).splitlines():
            print(f"    {printable(line)}")


def _as_json(program: Program, result: _Result) -> str:
    told = [
        {
            "kind": each.kind, "title": each.title, "states": each.states, "keeps": each.keeps,
            "extra": each.extra, "waits": each.waits, "text": each.text,
            "diff": each.diff(program.source.text, program.source.name),
        }
        for each in result.found
    ]  # fmt: skip
    return json.dumps(
        {
            "file": program.source.name, "verdict": result.report.verdict, "tried": result.tried,
            "of": result.total, "proved": result.proved, "complete": result.complete,
            "repairs": told,
        }
    )  # fmt: skip


def _write(name: str, before: str, repair: Repair) -> int:
    place = Path(os.path.realpath(name))
    try:
        write_whole(place, rewritten(read_bytes(name), before, repair.text))
    except OSError as error:
        return _say(
            f"interlock: '{printable(name)}' cannot be written: {reason_of(error)}", REFUSED
        )
    except UnicodeEncodeError:
        why = "its encoding cannot hold the new text"
        return _say(f"interlock: '{printable(name)}' cannot be written: {why}", REFUSED)
    return _say(f"{printable(name)}: is mended now", MENDED)


def _say(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code

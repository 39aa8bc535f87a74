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
from core.repair.repairs import different, repairs
from core.repair.rewriting import rewritten
from core.search.check import Check, Limits
from core.search.telling import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.language.program import Program
    from core.repair.repairs import Repair
    from core.search.report import CheckReport

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
    most = f"show at most N repairs, each of another kind ({_MOST})"
    add("--most", metavar="N", type=_few, default=_MOST, help=most)


def _few(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text[:2]) <= _MOST_ASKED and len(text) == 1:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 to {_MOST_ASKED}")


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
    found, complete = [], True
    if report.verdict == "unsafe":
        everything, complete = _repaired(program, report, interrupted)
        found = different(everything, options.most)
    if options.json:
        print(_as_json(program, report, found))
    else:
        _tell(program, report, found, complete=complete)
    if report.verdict == "unsafe" and found and options.write:
        return _write(name, program.source.text, found[0])
    if report.verdict == "undecided":
        return UNDECIDED
    return MENDED if found or report.verdict == "safe" else NOT_MENDED


def _checked(program: Program, interrupted: Callable[[], bool]) -> CheckReport:
    check = Check(program, Limits(), time.monotonic)
    end = time.monotonic() + _SECONDS
    going = check.go()
    while True:
        try:
            next(going)
        except StopIteration as over:
            report: CheckReport = over.value
            return report
        if time.monotonic() > end:
            check.stop(f"the time limit of {_SECONDS:g} s was reached")
        if interrupted():
            check.stop("it was interrupted")


def _repaired(
    program: Program, report: CheckReport, interrupted: Callable[[], bool]
) -> tuple[tuple[Repair, ...], bool]:
    """Return what mends *program*, and whether all candidates were tried."""
    end = time.monotonic() + _SECONDS
    found: tuple[Repair, ...] = ()
    going = repairs(program, report, time.monotonic)
    while True:
        try:
            found = next(going).found
        except StopIteration as over:
            found = over.value
            return found, True
        if time.monotonic() > end or interrupted():
            return found, False


# What is said


def _tell(program: Program, report: CheckReport, found: list[Repair], *, complete: bool) -> None:
    name = printable(program.source.name)
    if report.verdict == "safe":
        print(f"{name}: nothing to mend: no schedule fails")
    elif report.verdict == "undecided":
        print(f"{name}: undecided: nothing failed so far, but {printable(report.reason)}")
    elif not found:
        rest = "" if complete else " in this time"
        print(f"{name}: no repair of one edit was found{rest}")
    for number, repair in enumerate(found, 1):
        proof = f"proved: no schedule fails ({counted(repair.states, 'state')})"
        print(f"{name}: repair {number} of {len(found)}: {printable(repair.title)}; {proof}")
        if repair.keeps is False:
            extra = printable(repair.extra) or "nothing printed"
            print(f"    one more result is possible than without interleaving: {extra}")
        for line in repair.diff(program.source.text, program.source.name).splitlines():
            print(f"    {printable(line)}")


def _as_json(program: Program, report: CheckReport, found: list[Repair]) -> str:
    told = [
        {
            "kind": each.kind, "title": each.title, "states": each.states, "keeps": each.keeps,
            "extra": each.extra, "diff": each.diff(program.source.text, program.source.name),
            "text": each.text,
        }
        for each in found
    ]  # fmt: skip
    return json.dumps({"file": program.source.name, "verdict": report.verdict, "repairs": told})


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

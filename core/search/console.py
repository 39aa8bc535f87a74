"""`interlock check`: what is asked for, and what is written on the way.

The terminal's clock and keyboard are handed in: what is found depends on neither, only
how far a search gets.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from core.generators import carried
from core.language.errors import ProgramError, SourceError, excerpt, printable
from core.language.smaller import smaller
from core.language.world_options import add_world_options, world_options
from core.language.writing import UnfitOutputError, check_output, reason_of, write_whole
from core.machine.compile import compile_source, read_program
from core.memory import MOST_MEMORY, crowding
from core.search.check import MOST_STATES, Check, Limits
from core.search.folders import found_programs
from core.search.pace import latest
from core.search.progress import FirstAnswer, ProgressLine, ProgressLog, Terminal, write
from core.search.report import refused
from core.search.telling import as_junit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import TextIO, TypeAlias

    from core.language.program import Program
    from core.language.world import WorldOptions
    from core.search.report import CheckReport
    from core.search.strategies.explorer import Progress

    Explainer: TypeAlias = Callable[[Program, CheckReport], Iterator[CheckReport]]
    """Gives a report on a program again and again, with more failures explained each time."""
    Checked: TypeAlias = tuple[Program | None, CheckReport]
    """A report, and the program it is on; None for one that is refused."""

SAFE: Final = 0
UNSAFE: Final = 1
REFUSED: Final = 2
UNDECIDED: Final = 3
_CODES: Final = {"safe": SAFE, "unsafe": UNSAFE, "undecided": UNDECIDED, "refused": REFUSED}
_WORST_FIRST: Final = (REFUSED, UNSAFE, UNDECIDED, SAFE)
TEXT: Final = "text"
_LONGEST: Final = 1e9
NOTHING_CUT: Final = "nothing: there is no number of rounds, list or pool in it that is too large"
_MOST_DIGITS: Final = 18


class CheckRequest(NamedTuple):
    """Which programs to check: *files* or folders, until when, and what to write.

    *time_limit* is in seconds for each file, None for none; *form* is the name of one of the
    `Forms`; *junit* the file to be written, *summary* one to which Markdown is added;
    *smaller* says that a smaller copy of each is checked, *progress* that another program
    reads along how far it is; *strict* that doubts count as failures; *why* that failures
    are explained; *debug* that the traceback of a fault of Interlock's own is shown.
    """

    files: tuple[str, ...]
    time_limit: float | None
    most_states: int
    form: str
    junit: str | None
    summary: str | None
    progress: bool
    strict: bool
    smaller: bool
    why: bool
    debug: bool
    world: WorldOptions


class Forms(NamedTuple):
    """How reports can be told: *each* by itself, or the *whole* of them in one text.

    *explain* adds to a report why its failures come about.
    """

    each: Mapping[str, Callable[[Program | None, CheckReport], str]]
    whole: Mapping[str, Callable[[Sequence[Checked]], str]]
    explain: Explainer


def add_options(parser: argparse.ArgumentParser, forms: Forms) -> None:
    """Tell *parser* what `interlock check` understands."""
    add = parser.add_argument
    add("files", metavar="FILE", nargs="+", help="a program, or a folder of programs")
    names = [*forms.each, *forms.whole]
    told = f"print the result as {', '.join(names[:-1])} or {names[-1]} ({TEXT})"
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--format", metavar="NAME", choices=names, default=TEXT, help=told)
    one = "print the result as JSON, one line for each file; the same as --format json"
    how.add_argument("--json", dest="format", action="store_const", const="json", help=one)
    limit = "stop after S seconds for each file (no limit)"
    add("--time-limit", metavar="S", type=_seconds, help=limit)
    most = f"stop after N states for each file ({MOST_STATES:,})"
    add("--max-states", metavar="N", type=_positive, default=MOST_STATES, help=most)
    add("--strict", action="store_true", help="doubts count as failures: exit code 1")
    add("--why", action="store_true", help="say of each failure why it comes about")
    add("--smaller", action="store_true", help="check a copy with fewer rounds and threads")
    add("--junit", metavar="FILE", help="write the result there, as JUnit does, for CI")
    add("--progress", action="store_true", help="say on stderr how far it is, in lines of JSON")
    add("--debug", action="store_true", help="show the traceback of a fault of Interlock's own")
    add_world_options(parser)


def run(
    options: argparse.Namespace, interrupted: Callable[[], bool], forms: Forms, summary: str | None
) -> int:
    """Carry out what `add_options` understood; the exit code.

    *interrupted* says whether somebody wants it to stop; *summary* names the file to which a
    workflow wants Markdown to be added.
    """
    request = CheckRequest(
        files=tuple(options.files),
        time_limit=options.time_limit,
        most_states=options.max_states,
        form=options.format,
        junit=options.junit,
        summary=summary if options.format == "github" else None,
        progress=options.progress,
        strict=options.strict,
        smaller=options.smaller,
        why=options.why,
        debug=options.debug,
        world=world_options(options),
    )
    terminal = Terminal(
        out=sys.stdout, err=sys.stderr, clock=time.monotonic, interrupted=interrupted,
        crowded=crowding(),
    )  # fmt: skip
    return check(request, terminal, forms)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if 0 < seconds < _LONGEST:
        return seconds
    raise argparse.ArgumentTypeError(f"'{text}' is no number of seconds above 0")


def _positive(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no whole number from 1 on")


def check(request: CheckRequest, terminal: Terminal, forms: Forms) -> int:
    """Do what *request* asks for and report on *terminal*; the exit code, that of the worst."""
    if request.junit is not None:
        try:
            check_output(Path(request.junit), map(Path, request.files))
        except UnfitOutputError as error:
            write(terminal.err, f"interlock: {error}\n")
            return REFUSED
    checked: list[Checked] = []
    names = found_programs(request.files, terminal)
    for number, name in enumerate(names, 1):
        if len(names) > 1 and terminal.err.isatty():
            write(terminal.err, f"[{number}/{len(names)}] {printable(name)}\n")
        checked.append(_report(name, request, terminal, forms))
        _show(checked[-1], request, terminal, forms)
        if terminal.interrupted():
            break
    if request.form in forms.whole:
        write(terminal.out, forms.whole[request.form](checked))
        terminal.out.flush()
    codes = {_code(report, strict=request.strict) for _, report in checked}
    if not _save_all(checked, request, terminal, forms):
        codes.add(REFUSED)
    return next((code for code in _WORST_FIRST if code in codes), REFUSED)


def _save_all(
    checked: Sequence[Checked], request: CheckRequest, terminal: Terminal, forms: Forms
) -> bool:
    """Write the files that are wanted; False if one cannot be written."""
    saved = True
    if request.junit is not None:
        suite = as_junit([report for _, report in checked], strict=request.strict)
        saved = _save(request.junit, suite, terminal)
    if request.summary is not None:
        told = "\n".join(forms.each["markdown"](*each) for each in checked)
        saved = _save(request.summary, told, terminal, add=True) and saved
    return saved


def _code(report: CheckReport, *, strict: bool) -> int:
    if report.smaller:
        # Whatever is true of the copy, of the program nothing is known for sure.
        return UNDECIDED
    doubtful = strict and report.colour == "amber"
    return UNSAFE if doubtful else _CODES[report.verdict]


def _report(name: str, request: CheckRequest, terminal: Terminal, forms: Forms) -> Checked:
    """The report on the program in file *name*; that it is refused is said in words, too."""
    source = None
    try:
        source = read_program(name)
        program = compile_source(source)
        if request.smaller:
            copy = smaller(source.text)
            program = compile_source(replace(source, text=copy.text))
    except SourceError as error:
        shown = f"\n{excerpt(source.lines, error.span)}" if source else ""
        write(terminal.err, f"interlock: {printable(name)}: {error}{shown}\n")
        return None, refused(name, error)
    except ProgramError as error:
        write(terminal.err, f"interlock: {error}\n")
        return None, refused(name, error)
    program = replace(program, world=request.world.upon(program.world))
    report = _checked(program, request, terminal)
    if request.smaller:
        report = report._replace(smaller=tuple(map(str, copy.edits)) or (NOTHING_CUT,))
    if options := str(request.world):
        # A schedule tells a run of the program in this world only.
        note = f"repeat a schedule with the same options: {printable(options)}"
        report = report._replace(notes=(*report.notes, note))
    if request.why and report.failures:
        if request.progress:
            # Who reads along has the verdict at once, and the reasons when they are found.
            _show((program, report), request, terminal, forms)
        better = forms.explain(program, report)
        report = latest(report, better, terminal.clock, terminal.interrupted)
    return program, report


def _show(checked: Checked, request: CheckRequest, terminal: Terminal, forms: Forms) -> None:
    if request.form in forms.each:
        write(terminal.out, forms.each[request.form](*checked))
        terminal.out.flush()


def _checked(program: Program, request: CheckRequest, terminal: Terminal) -> CheckReport:
    clock = terminal.clock
    begin = clock()
    work = Check(program, Limits(most_states=request.most_states), clock)
    line: ProgressLine | ProgressLog | None = None
    if request.progress:
        line = ProgressLog(terminal.err, begin)
    elif terminal.err.isatty():
        line = ProgressLine(terminal.err, begin)
    first = FirstAnswer(work, terminal.err, begin, program.source.name, logged=request.progress)

    def look(progress: Progress) -> None:
        now = clock()
        if why := _why_stop(now - begin, request, terminal):
            work.stop(why)
        first.show(now)
        if line is not None:
            line.show(progress, now)

    report = carried(work.go(), look)
    if line is not None:
        line.hide()
    if request.debug:
        _show_tracebacks(work.errors, terminal.err)
    return report


def _why_stop(seconds: float, request: CheckRequest, terminal: Terminal) -> str:
    """Why a check that has taken so many *seconds* is to come to an end; empty if it is not."""
    if request.time_limit is not None and seconds > request.time_limit:
        return f"the time limit of {request.time_limit:g} s was reached"
    if terminal.interrupted():
        return "it was interrupted"
    if terminal.crowded():
        return f"the limit of {MOST_MEMORY // 10**6:,} MB of memory was reached"
    return ""


def _show_tracebacks(errors: Sequence[Exception], stream: TextIO) -> None:
    import traceback  # noqa: PLC0415 - seldom needed

    for error in errors:
        traceback.print_exception(error, file=stream)


def _save(name: str, text: str, terminal: Terminal, *, add: bool = False) -> bool:
    """Write *text* to the file *name*, or *add* it there; say so if that cannot be done."""
    try:
        if add:
            with Path(name).open("a", encoding="utf-8") as file:
                file.write(text)
        else:
            write_whole(Path(name), text.encode("utf-8"))
    except OSError as error:
        why = reason_of(error)
        write(terminal.err, f"interlock: '{printable(name)}' cannot be written: {why}\n")
        return False
    return True

"""A check of one program, watched at a terminal."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from core.generators import carried
from core.language.errors import ProgramError, SourceError, excerpt, printable
from core.machine.compile import compile_source, read_program
from core.memory import MOST_MEMORY
from core.search.check import Check
from core.search.output import show
from core.search.pace import Limits, latest
from core.search.progress import FirstAnswer, ProgressLine, ProgressLog, write
from core.search.report import refused
from core.search.timed import out_of_time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from core.language.program import Program
    from core.search.report import CheckReport
    from core.search.request import Checked, CheckRequest, Forms
    from core.search.strategies.terms import Progress
    from core.terminal import Terminal

WEIGHING: Final = 0.05
"""Seconds between two looks at how much memory is used: each costs as much as a few steps."""
TOO_LARGE: Final = f"the limit of {MOST_MEMORY // 10**6:,} MB of memory was reached"
NOTHING_CUT: Final = "nothing: there is no number of rounds, list or pool in it that is too large"


def checked_alone(name: str, request: CheckRequest, terminal: Terminal, forms: Forms) -> Checked:
    """Check the program in file *name*; that it is refused is said in words, too."""
    source = None
    try:
        source = read_program(name)
        program = compile_source(source)
        if request.smaller:
            from core.language.smaller import smaller  # noqa: PLC0415 - seldom wanted

            copy = smaller(source.text)
            program = compile_source(source.with_text(copy.text))
    except SourceError as error:
        shown = f"\n{excerpt(source.lines, error.span)}" if source else ""
        write(terminal.err, f"interlock: {printable(name)}: {error}{shown}\n")
        return None, refused(name, error)
    except ProgramError as error:
        write(terminal.err, f"interlock: {error}\n")
        return None, refused(name, error)
    program = program._replace(world=request.world.upon(program.world))
    report = _searched(program, request, terminal)
    if request.smaller:
        report = report._replace(smaller=tuple(map(str, copy.edits)) or (NOTHING_CUT,))
    if options := str(request.world):
        # A schedule tells a run of the program in this world only.
        note = f"repeat a schedule with the same options: {printable(options)}"
        report = report._replace(notes=(*report.notes, note))
    if request.why and report.failures:
        if request.progress:
            # Who reads along has the verdict at once, and the reasons when they are found.
            show((program, report), request, terminal, forms)
        better = forms.explain(program, report)
        report = latest(report, better, terminal.clock, terminal.interrupted)
    return program, report


def _searched(program: Program, request: CheckRequest, terminal: Terminal) -> CheckReport:
    clock = terminal.clock
    begin = clock()
    seconds = inf if request.time_limit is None else request.time_limit
    work = Check(program, Limits(most_states=request.most_states, seconds=seconds), clock)
    line: ProgressLine | ProgressLog | None = None
    if request.progress:
        line = ProgressLog(terminal.err, begin)
    elif terminal.err.isatty():
        line = ProgressLine(terminal.err, begin)
    first = FirstAnswer(work, terminal.err, begin, program.source.name, logged=request.progress)
    weighed = -inf

    def look(progress: Progress) -> None:
        nonlocal weighed
        now = clock()
        if now - weighed >= WEIGHING:
            weighed = now
            if terminal.crowded():
                work.stop(TOO_LARGE)
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
        return out_of_time(request.time_limit)
    if terminal.interrupted():
        return "it was interrupted"
    return ""


def _show_tracebacks(errors: Sequence[Exception], stream: TextIO) -> None:
    import traceback  # noqa: PLC0415 - seldom needed

    for error in errors:
        traceback.print_exception(error, file=stream)

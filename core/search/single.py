"""A check of one program, watched at a terminal."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from core.generators import carried
from core.language.errors import ProgramError, SourceError, excerpt, printable
from core.machine.compile import compile_source, read_program
from core.memory import MOST_MEMORY
from core.search.check import Check
from core.search.pace import Limits, latest
from core.search.progress import FirstAnswer, ProgressLine, ProgressLog
from core.search.report_output import show
from core.search.timed import out_of_time
from core.terminal import write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from core.language.program import Program
    from core.language.source import Source
    from core.search.check_report import CheckReport
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
    except ProgramError as error:
        return None, _refused(name, source, error, terminal)
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


def _refused(
    name: str, source: Source | None, error: ProgramError, terminal: Terminal
) -> CheckReport:
    """Say why the program in file *name* is refused; *source* is None if it cannot be read."""
    from core.search.unchecked import refused  # noqa: PLC0415 - most programs are checked

    if isinstance(error, SourceError):
        shown = f"\n{excerpt(source.lines, error.span)}" if source else ""
        write(terminal.err, f"interlock: {printable(name)}: {error}{shown}\n")
    else:
        write(terminal.err, f"interlock: {error}\n")
    return refused(name, error)


def _searched(program: Program, request: CheckRequest, terminal: Terminal) -> CheckReport:
    time = _Time(request, terminal)
    begin = time.clock()
    seconds = inf if request.time_limit is None else request.time_limit
    work = Check(program, Limits(most_states=request.most_states, seconds=seconds), time.clock)
    line: ProgressLine | ProgressLog | None = None
    if request.progress:
        line = ProgressLog(terminal.err, begin)
    elif terminal.err.isatty():
        line = ProgressLine(terminal.err, begin)
    first = FirstAnswer(work, terminal.err, begin, program.source.name, logged=request.progress)
    weighed = -inf

    def look(progress: Progress) -> None:
        nonlocal weighed
        now = time.clock()
        if now - weighed >= WEIGHING:
            weighed = now
            if terminal.crowded():
                work.stop(TOO_LARGE)
        if why := time.why_stop(now - begin):
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


class _Time:
    """How long a check may take, and how long it takes: while somebody is asked it rests."""

    def __init__(self, request: CheckRequest, terminal: Terminal) -> None:
        self._terminal = terminal
        self._limit = request.time_limit
        self._more = terminal.more
        self._rested = 0.0

    def clock(self) -> float:
        """The seconds of the terminal's clock in which it did not rest."""
        return self._terminal.clock() - self._rested

    def why_stop(self, seconds: float) -> str:
        """Why a check that has taken so many *seconds* is to come to an end; empty if it is not."""
        if self._limit is not None and seconds > self._limit and not self._goes_on():
            return out_of_time(self._limit)
        return "it was interrupted" if self._terminal.interrupted() else ""

    def _goes_on(self) -> bool:
        """Whether somebody gives it more time."""
        if self._more is None or self._limit is None:
            return False
        before = self._terminal.clock()
        wanted = self._more()
        self._rested += self._terminal.clock() - before
        self._limit += wanted
        if not wanted:
            # It comes to its end now, and nobody is asked again.
            self._more = None
        return wanted > 0


def _show_tracebacks(errors: Sequence[Exception], stream: TextIO) -> None:
    import traceback  # noqa: PLC0415 - seldom needed

    for error in errors:
        traceback.print_exception(error, file=stream)

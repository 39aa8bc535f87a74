"""What is said about a run: how far it is, and when it is over how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.errors import printable
from core.named import NamedTuple
from core.runs.record import as_plain
from core.terminal import RewrittenLine

if TYPE_CHECKING:
    from typing import TextIO

WELL: Final = "ended"
FAILED: Final = "failed"
DEADLOCK: Final = "deadlock"
STOPPED: Final = "stopped: "
SERVING: Final = "it serves for ever, and no visitor comes"
"""Before the reason why a run was stopped that could have gone on."""
REFUSED: Final = "refused: "
"""Before what the program asked for that is not simulated."""
SCHEMA: Final = 1
"""Goes up when the JSON changes so that who reads it must change too."""
SELDOM: Final = 30.0
"""How many seconds lie between two words where no line is rewritten: in a file, for a program."""
_LONGEST_SCHEDULE = 2_000


class ReportedFailure(NamedTuple):
    """Something that went wrong: a *kind* of failure, and a sentence on what happened.

    *thread* is the name of the thread it happened to and *line* its place, where there
    is one.
    """

    kind: str
    message: str
    thread: str | None
    line: int | None


class ReportedWarning(NamedTuple):
    """Something suspicious at *lines*: a *kind* of warning, and a sentence on it."""

    kind: str
    message: str
    lines: tuple[int, ...]


class RunReport(NamedTuple):
    """How a run of *file* went: "ended", "failed", "deadlock", or "stopped: …", "refused: …".

    *schedule* is the text that repeats it, *output* all that the program printed.  Two
    runs with the same schedule have the same report.
    """

    file: str
    ended: str
    steps: int
    failures: tuple[ReportedFailure, ...]
    warnings: tuple[ReportedWarning, ...]
    schedule: str
    output: str


class ProgressWord:
    """A line now and then where nobody rewrites one: so a long run is never silent for long."""

    def __init__(self, stream: TextIO, start: float) -> None:
        self._stream = stream
        self._next = start + SELDOM

    def show(self, steps: int, now: float) -> None:
        """Say that *steps* steps were made, unless something was said not long before."""
        if now < self._next:
            return
        self._stream.write(
            f"interlock: {_counted(steps, 'step')} so far, and it goes on"
            " (Ctrl+C stops and says what was seen; --max-steps sets a limit)\n"
        )
        self._stream.flush()
        self._next = now + SELDOM

    def hide(self) -> None:
        """Nothing has to be taken back."""


class ProgressLine(RewrittenLine):
    """A line on a terminal that tells how far a run is."""

    def show(self, steps: int, now: float) -> None:
        """Say that *steps* steps were made, unless something was said just before."""
        if self.is_due(now):
            pace = self.pace(steps, now)
            line = f"{_counted(steps, 'step')}, {pace:,.0f} a second (Ctrl+C stops)"
            self.rewrite(line, now)


def as_text(report: RunReport) -> str:
    """The report for a person to read, without the output."""
    lines = [f"{printable(report.file)}: {_outcome(report)}"]
    lines += [_failure_line(failure) for failure in report.failures]
    lines += [_warning_line(warning) for warning in report.warnings]
    lines.append(_schedule_line(report.schedule))
    return "\n".join(lines)


def as_json(report: RunReport) -> str:
    """The report for a program to read, as JSON on one line."""
    # Takes milliseconds to load, which most runs can do without.
    import json  # noqa: PLC0415

    fields = {name: as_plain(value) for name, value in report._asdict().items()}
    return json.dumps({"schema": SCHEMA, **fields})


def _outcome(report: RunReport) -> str:
    word, _, reason = report.ended.partition(": ")
    word = "ended well" if word == WELL else word
    because = f": {printable(reason)}" if reason else ""
    return f"{word} after {_counted(report.steps, 'step')}{because}"


def _failure_line(failure: ReportedFailure) -> str:
    where = [] if failure.thread is None else [printable(failure.thread)]
    if failure.line is not None:
        where.append(f"line {failure.line}")
    place = f" ({', '.join(where)})" if where else ""
    return f"failure: {failure.kind}: {printable(failure.message)}{place}"


def _warning_line(warning: ReportedWarning) -> str:
    # Its sentence names the lines.
    return f"warning: {warning.kind}: {printable(warning.message)}"


def _schedule_line(schedule: str) -> str:
    if len(schedule) > _LONGEST_SCHEDULE:
        return f"the schedule has {_counted(len(schedule), 'character')}: --json gives it"
    return f"repeat it with --schedule {schedule}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"

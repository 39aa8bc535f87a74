"""What is said about all runs of a program: the verdict, the failures, the outcomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from core.language.errors import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SCHEMA: Final = 1
"""Goes up when the JSON changes so that who reads it must change too."""
_BAR: Final = 24
_MOST_OUTCOMES: Final = 20
_LONGEST_SCHEDULE: Final = 400

Word = Literal["safe", "unsafe", "undecided"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFailure:
    """A failure that some schedule leads to, and the simplest such *schedule* found.

    *switches* and *steps* are those of the schedule.
    """

    kind: str
    message: str
    thread: str | None
    line: int | None
    switches: int
    steps: int
    schedule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundWarning:
    """Something suspicious at *lines* that need not go wrong."""

    kind: str
    message: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One way in which the program can end, and a *schedule* that shows it.

    *output* is what the threads printed, in thread order and main last; *values* the
    shared variables at the end; *failures* the kinds of what failed.  *probability* is that
    under a scheduler that draws the next thread at random; *probability_kind* "exact" or
    "estimate", or "unknown" with none; *interval* holds the true one with 95 % confidence.
    """

    output: str
    values: dict[str, str]
    failures: tuple[str, ...]
    probability: float | None
    probability_kind: str
    interval: tuple[float, float] | None
    schedule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a search of *file* found.

    *complete* says that every state was visited and nothing was sampled; *reason* why it
    was not.  *states* and *steps* are those of the search, *seconds* what it took.
    """

    file: str
    verdict: Word
    complete: bool
    reason: str
    states: int
    steps: int
    seconds: float
    failures: tuple[FoundFailure, ...]
    warnings: tuple[FoundWarning, ...]
    outcomes: tuple[Outcome, ...]


def as_json(report: CheckReport) -> str:
    """The report for a program to read, as JSON on one line."""
    # Takes milliseconds to load, which whoever reads text can do without.
    import json  # noqa: PLC0415
    from dataclasses import asdict  # noqa: PLC0415

    return json.dumps({"schema": SCHEMA, **asdict(report)})


def as_text(report: CheckReport) -> str:
    """The report for a person to read."""
    lines = [f"{printable(report.file)}: {_verdict(report)}"]
    for failure in report.failures:
        lines += _failure_lines(failure)
    lines += [f"warning: {each.kind}: {printable(each.message)}" for each in report.warnings]
    lines += _outcome_lines(report)
    return "\n".join(lines)


def as_junit(reports: Iterable[CheckReport], refused: Iterable[tuple[str, str]]) -> str:
    """The *reports*, and the files that were *refused* and why, as a JUnit test suite."""
    from xml.sax.saxutils import quoteattr  # noqa: PLC0415 - seldom wanted

    cases = []
    failing = erring = 0
    for report in reports:
        name = quoteattr(_told(report.file))
        head = f'<testcase classname="interlock" name={name} time="{report.seconds:.3f}"'
        said = _told("\n".join(f"{each.kind}: {each.message}" for each in report.failures))
        if report.verdict == "unsafe":
            failing += 1
            cases.append(f"{head}><failure message={quoteattr(said)}/></testcase>")
        elif report.verdict == "undecided":
            erring += 1
            cases.append(f"{head}><error message={quoteattr(_told(report.reason))}/></testcase>")
        else:
            cases.append(f"{head}/>")
    for file, reason in refused:
        erring += 1
        cases.append(
            f'<testcase classname="interlock" name={quoteattr(_told(file))}>'
            f"<error message={quoteattr(_told(reason))}/></testcase>"
        )
    body = "\n".join(cases)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<testsuite name="interlock" tests="{len(cases)}" failures="{failing}"'
        f' errors="{erring}">\n{body}\n</testsuite>\n'
    )


def _told(text: str) -> str:
    """*text* without characters that XML does not allow ("Characters" in XML 1.0)."""
    return "".join(
        c if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
        else "\N{REPLACEMENT CHARACTER}"
        for c in text
    )  # fmt: skip


def _verdict(report: CheckReport) -> str:
    went = f"{_counted(report.states, 'state')}, {report.seconds:.2f} s"
    if report.verdict == "safe":
        return f"safe: proved, no schedule fails ({went})"
    if report.verdict == "unsafe":
        kinds = len(report.failures)
        more = "" if report.complete else f"; not all was searched: {report.reason}"
        return f"unsafe: {_counted(kinds, 'failure')} found ({went}{more})"
    return f"undecided: nothing failed so far, but {report.reason} ({went})"


def _failure_lines(failure: FoundFailure) -> Iterator[str]:
    where = [] if failure.thread is None else [printable(failure.thread)]
    if failure.line is not None:
        where.append(f"line {failure.line}")
    place = f" ({', '.join(where)})" if where else ""
    yield f"failure: {failure.kind}: {printable(failure.message)}{place}"
    if len(failure.schedule) > _LONGEST_SCHEDULE:
        shown = f"the schedule has {len(failure.schedule):,} characters: --json gives it"
    else:
        shown = f"--schedule {failure.schedule}"
    effort = (
        f"{_counted(failure.switches, 'switch', 'switches')}, {_counted(failure.steps, 'step')}"
    )
    yield f"    shown by {effort}: {shown}"


def _outcome_lines(report: CheckReport) -> Iterator[str]:
    if len(report.outcomes) < 2:  # noqa: PLR2004 - a single outcome is no news
        return
    yield f"{_counted(len(report.outcomes), 'outcome')}:"
    for outcome in report.outcomes[:_MOST_OUTCOMES]:
        share = outcome.probability or 0.0
        bar = "█" * max(round(share * _BAR), 1 if share else 0)
        sign = "~" if outcome.probability_kind == "estimate" else " "
        odds = "     ?" if outcome.probability is None else f"{sign}{share:5.1%}"
        yield f"  {odds:>7} {bar:{_BAR}} {_ending(outcome)}"
    if len(report.outcomes) > _MOST_OUTCOMES:
        yield f"  and {len(report.outcomes) - _MOST_OUTCOMES:,} more (--json gives them)"


def _ending(outcome: Outcome) -> str:
    said = " | ".join(outcome.output.splitlines())
    values = ", ".join(f"{name} = {value}" for name, value in outcome.values.items())
    parts = [", ".join(outcome.failures), said, values]
    return printable("; ".join(part for part in parts if part)) or "nothing printed"


def _counted(number: int, noun: str, nouns: str = "") -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {nouns or noun + 's'}"

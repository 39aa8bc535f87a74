"""A report as Markdown: each failure as the table that people draw by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.language.errors import printable
from core.reports.steps import steps_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.language.program import Program
    from core.reports.steps import Step
    from core.search.check_report import CheckReport, FoundFailure

_MOST_COLUMNS: Final = 4
_MOST_ROWS: Final = 25
_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~])")
_MENTION: Final = re.compile(r"@(?=\w)")
_LONGEST_SCHEDULE: Final = 400
_MARKS: Final = {
    "red": "\N{CROSS MARK}",
    "amber": "\N{WARNING SIGN}",
    "grey": "\N{WHITE QUESTION MARK ORNAMENT}",
    "green": "\N{WHITE HEAVY CHECK MARK}",
}


def as_markdown(program: Program | None, report: CheckReport) -> str:
    """Return the report on *program*, which is None if it was refused."""
    return "\n".join(_parts(program, report)) + "\n"


def _parts(program: Program | None, report: CheckReport) -> Iterator[str]:
    yield f"### {_MARKS[report.colour]} {_code(report.file)}: {_verdict(report)}"
    for place in report.refusals:
        where = "" if place.line is None else f"line {place.line}: "
        yield f"\n- {where}{_text(place.message)} ({_text(place.hint)})"
    for failure in report.failures:
        yield from _failure(program, report, failure)
    doubts = [f"- {each.kind}: {_text(each.message)}" for each in report.doubts]
    if doubts:
        yield "\n".join(["", *doubts])


def _verdict(report: CheckReport) -> str:
    if report.verdict == "safe":
        return "nothing fails, but see below" if report.colour == "amber" else "no schedule fails"
    if report.verdict == "unsafe":
        return "some schedule fails"
    return f"{report.verdict}: {_text(report.reason)}"


def _failure(program: Program | None, report: CheckReport, failure: FoundFailure) -> Iterator[str]:
    yield f"\n**{failure.kind}**: {_text(failure.message)}\n"
    if program is not None:
        yield from _table(steps_of(program, failure), failure)
    if failure.why is not None:
        yield "\n" + "\n".join(f"> {_text(each)}" for each in failure.why.sentences)
    if len(failure.schedule) <= _LONGEST_SCHEDULE:
        command = f"interlock run {report.file} --schedule {failure.schedule}"
        yield f"\n<sub>{_code(command)}</sub>"


def _table(steps: Sequence[Step], failure: FoundFailure) -> Iterator[str]:
    """Give a column for each thread, or one for the threads' names where they are too many."""
    first = next((at for at, step in enumerate(steps) if step.tid), 0)
    shown = steps[first:]
    left_out = max(0, len(shown) - _MOST_ROWS)
    shown = shown[left_out:]
    threads = list(dict.fromkeys(step.thread for step in shown if step.tid))
    wide = len(threads) <= _MOST_COLUMNS
    columns = threads if wide else ["thread", "what"]
    yield f"| step | {' | '.join(map(_text, columns))} |"
    yield f"| ---: | {' | '.join('---' for _ in columns)} |"
    if left_out:
        yield f"| … | {' | '.join('' for _ in columns)} |"
    for step in shown:
        if step.tid or not wide:
            cells = [_cell(step) if step.thread == name else "" for name in threads]
            cells = cells if wide else [_text(step.thread), _cell(step)]
            yield f"| {step.number} | {' | '.join(cells)} |"
    where = "" if failure.thread is None else f"{_text(failure.thread)}"
    where += "" if failure.line is None else f", line {failure.line}"
    yield f"|  | {where}: **fails** |{' |' * (len(columns) - 1)}"


def _cell(step: Step) -> str:
    line = "" if step.line is None else f"`{step.line}` "
    return f"{line}{_text(step.what)}"


def _text(text: str) -> str:
    """Return *text* so that Markdown shows it as it is, on one line, and notifies nobody."""
    told = _SPECIAL.sub(r"\\\1", " ".join(printable(text).split()))
    return _MENTION.sub("@\N{ZERO WIDTH SPACE}", told)


def _code(text: str) -> str:
    """Return *text* as code, whatever backquotes it has."""
    told = " ".join(printable(text).split())
    fence = "`" * (1 + max(map(len, re.findall("`+", told)), default=0))
    pad = " " if "`" in told else ""
    return f"{fence}{pad}{told}{pad}{fence}"

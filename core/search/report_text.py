"""A report in words: for a person at a terminal, and for a CI that reads JUnit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.errors import printable
from core.search.check_report import (
    ALL_VALUES,
    AS_WRITTEN,
    DOUBTS,
    HELD_UP,
    ONE_STEP,
    OUTCOMES,
    SCHEDULES,
    SWITCHES,
    TRIED_VALUES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.search.check_report import Bound, CheckReport, FoundFailure, Outcome

OF_THE_COPY: Final = (
    "what is true of the copy need not be true of the program; a failure may come of the cut"
)
"""What is to be said beside everything about a smaller copy."""
_HELPING: Final = {
    "smaller": "--smaller, which checks a copy with fewer rounds and threads",
    "seed": "--random seed=7, which decides what is drawn",
}
_BAR: Final = 24
_MOST_OUTCOMES: Final = 20
_LONGEST_SCHEDULE: Final = 400


def as_text(report: CheckReport) -> str:
    """Return the report for a person to read."""
    copy = ", a smaller copy of it" if report.smaller else ""
    lines = [f"{printable(report.file)}{copy}: {_verdict(report)}"]
    lines += [f"cut: {printable(each)}" for each in report.smaller]
    lines += _known_lines(report)
    for failure in report.failures:
        lines += _failure_lines(failure)
    lines += [
        f"doubt: {each.kind}: {printable(each.message)}"
        for each in sorted(report.doubts, key=lambda each: DOUBTS.index(each.kind))
        if each.kind != OUTCOMES
    ]
    lines += [
        f"warning: {each.kind}: {printable(each.message)}"
        for each in report.warnings
        if each.kind not in DOUBTS
    ]
    lines += _outcome_lines(report)
    lines += [f"note: {printable(each)}" for each in report.notes]
    if report.smaller:
        lines.append(f"note: {OF_THE_COPY}")
        if report.tried.runs and report.tried.failed == report.tried.runs:
            lines.append(
                "note: every plain run of the copy fails, so this is most likely of the cut"
            )
    if report.fault:
        lines.append(f"please report this, with the program: {printable(report.fault)}")
    return "\n".join(lines)


def as_junit(reports: Iterable[CheckReport], *, strict: bool) -> str:
    """Return the *reports* as a JUnit test suite; with *strict*, doubts are failures."""
    from xml.sax.saxutils import quoteattr  # noqa: PLC0415 - seldom wanted

    cases = []
    failing = erring = 0
    for report in reports:
        name = quoteattr(_told(report.file))
        head = f'<testcase classname="interlock" name={name} time="{report.seconds:.3f}"'
        if report.verdict == "unsafe" or (strict and report.colour == "amber"):
            failing += 1
            cases.append(f"{head}><failure message={quoteattr(_told(_grounds(report)))}/>")
        elif report.verdict != "safe":
            erring += 1
            cases.append(f"{head}><error message={quoteattr(_told(_grounds(report)))}/>")
        else:
            cases.append(f"{head}>")
        doubts = "\n".join(f"{each.kind}: {each.message}" for each in report.doubts)
        if doubts:
            cases.append(f"<system-out>{_escaped(_told(doubts))}</system-out>")
        cases.append("</testcase>")
    body = "\n".join(cases)
    count = sum(case == "</testcase>" for case in cases)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<testsuite name="interlock" tests="{count}" failures="{failing}"'
        f' errors="{erring}">\n{body}\n</testsuite>\n'
    )


def _grounds(report: CheckReport) -> str:
    """Return why *report* is not one of a safe program."""
    if report.verdict == "unsafe":
        return "\n".join(f"{each.kind}: {each.message}" for each in report.failures)
    if report.verdict == "refused":
        return "\n".join(
            (f"line {each.line}: " if each.line is not None else "") + each.message
            for each in report.refusals
        )
    if report.verdict == "safe":
        return "\n".join(f"{each.kind}: {each.message}" for each in report.doubts)
    return "; ".join((report.reason, *strongest(report)))


def _escaped(text: str) -> str:
    from xml.sax.saxutils import escape  # noqa: PLC0415 - seldom wanted

    return escape(text)


def _told(text: str) -> str:
    """Return *text* without characters that XML does not allow ("Characters" in XML 1.0)."""
    return "".join(
        c if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
        else "\N{REPLACEMENT CHARACTER}"
        for c in text
    )  # fmt: skip


# The verdict


def _verdict(report: CheckReport) -> str:
    went = f"{counted(report.states, 'state')}, {report.seconds:.2f} s"
    if report.verdict == "refused":
        return f"refused: {printable(report.reason)}"
    if report.verdict == "unsafe":
        kinds = len(report.failures)
        more = f"; not all was searched: {report.reason}" if report.reason else ""
        return f"unsafe: {counted(kinds, 'failure')} found ({went}{more})"
    if report.verdict == "undecided":
        return f"undecided: nothing failed so far, but {report.reason} ({went})"
    if report.colour == "amber":
        return f"safe, with doubts: nothing fails, but {_doubts(report)} ({went})"
    return f"safe: proved, no schedule fails ({went})"


def _doubts(report: CheckReport) -> str:
    """Return what the doubts of *report* come to, in one clause."""
    found = [each for each in report.doubts if each.kind != ONE_STEP]
    found.sort(key=lambda each: DOUBTS.index(each.kind))
    told = [printable(each.message) for each in found[:2]]
    if len(found) > len(told):
        told.append(counted(len(found) - len(told), "more doubt"))
    return ", and ".join(told)


def _known_lines(report: CheckReport) -> Iterator[str]:
    if report.verdict == "safe" and report.colour == "green":
        count = report.outcome_count
        if count == 1:
            yield "one outcome"
        elif count:
            listed = "" if count == len(report.outcomes) else f", {len(report.outcomes):,} listed"
            yield f"{count:,} outcomes, each as if one thread ran after the other{listed}"
    elif report.verdict in {"undecided", "unsafe"} and report.reason:
        yield from (f"known: {each}" for each in strongest(report))


def strongest(report: CheckReport) -> Iterator[str]:
    """Give the strongest that is known although not all was searched."""
    # How a run with a failure would have to look is of no use where one was found.
    if report.verdict == "undecided":
        yield from map(bound_in_words, report.bounds)
    if report.tried.runs:
        failed = f"{report.tried.failed:,}" if report.tried.failed else "none"
        yield f"{failed} of {counted(report.tried.runs, 'plain run')} failed"
    if report.outcome_count:
        yield f"{counted(report.outcome_count, 'outcome')} found so far"
    if report.grew:
        told = ", ".join(f"{each.what} ({each.contents:,} contents)" for each in report.grew)
        yield f"what grew most: {told}"
        ways = dict.fromkeys(_HELPING[each.helps] for each in report.grew)
        yield f"what may help: {', or '.join(ways)}"


def bound_in_words(bound: Bound) -> str:
    """Return which runs were all tried, as a sentence."""
    if bound.by == SCHEDULES:
        how = "by any schedule"
    elif bound.by == SWITCHES:
        how = (
            "without a switch" if not bound.most else f"with at most {counted_switches(bound.most)}"
        )
    elif not bound.most:
        how = "in which the threads take turns"
    else:
        how = f"that departs at most {_times(bound.most)} from taking turns"
    runs = "any run" if bound.steps is None else f"the first {bound.steps:,} steps of any run"
    drawn = "" if bound.values == ALL_VALUES else f", with the random values {_of(bound.values)}"
    return f"no failure in {runs} {how}{drawn} (complete)"


def _of(values: str) -> str:
    return "that were tried" if values == TRIED_VALUES else f"of {values}"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


# Failures and outcomes


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
    effort = f"{counted_switches(failure.switches)}, {counted(failure.steps, 'step')}"
    if not failure.simplest:
        effort = f"at most {effort}; a simpler one may exist"
    yield f"    shown by {effort}: {shown}"
    if timing := timing_in_words(failure):
        yield f"    {timing}"
    if failure.why is not None:
        yield from (
            f"    {'why: ' if not number else '     '}{printable(each)}"
            for number, each in enumerate(failure.why.sentences)
        )


def timing_in_words(failure: FoundFailure) -> str:
    """Return what the timing as written has to do with *failure*; nothing if that is not known."""
    if failure.timing == AS_WRITTEN:
        return "it fails with the timing as written"
    held_up = failure.held_up
    if held_up is None:
        return ""
    where = "" if held_up.line is None else f" at line {held_up.line}"
    thread, seconds = printable(held_up.thread), f"{held_up.seconds:g} s"
    if held_up.schedule:
        return f"only if a thread is held up: {thread} for more than {seconds}{where} is enough"
    needs = "only if a thread is held up: " if failure.timing == HELD_UP else ""
    return f"{needs}in this schedule {thread} is held up for {seconds} or more{where}"


def counted_switches(number: int) -> str:
    """Return *number* of switches in words."""
    return f"{number:,} switch" if number == 1 else f"{number:,} switches"


def _outcome_lines(report: CheckReport) -> Iterator[str]:
    if report.outcome_count < 2:  # noqa: PLR2004 - a single outcome is no news
        return
    yield f"{counted(report.outcome_count, 'outcome')}, and how many random runs end so:"
    for outcome in report.outcomes[:_MOST_OUTCOMES]:
        share = outcome.probability or 0.0
        bar = "█" * max(round(share * _BAR), 1 if share else 0)
        odds = outcome.frequency.removesuffix(" random runs") or "?"
        yield f"  {odds:>14} {bar:{_BAR}} {_ending(outcome)}"
        if len(outcome.orders) > 1 or not outcome.orders_complete:
            yield f"  {'':14} {'':{_BAR}} {_on_the_screen(outcome)}"
    if report.outcome_count > _MOST_OUTCOMES:
        more = f"  and {report.outcome_count - _MOST_OUTCOMES:,} more"
        listed = len(report.outcomes)
        yield f"{more} (--json gives {'them' if listed == report.outcome_count else f'{listed:,}'})"


def _on_the_screen(outcome: Outcome) -> str:
    """Return words for the number of orders in which the lines of *outcome* can stand."""
    count = len(outcome.orders)
    if not outcome.orders_complete:
        return f"lines of different threads may mix: in at least {count:,} orders"
    return f"lines of different threads may mix: in {count:,} orders"


def _ending(outcome: Outcome) -> str:
    said = " | ".join(outcome.output.splitlines())
    values = ", ".join(f"{name} = {value}" for name, value in outcome.values.items())
    how = "only interleaved" if outcome.serial is False else ""
    parts = [", ".join(outcome.failures), said, values]
    told = printable("; ".join(part for part in parts if part)) or "nothing printed"
    return f"{told} ({how})" if how else told


def counted(number: int, noun: str) -> str:
    """Return *number* with *noun*, in the plural unless it is one."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"

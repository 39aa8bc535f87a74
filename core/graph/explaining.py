"""A report in which each failure says why it comes about."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from core.generators import telling
from core.graph.searched import graph_of
from core.graph.sentences import steps_told, told
from core.graph.why import cause_of, graphed
from core.runs.schedule import parse_schedule
from core.runs.scheduler import ImpossibleChoiceError
from core.search.check_report import Why

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.generators import Result
    from core.graph.why import Graphed
    from core.language.program import Program
    from core.search.check_report import CheckReport, FoundFailure


def with_reasons(program: Program, report: CheckReport) -> Generator[CheckReport, None, None]:
    """Give *report* on *program* again and again, with more failures that say why they come about.

    The last one is the whole; whoever has waited long enough takes the last one there is.
    """
    if not report.failures:
        return
    graph = yield from _patiently(report, graph_of(program))
    known = None if graph is None else (yield from _patiently(report, graphed(graph)))
    for number, failure in enumerate(report.failures):
        why = yield from _patiently(report, why_of(program, known, failure))
        failures = [*report.failures]
        failures[number] = failure._replace(why=why)
        report = report._replace(failures=tuple(failures))
        yield report


def _patiently(
    report: CheckReport, work: Generator[object, None, Result]
) -> Generator[CheckReport, None, Result]:
    """Carry *work* on to its end; give *report* wherever it pauses."""
    return telling(work, lambda _: report)


def why_of(
    program: Program, known: Graphed | None, failure: FoundFailure
) -> Generator[None, None, Why | None]:
    """Find why *failure* comes about; None where nothing can be said of it."""
    schedule = parse_schedule(failure.schedule)
    with suppress(ImpossibleChoiceError):
        cause = yield from cause_of(program, known, schedule, failure.thread)
        sentences = told(program, cause, failure.kind)
        if sentences:
            rescue = None if cause.rescue is None else str(cause.rescue.schedule)
            hope = tuple(round(each, 4) for each in cause.hope)
            return Why(sentences, cause.pivot, rescue, hope, steps_told(program, cause))
    return None

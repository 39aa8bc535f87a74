"""`interlock merge`: makes one report of those of several shares of a check."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.language.errors import printable
from core.language.world import WorldOptions
from core.language.writing import reason_of
from core.search.report_output import finish, may_write, show
from core.search.request import REFUSED, TEXT, CheckRequest
from core.search.restored import UnfitReportError, program_of, report_of
from core.terminal import this_terminal, write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from core.search.check_report import CheckReport
    from core.search.request import Forms
    from core.terminal import Terminal

DESCRIPTION: Final = "Put the REPORTS of check --json --shard 1/N to N/N together."
EPILOG: Final = "exit code: that of the worst of them, as check gives it"


def add_options(parser: argparse.ArgumentParser, forms: Forms) -> None:
    """Tell *parser* what `interlock merge` understands."""
    add = parser.add_argument
    add("reports", metavar="REPORT", nargs="+", help="what check --json wrote, in the order of K")
    names = [*forms.each, *forms.whole]
    told = f"print the result as {', '.join(names[:-1])} or {names[-1]} ({TEXT})"
    add("--format", metavar="NAME", choices=names, default=TEXT, help=told)
    add("--strict", action="store_true", help="doubts count as failures: exit code 1")
    add("--junit", metavar="FILE", help="write the result there, as JUnit does, for CI")


def run(
    options: argparse.Namespace,
    interrupted: Callable[[], bool],
    forms: Forms,
    summary: str | None = None,
) -> int:
    """Carry out what `add_options` understood; the exit code."""
    request = CheckRequest(
        files=tuple(options.reports), time_limit=None, most_states=0, form=options.format,
        junit=options.junit, summary=summary if options.format == "github" else None,
        progress=False, strict=options.strict, smaller=False, why=False, debug=False,
        world=WorldOptions(),
    )  # fmt: skip
    return merge(request, this_terminal(interrupted), forms)


def merge(request: CheckRequest, terminal: Terminal, forms: Forms) -> int:
    """Tell the reports in the files of *request* as those of one check; the exit code."""
    if not may_write(request, terminal):
        return REFUSED
    try:
        shares = [_reports_in(name) for name in request.files]
    except UnfitReportError as error:
        write(terminal.err, f"interlock: {error}\n")
        return REFUSED
    # Program number i was in share number i modulo their count.
    found = [report for row in zip_longest(*shares) for report in row if report is not None]
    checked = [(program_of(report, request, forms), report) for report in found]
    for each in checked:
        show(each, request, terminal, forms)
    return finish(checked, request, terminal, forms)


def _reports_in(name: str) -> list[CheckReport]:
    """The reports in the file *name*.

    Raises:
        UnfitReportError: It cannot be read, or a line of it is no report.
    """
    try:
        lines = Path(name).read_text("utf-8").splitlines()
    except (OSError, ValueError) as error:
        why = reason_of(error) if isinstance(error, OSError) else "it is not UTF-8"
        raise UnfitReportError(f"'{printable(name)}' cannot be read: {why}") from None
    found = []
    for number, line in enumerate(lines, 1):
        try:
            found.append(report_of(line))
        except UnfitReportError as error:
            raise UnfitReportError(f"'{printable(name)}', line {number}: {error}") from None
    return found

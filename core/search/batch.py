"""Several programs checked at once, each by a command of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.errors import printable
from core.search.restored import UnfitReportError, program_of, report_of
from core.search.unchecked import failed
from core.terminal import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.search.check_report import CheckReport
    from core.search.request import Checked, CheckRequest, Forms, Processes
    from core.terminal import Terminal


def checked_at_once(
    names: Sequence[str],
    request: CheckRequest,
    terminal: Terminal,
    forms: Forms,
    processes: Processes,
) -> Iterator[Checked]:
    """Check the programs *names*, and give them in order, as they come."""
    commands = [_command(name, request) for name in names]
    answers = processes(commands, request.jobs)
    for number, (name, (told, noted)) in enumerate(zip(names, answers, strict=True), 1):
        if terminal.err.isatty():
            write(terminal.err, f"[{number}/{len(names)}] {printable(name)}\n")
        report = _report(name, told, noted)
        write(terminal.err, noted)
        yield program_of(report, request, forms), report


def _command(name: str, request: CheckRequest) -> list[str]:
    """The command that checks the program *name* alone, and tells it to a program."""
    flags = {"--smaller": request.smaller, "--why": request.why, "--debug": request.debug}
    command = ["check", "--json", "--max-states", str(request.most_states)]
    if request.time_limit is not None:
        command += ["--time-limit", str(request.time_limit)]
    command += [flag for flag, wanted in flags.items() if wanted]
    # After --args nothing else is an option, so the file comes first.
    return [*command, name, *request.world.words]


def _report(name: str, told: str, noted: str) -> CheckReport:
    try:
        return report_of(told)
    except UnfitReportError:
        return failed(name, "the process that checked it has ended by itself")

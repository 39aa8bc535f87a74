"""`interlock check`: what is asked for, and what is written on the way.

The terminal's clock and keyboard are handed in: what is found depends on neither, only
how far a search gets.  So is what starts processes, where several programs are checked at once.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from core.language.errors import printable
from core.language.world_options import add_world_options, world_options
from core.search.pace import MOST_STATES
from core.search.program_folders import found_programs
from core.search.report_output import finish, may_write, show
from core.search.request import REFUSED, SAFE, TEXT, CheckRequest
from core.search.single import checked_alone
from core.terminal import this_terminal, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.search.request import Checked, Forms, Processes
    from core.terminal import Terminal

MOST_JOBS: Final = 256
MOST_SHARDS: Final = 100_000
_LONGEST: Final = 1e9
_MOST_DIGITS: Final = 18


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
    at_once = "check N programs at once, each in a process of its own (1)"
    add("--jobs", metavar="N", type=_jobs, default=1, help=at_once)
    part = "check only every Nth program, from the Kth on; merge puts the reports together"
    add("--shard", metavar="K/N", type=_shard, help=part)
    add("--progress", action="store_true", help="say on stderr how far it is, in lines of JSON")
    more = "when the time is up, report, and go on for as many seconds as a line of stdin says"
    add("--go-on", action="store_true", help=more)
    add("--debug", action="store_true", help="show the traceback of a fault of Interlock's own")
    add_world_options(parser)


def run(
    options: argparse.Namespace,
    interrupted: Callable[[], bool],
    forms: Forms,
    summary: str | None = None,
    processes: Processes | None = None,
) -> int:
    """Carry out what `add_options` understood; the exit code.

    *interrupted* says whether somebody wants it to stop; *summary* names the file to which a
    workflow wants Markdown to be added.  Without *processes* one program is checked after the
    other.
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
        jobs=options.jobs,
        shard=options.shard,
        go_on=options.go_on,
    )
    return check(request, _terminal(request, interrupted), forms, processes)


def _terminal(request: CheckRequest, interrupted: Callable[[], bool]) -> Terminal:
    terminal = this_terminal(interrupted)
    if not request.go_on:
        return terminal
    from core.kept_work import CAN_KEEP, seconds_wanted  # noqa: PLC0415 - the window alone asks

    return terminal._replace(more=seconds_wanted if CAN_KEEP else None)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if 0 < seconds < _LONGEST:
        return seconds
    raise argparse.ArgumentTypeError(f"'{text}' is no number of seconds above 0")


def _positive(text: str) -> int:
    if number := _number(text):
        return number
    raise argparse.ArgumentTypeError(f"'{text}' is no whole number from 1 on")


def _jobs(text: str) -> int:
    jobs = _positive(text)
    if jobs > MOST_JOBS:
        raise argparse.ArgumentTypeError(f"at most {MOST_JOBS} programs are checked at once")
    return jobs


def _shard(text: str) -> tuple[int, int]:
    number, count = map(_number, text.partition("/")[::2])
    if 1 <= number <= count <= MOST_SHARDS:
        return number, count
    raise argparse.ArgumentTypeError(
        f"'{text}' is no part of several: write 1/4 for the first of four"
    )


def _number(text: str) -> int:
    """The whole number that *text* is, 0 if it is none."""
    plain = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return int(text) if plain else 0


def check(
    request: CheckRequest, terminal: Terminal, forms: Forms, processes: Processes | None = None
) -> int:
    """Do what *request* asks for and report on *terminal*; the exit code, that of the worst."""
    if not may_write(request, terminal):
        return REFUSED
    names = found_programs(request.files, terminal)
    if request.shard is not None:
        number, count = request.shard
        names = names[number - 1 :: count]
    checked: list[Checked] = []
    for each in _each(names, request, terminal, forms, processes):
        checked.append(each)
        show(each, request, terminal, forms)
        if terminal.interrupted():
            break
    if not names and request.shard is not None:
        # A share may well be empty, which is nobody's fault.
        finish(checked, request, terminal, forms)
        return SAFE
    return finish(checked, request, terminal, forms)


def _each(
    names: Sequence[str],
    request: CheckRequest,
    terminal: Terminal,
    forms: Forms,
    processes: Processes | None,
) -> Iterator[Checked]:
    """Check the programs *names*, one by one or several at once, and give them in order."""
    if processes is not None and request.jobs > 1 and len(names) > 1:
        # Reading reports takes time that no single check need spend.
        from core.search.batch import checked_at_once  # noqa: PLC0415

        yield from checked_at_once(names, request, terminal, forms, processes)
        return
    for number, name in enumerate(names, 1):
        if len(names) > 1 and terminal.err.isatty():
            write(terminal.err, f"[{number}/{len(names)}] {printable(name)}\n")
        yield checked_alone(name, request, terminal, forms)

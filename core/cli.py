"""The command line: runs and checks programs on the simulated machine, without a window.

What the program prints goes to stdout as it comes, everything else to stderr.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from typing import TYPE_CHECKING, Final, NoReturn, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import FrameType
    from typing import Self

    from core.language.program import Program
    from core.search.report import CheckReport
    from core.search.request import Forms, Processes

COMMANDS: Final = (
    "run",
    "check",
    "merge",
    "fix",
    "hang",
    "export",
    "lesson",
    "mcp",
    "modernize",
    "supports",
)
"""What the first argument can be."""
REFUSED: Final = 2
STOPPED: Final = 3
SUMMARY: Final = "GITHUB_STEP_SUMMARY"
"""Names the file where GitHub's workflows show Markdown ("Workflow commands", GitHub Docs)."""
BROKEN: Final = 4
"""The exit code for a fault of Interlock's own."""
EXIT_CODES: Final = {
    "ended": 0, "failed": 1, "deadlock": 1, "refused": REFUSED, "stopped": STOPPED,
}  # fmt: skip
"""By the first word of how a run ended."""

MOST_STEPS: Final = 10_000_000
MOST_DIGITS: Final = 18
RUN_USAGE: Final = """\
interlock run FILE [--seed N] [--policy NAME] [--schedule TEXT] [--max-steps N]
                          [--trace] [--json] [--debug] [--input TEXT] [--random HOW]
                          [--timing HOW] [--cores N] [--args ...]"""


class _Command(Protocol):
    """A module that carries out a command."""

    DESCRIPTION: str
    EPILOG: str

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Tell *parser* what it understands."""

    def run(self, options: argparse.Namespace, interrupted: Callable[[], bool]) -> int:
        """Do it; the exit code."""


class RunOptions(argparse.Namespace):
    """What `interlock run` was given."""

    file: str | None
    seed: int | None
    policy: str | None
    schedule: str | None
    trace: bool
    json: bool
    max_steps: int


def main(argv: Sequence[str] | None = None, processes: Processes | None = None) -> int:
    """Carry out the command *argv*, by default that of this process; the exit code.

    *processes* carries out commands beside each other; without it nothing starts a process.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        if arguments[:1] == ["check"]:
            code = _check(arguments, processes)
        else:
            code = _OWN.get("".join(arguments[:1]), _run_command)(arguments)
        sys.stdout.flush()
    except SystemExit as leaving:
        # After --help, or after a command that could not be understood.
        return leaving.code if isinstance(leaving.code, int) else 0
    except KeyboardInterrupt:
        return _say("interlock: stopped", STOPPED)
    except BrokenPipeError:
        _forget_output()
        return STOPPED
    except OSError as error:
        _forget_output()
        return _say(f"interlock: cannot write: {(error.strerror or str(error)).lower()}", STOPPED)
    except MemoryError:
        return _say("interlock: out of memory (a smaller --max-steps needs less)", STOPPED)
    except Exception as error:  # noqa: BLE001 - the last resort: nobody is to see a traceback of ours
        return _confess(error, debug="--debug" in arguments)
    return code


# Options


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise SystemExit(_say(f"interlock: {message}\n{self.format_usage().rstrip()}", REFUSED))


def _options(arguments: Sequence[str]) -> RunOptions:
    parser = _Parser(
        prog="interlock",
        description="Run threaded Python programs on a simulated machine.",
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(metavar="COMMAND")
    run = commands.add_parser(
        "run",
        usage=RUN_USAGE,
        help="run a program once, by one schedule",
        description="Run FILE on the simulated machine and say how it ended.",
        epilog="exit code: 0 ended well, 1 failed, 2 cannot be read or is refused, 3 a limit",
        allow_abbrev=False,
    )
    if arguments[:1] == ["run"]:
        _add_run_options(run)
    commands.add_parser("check", help="try every schedule of programs", add_help=False)
    commands.add_parser("merge", help="put reports of several checks together", add_help=False)
    commands.add_parser("fix", help="mend a program, by proof", add_help=False)
    commands.add_parser("hang", help="find the way to where a program hung", add_help=False)
    commands.add_parser("export", help="write a run as a web page", add_help=False)
    commands.add_parser("lesson", help="check lessons of your own", add_help=False)
    commands.add_parser("mcp", help="be a tool for assistants", add_help=False)
    commands.add_parser("modernize", help="turn Python 2 into Python 3", add_help=False)
    commands.add_parser("supports", help="say what of Python is simulated", add_help=False)
    options, unknown = parser.parse_known_args(arguments, RunOptions(file=None))
    if not arguments:
        parser.error("there is nothing to do: give a command, such as interlock run FILE")
    if unknown:
        what = "there is no option" if unknown[0].startswith("-") else "one file is enough:"
        run.error(f"{what} {unknown[0]}")
    if options.file is None:
        run.error("FILE is missing: which program is to run?")
    if options.schedule is not None and (options.seed is not None or options.policy is not None):
        run.error("a schedule has its own seed: give it without --seed and --policy")
    return options


def _add_run_options(run: argparse.ArgumentParser) -> None:
    add = run.add_argument
    add("file", metavar="FILE", nargs="?", help="the program")
    how = run.add_argument_group("schedule")
    how.add_argument("--seed", metavar="N", type=_number, help="what is drawn at random (0)")
    how.add_argument(
        "--policy", metavar="NAME", help="random, round-robin, long-turns or serial (random)"
    )
    how.add_argument("--schedule", metavar="TEXT", help="repeat a run; @FILE reads it from there")
    add("--trace", action="store_true", help="tell every step in a sentence")
    add("--json", action="store_true", help="print the result as JSON and nothing else")
    limit = f"stop after N steps ({MOST_STEPS:,})"
    add("--max-steps", metavar="N", type=_number, default=MOST_STEPS, help=limit)
    add("--debug", action="store_true", help="show the traceback of a fault of Interlock's own")
    # The --help of the whole need not wait for it.
    from core.language.world_options import add_world_options  # noqa: PLC0415

    add_world_options(run)


def _number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no whole number from 0 on")


# Running


def _run(options: RunOptions) -> int:
    # Brings the whole machine along, which --help and a wrong option need not wait for.
    from core.language.world_options import world_options  # noqa: PLC0415
    from core.memory import crowding  # noqa: PLC0415
    from core.runs.console import CannotRunError, RunRequest, Terminal, run  # noqa: PLC0415

    request = RunRequest(
        file=options.file or "",
        policy=options.policy or "random",
        seed=options.seed or 0,
        schedule=options.schedule,
        world=world_options(options),
        most_steps=options.max_steps,
        trace=options.trace,
        json=options.json,
    )
    with _Keyboard() as keyboard:
        terminal = Terminal(
            out=sys.stdout,
            err=sys.stderr,
            clock=time.monotonic,
            interrupted=lambda: keyboard.interrupted,
            crowded=crowding(),
        )
        try:
            report = run(request, terminal)
        except CannotRunError as error:
            return _say(str(error), REFUSED)
    code = EXIT_CODES[report.ended.partition(":")[0]]
    return EXIT_CODES["failed"] if report.failures and code != REFUSED else code


def _check(arguments: Sequence[str], processes: Processes | None) -> int:
    # Brings the search along, which no other command needs.
    from core.search import console  # noqa: PLC0415

    parser = _Parser(
        prog="interlock check",
        description="Try every schedule of each FILE: find the simplest failure, or prove safety.",
        epilog="exit code: 0 safe, 1 unsafe (with --strict also doubts), 2 cannot be read or is"
        " refused, 3 undecided",
        allow_abbrev=False,
    )
    forms = _forms()
    console.add_options(parser, forms)
    options = parser.parse_args(arguments[1:])
    with _Keyboard() as keyboard:
        return console.run(
            options, lambda: keyboard.interrupted, forms, os.environ.get(SUMMARY), processes
        )


def _merge(arguments: Sequence[str]) -> int:
    from core.search import merging  # noqa: PLC0415 - brings the search along

    parser = _Parser(
        prog="interlock merge",
        description=merging.DESCRIPTION,
        epilog=merging.EPILOG,
        allow_abbrev=False,
    )
    forms = _forms()
    merging.add_options(parser, forms)
    options = parser.parse_args(arguments[1:])
    with _Keyboard() as keyboard:
        return merging.run(options, lambda: keyboard.interrupted, forms, os.environ.get(SUMMARY))


def _forms() -> Forms:
    from core.reports import formats  # noqa: PLC0415 - only where something is to be told
    from core.search.request import Forms  # noqa: PLC0415

    return Forms(formats.EACH, formats.WHOLE, _explain)


def _explain(program: Program, report: CheckReport) -> Iterator[CheckReport]:
    # Only who asks why needs the graph of all states.
    from core.graph.explaining import with_reasons  # noqa: PLC0415

    return with_reasons(program, report)


def _fix(arguments: Sequence[str]) -> int:
    # Brings the search along, and all that edits text.
    from core.repair import command  # noqa: PLC0415

    return _carry_out("fix", command, arguments)


def _export(arguments: Sequence[str]) -> int:
    # Brings along everything that is to be seen.
    from core.pages import command  # noqa: PLC0415

    parser = _Parser(
        prog="interlock export",
        description="Write a run of FILE as one web page that steps both ways, without a network.",
        epilog="exit code: 0 written, 2 cannot be read, written, or is refused",
        allow_abbrev=False,
    )
    command.add_options(parser)
    return command.run(parser.parse_args(arguments[1:]))


def _hang(arguments: Sequence[str]) -> int:
    # Brings the search along.
    from core.hang import command  # noqa: PLC0415

    return _carry_out("hang", command, arguments)


def _carry_out(name: str, command: _Command, arguments: Sequence[str]) -> int:
    """Carry out *command*, which is called *name*, and let Ctrl+C end it in good order."""
    parser = _Parser(
        prog=f"interlock {name}",
        description=command.DESCRIPTION,
        epilog=command.EPILOG,
        allow_abbrev=False,
    )
    command.add_options(parser)
    options = parser.parse_args(arguments[1:])
    with _Keyboard() as keyboard:
        return command.run(options, lambda: keyboard.interrupted)


def _lesson(arguments: Sequence[str]) -> int:
    # Brings the search along as well.
    from core.lessons import command  # noqa: PLC0415

    return command.main(arguments[1:])


def _mcp(arguments: Sequence[str]) -> int:
    # Brings search, repair and all reports along.
    from core.assistants import command  # noqa: PLC0415

    parser = _Parser(
        prog="interlock mcp",
        description="Answer an assistant on standard input and output, by the Model Context"
        " Protocol: check, explain, repair and run programs. Nothing is executed.",
        allow_abbrev=False,
    )
    command.add_options(parser)
    return command.run(parser.parse_args(arguments[1:]))


def _modernize(arguments: Sequence[str]) -> int:
    # Few programs need it.
    from core.language.python2 import command  # noqa: PLC0415

    parser = _Parser(
        prog="interlock modernize",
        description="Turn FILE, which is Python 2, into Python 3: show how, or do it.",
        epilog="exit code: 0 done, or nothing to do, 2 cannot be read or does not become Python 3",
        allow_abbrev=False,
    )
    command.add_options(parser)
    return command.run(parser.parse_args(arguments[1:]))


def _supports(arguments: Sequence[str]) -> int:
    # Looks into every module of the library.
    from core.machine.library.supported import ask  # noqa: PLC0415

    parser = _Parser(
        prog="interlock supports",
        description="Say whether each NAME is simulated, and what to write instead where not.",
        epilog="exit code: 0 all are, 1 some are not",
        allow_abbrev=False,
    )
    named = "a module, a name of one (threading.Lock), or of Python itself"
    parser.add_argument("names", metavar="NAME", nargs="+", help=named)
    answers = [ask(name) for name in parser.parse_args(arguments[1:]).names]
    sys.stdout.write("".join(f"{answer.text}\n" for answer in answers))
    return 0 if all(answer.simulated for answer in answers) else EXIT_CODES["failed"]


def _run_command(arguments: Sequence[str]) -> int:
    return _run(_options(arguments))


_OWN: Final = {
    "fix": _fix, "merge": _merge, "hang": _hang, "export": _export, "lesson": _lesson,
    "mcp": _mcp, "modernize": _modernize, "supports": _supports,
}  # fmt: skip
"""The commands that read their own options."""


class _Keyboard:
    """Takes note of Ctrl+C, so that no step is cut in two; the second one stops at once."""

    def __enter__(self) -> Self:
        self.interrupted = False
        self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self.interrupted:
            raise KeyboardInterrupt
        self.interrupted = True


# Output


def _say(text: str, code: int) -> int:
    """Write *text* to stderr on lines of its own; gives *code* back."""
    print(text, file=sys.stderr)
    return code


def _forget_output() -> None:
    """Nobody takes it any more: keep Python from complaining of that when it exits."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())


def _confess(error: Exception, *, debug: bool) -> int:
    """Say in one line what to report of a fault of Interlock's own."""
    if debug:
        import traceback  # noqa: PLC0415 - seldom needed

        traceback.print_exception(error)
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f" in {at.tb_frame.f_code.co_filename}, line {at.tb_lineno}" if at is not None else ""
    problem = ascii(f"{type(error).__name__}: {error}")
    hint = "a fault of Interlock: please report this line and the program, or what --debug shows"
    return _say(f"interlock: {problem}{place} ({hint})", BROKEN)

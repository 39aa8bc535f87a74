"""The command line: runs and checks programs on the simulated machine, without a window.

What the program prints goes to stdout as it comes, everything else to stderr.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from core.cli.commands import WITHOUT_PROCESSES, check
from core.cli.parser import BROKEN, REFUSED, STOPPED, Parser, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.search.request import Processes

__all__ = ["BROKEN", "COMMANDS", "REFUSED", "STOPPED", "main"]

COMMANDS: Final[Mapping[str, str]] = {
    "run": "run a program once, by one schedule",
    "check": "try every schedule of programs",
    "merge": "put reports of several checks together",
    "fix": "mend a program, by proof",
    "hang": "find the way to where a program hung",
    "export": "write a run as a web page",
    "lesson": "check lessons of your own",
    "mcp": "be a tool for assistants",
    "modernize": "turn Python 2 into Python 3",
    "supports": "say what of Python is simulated",
}
"""What the first argument can be, and what that does."""


def main(argv: Sequence[str] | None = None, processes: Processes | None = None) -> int:
    """Carry out the command *argv*, by default that of this process; the exit code.

    *processes* carries out commands beside each other; without it nothing starts a process.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        if arguments[:1] == ["check"]:
            code = check(arguments, processes)
        else:
            code = WITHOUT_PROCESSES.get("".join(arguments[:1]), _no_command)(arguments)
        sys.stdout.flush()
    except SystemExit as leaving:
        # After --help, or after a command that could not be understood.
        return leaving.code if isinstance(leaving.code, int) else 0
    except KeyboardInterrupt:
        return say("interlock: stopped", STOPPED)
    except BrokenPipeError:
        _forget_output()
        return STOPPED
    except OSError as error:
        _forget_output()
        return say(f"interlock: cannot write: {(error.strerror or str(error)).lower()}", STOPPED)
    except MemoryError:
        return say("interlock: out of memory (a smaller --max-steps needs less)", STOPPED)
    except Exception as error:  # noqa: BLE001 - the last resort: nobody is to see a traceback of ours
        return _confess(error, debug="--debug" in arguments)
    return code


def _no_command(arguments: Sequence[str]) -> int:
    """Say what commands there are; it ends the process."""
    parser = Parser(
        prog="interlock",
        description="Run threaded Python programs on a simulated machine.",
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(metavar="COMMAND")
    for name, told in COMMANDS.items():
        commands.add_parser(name, help=told, add_help=False)
    parser.parse_args(arguments)
    parser.error("there is nothing to do: give a command, such as interlock run FILE")


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
    return say(f"interlock: {problem}{place} ({hint})", BROKEN)

"""The command line: runs a program on the simulated machine, without a window.

What the program prints goes to stdout as it comes, everything else to stderr.  Whatever
a run needs is imported where it is needed, so that `interlock --help` comes at once.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import FrameType
    from typing import Self, TextIO

    from core.language.program import Program
    from core.runs.report import RunReport
    from core.runs.scheduler import Scheduler
    from core.runs.simulation import Simulation

ENDED_WELL: Final = 0
FAILED: Final = 1
REFUSED: Final = 2
STOPPED: Final = 3
BROKEN: Final = 4
"""Exit codes: ended well, failed, cannot be read or run, a limit, Interlock's own fault."""

MOST_STEPS: Final = 10_000_000
LONGEST_SCHEDULE: Final = 16_000_000
"""The most characters read from a schedule's file."""
SLICE: Final = 0.05
"""About how many seconds pass between two looks at the keyboard."""
PATIENCE: Final = 0.5
"""How many seconds a run may take before its progress is shown."""
PAUSE: Final = 0.1
"""How many seconds lie at least between two progress lines."""


class CommandError(Exception):
    """The command cannot be carried out as it was given."""


class RunOptions(argparse.Namespace):
    """What `interlock run` was given."""

    file: str
    seed: int | None
    policy: str | None
    schedule: str | None
    trace: bool
    json: bool
    max_steps: int
    input: list[str]
    args: list[str]
    debug: bool


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out the command *argv*, by default that of this process; the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        code = _run(_options(arguments))
        sys.stdout.flush()
    except SystemExit as leaving:
        # After --help, or with the usage of what cannot be understood.
        return leaving.code if isinstance(leaving.code, int) else ENDED_WELL
    except CommandError as error:
        return _say(f"interlock: {error}", REFUSED)
    except KeyboardInterrupt:
        return _say("interlock: stopped", STOPPED)
    except BrokenPipeError:
        _forget_output()
        return STOPPED
    except OSError as error:
        _forget_output()
        return _say(f"interlock: cannot write: {(error.strerror or str(error)).lower()}", STOPPED)
    except MemoryError:
        return _say("interlock: out of memory; a smaller --max-steps needs less", STOPPED)
    except Exception as error:  # noqa: BLE001 - the last resort, so that no traceback of ours is seen
        return _confess(error, debug="--debug" in arguments)
    return code


# Options


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        usage = self.format_usage().replace("usage:", "usage:", 1)
        raise SystemExit(_say(f"interlock: {message}\n{usage.rstrip()}", REFUSED))


def _options(arguments: Sequence[str]) -> RunOptions:
    parser = _Parser(prog="interlock", description="Run threaded Python programs, simulated.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    run = commands.add_parser(
        "run",
        help="run a program once, by one schedule",
        description="Run FILE on the simulated machine and say how it ended.",
        epilog="exit code: 0 ended well, 1 failed, 2 cannot be read or run, 3 a limit",
        allow_abbrev=False,
    )
    _add_run_options(run)
    options, unknown = parser.parse_known_args(arguments, RunOptions())
    if unknown:
        what = "no option" if unknown[0].startswith("-") else "no place for"
        run.error(f"there is {what} {unknown[0]}")
    if options.schedule is not None and (options.seed is not None or options.policy is not None):
        run.error("a schedule has a seed and policies: give it without --seed and --policy")
    return options


def _add_run_options(run: argparse.ArgumentParser) -> None:
    add = run.add_argument
    add("file", metavar="FILE", help="the program")
    add("--seed", metavar="N", type=_number, help="draw schedule and random values from N (0)")
    add("--policy", metavar="NAME", help="random, round-robin, long-turns or serial (random)")
    add("--schedule", metavar="TEXT", help="repeat the run with this schedule; @FILE reads it")
    add("--trace", action="store_true", help="tell every step in a sentence")
    add("--json", action="store_true", help="print the result as JSON, and nothing else")
    add("--max-steps", metavar="N", type=_number, default=MOST_STEPS,
        help="stop after N steps (10 million)")  # fmt: skip
    add("--input", metavar="TEXT", action="append", default=[],
        help="a line that input() gives; again for the next one")  # fmt: skip
    add("--args", nargs=argparse.REMAINDER, default=[],
        help="all that follows is the program's, in sys.argv")  # fmt: skip
    add("--debug", action="store_true", help="show the traceback of an error of Interlock's own")


def _number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= 18:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no number from 0 to 999999999999999999")


# Running


def _run(options: RunOptions) -> int:
    from core.machine.thrown import UnmodelledError
    from core.runs.scheduler import ImpossibleChoiceError
    from core.runs.simulation import Simulation

    scheduler = _scheduler(options)
    program = _program(options.file)
    if program is None:
        return REFUSED
    try:
        simulation = Simulation(
            program, scheduler, seed=scheduler.seed, inputs=options.input, argv=options.args
        )
        with _Keyboard() as keyboard:
            _Run(simulation, options, keyboard).go()
    except ImpossibleChoiceError as error:
        raise CommandError(f"the schedule is not for {options.file}: {error}") from None


def _program(name: str) -> Program | None:
    """The program in the file *name*, or None after saying why there is none."""
    from core.language.compiler.entry import compile_source
    from core.language.errors import ProgramError, SourceError
    from core.language.source import read_source

    text = None
    try:
        source = read_source(name)
        text = source.text
        return compile_source(source)
    except SourceError as error:
        ...

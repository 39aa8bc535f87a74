"""`interlock real`: a schedule once more, on the threads of real CPython."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from core.cli.parser import CannotError, RaisingParser
from core.language.errors import ProgramError, printable
from core.machine.compile import compile_source, read_program
from core.machine.step import NotRunnableError
from core.native.answer import FOLLOWED, PREDICTED, answer
from core.native.plan import CannotPlanError, plan_of
from core.runs.schedule import ScheduleError, parse_schedule
from core.runs.scheduler import ImpossibleChoiceError
from gui.real.process import LIMIT, MAIN, Execution, execute

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

    from core.native.answer import Answer, Seen
    from core.native.plan import Plan

WELL: Final = 0
OTHERWISE: Final = 1
REFUSED: Final = 2
SCHEMA: Final = 1
"""Goes up when the JSON changes so that who reads it must change too."""
MOST_SECONDS: Final = 3_600
WARNING: Final = """\
This EXECUTES {0} on this computer, with your rights: whatever it does to files, to the
network or to other programs is really done. Everything else in Interlock only simulates."""


def main(arguments: Sequence[str]) -> int:
    """Carry out the command; 2 if it cannot be done, which stderr explains."""
    try:
        return _real(_parser().parse_args(arguments))
    except (ImpossibleChoiceError, NotRunnableError) as error:
        reason = f"the schedule is not for this program: {error}"
    except (ProgramError, ScheduleError, CannotPlanError, CannotError) as error:
        reason = str(error)
    except OSError as error:
        reason = f"the program cannot be executed: {(error.strerror or str(error)).lower()}"
    sys.stderr.write(f"interlock: {reason}\n")
    return REFUSED


def _parser() -> RaisingParser:
    parser = RaisingParser(
        prog="interlock real",
        allow_abbrev=False,
        description="Execute FILE on real CPython with its threads held in the order of a"
        " schedule, and say whether it ends as predicted.",
        epilog="exit code: 0 as predicted, or every step was made, 1 not followed or otherwise,"
        " 2 cannot be read or is refused",
    )
    add = parser.add_argument
    add("file", metavar="FILE", help="the program, which is EXECUTED")
    add("--schedule", metavar="TEXT", required=True, help="the run, as interlock check tells it")
    add("--python", metavar="PATH", default=sys.executable, help="which Python (this one)")
    add("--yes", action="store_true", help="execute it without asking")
    add(
        "--json", action="store_true", help="print the answer as JSON, and nothing the program does"
    )
    limit = f"end it after N seconds ({LIMIT:g})"
    add("--time-limit", metavar="N", type=_seconds, default=LIMIT, help=limit)
    return parser


def _seconds(text: str) -> float:
    if text.isascii() and text.isdigit() and 1 <= int(text[:5]) <= MOST_SECONDS:
        return float(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no number of seconds from 1 to {MOST_SECONDS:,}")


def _real(options: argparse.Namespace) -> int:
    schedule = parse_schedule(options.schedule)
    program = compile_source(read_program(options.file))
    plan = plan_of(program, schedule)
    if not MAIN.is_file() or not options.python:
        # A bundle is no Python, and has no files for one.
        raise CannotError("this build has no Python: install Interlock with pip for that")
    if not options.yes and not _agreed(options.file):
        raise CannotError("nothing was executed; --yes executes it without asking")
    # Whoever ends this ends what it has started.
    signal.signal(signal.SIGTERM, _leave)
    seen = execute(
        plan,
        tuple(module.path for module in program.source.beside),
        Execution(
            python=options.python,
            file=Path(options.file),
            arguments=tuple(program.world.args),
            quiet=options.json,
            limit=options.time_limit,
        ),
    )
    found = answer(plan, seen)
    if options.json:
        sys.stdout.write(f"{_as_json(plan, seen, found)}\n")
    else:
        sys.stderr.write(f"{found.word}: {printable(found.sentence)}\n")
    return WELL if found.word in {PREDICTED, FOLLOWED} else OTHERWISE


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(REFUSED)


def _agreed(file: str) -> bool:
    """Whether somebody at the terminal wants *file* executed."""
    sys.stderr.write(f"{WARNING.format(printable(file))}\n")
    if not sys.stdin.isatty():
        return False
    sys.stderr.write("Execute it? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _as_json(plan: Plan, seen: Seen, found: Answer) -> str:
    told = {
        "schema": SCHEMA,
        "word": found.word,
        "sentence": found.sentence,
        "python": seen.python,
        "steps": len(plan.steps),
        "made": seen.made,
    }
    return json.dumps(told, ensure_ascii=False)

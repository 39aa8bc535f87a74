"""`interlock run`: a program once, by one schedule."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from core.cli.parser import EXIT_CODES, REFUSED, Keyboard, Parser, say
from core.language.world_options import add_world_options, world_options

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_STEPS: Final = 10_000_000
MOST_DIGITS: Final = 18


class RunOptions(argparse.Namespace):
    """What `interlock run` was given."""

    file: str | None
    seed: int | None
    policy: str | None
    schedule: str | None
    trace: bool
    json: bool
    max_steps: int


def run(arguments: Sequence[str]) -> int:
    """Carry out the command; the exit code."""
    return _run(_options(arguments[1:]))


def _options(arguments: Sequence[str]) -> RunOptions:
    parser = Parser(
        prog="interlock run",
        description="Run FILE on the simulated machine and say how it ended.",
        epilog="exit code: 0 ended well, 1 failed, 2 cannot be read or is refused, 3 a limit",
        allow_abbrev=False,
    )
    _add_run_options(parser)
    options, unknown = parser.parse_known_args(arguments, RunOptions(file=None))
    if unknown:
        what = "there is no option" if unknown[0].startswith("-") else "one file is enough:"
        parser.error(f"{what} {unknown[0]}")
    if options.file is None:
        parser.error("FILE is missing: which program is to run?")
    if options.schedule is not None and (options.seed is not None or options.policy is not None):
        parser.error("a schedule has its own seed: give it without --seed and --policy")
    return options


def _add_run_options(run: argparse.ArgumentParser) -> None:
    add = run.add_argument
    # Without it the usage would put it in brackets; that it is missing is told above, in our words.
    add("file", metavar="FILE", help="the program").required = False
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
    add_world_options(run)


def _number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no whole number from 0 on")


def _run(options: RunOptions) -> int:
    # Brings the whole machine along, which --help and a wrong option need not wait for.
    from core.runs.run_command import CannotRunError, RunRequest, run  # noqa: PLC0415
    from core.terminal import this_terminal  # noqa: PLC0415

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
    with Keyboard() as keyboard:
        try:
            report = run(request, this_terminal(lambda: keyboard.interrupted))
        except CannotRunError as error:
            return say(str(error), REFUSED)
    code = EXIT_CODES[report.ended.partition(":")[0]]
    return EXIT_CODES["failed"] if report.failures and code != REFUSED else code

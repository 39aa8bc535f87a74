"""`interlock export`: a run as a web page."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.language.errors import printable
from core.language.world_options import add_world_options, world_options
from core.language.writing import UnfitOutputError, check_output, reason_of, write_whole
from core.machine.step import NotRunnableError
from core.pages.page import film, page
from core.runs.console import CannotRunError, program_of, scheduler_of
from core.runs.scheduler import ImpossibleChoiceError
from core.scenes.run import Run
from core.scenes.words import ENGLISH

if TYPE_CHECKING:
    import argparse

MOST_STEPS: Final = 2_000
"""A longer run is no picture any more that anybody steps through."""
REFUSED: Final = 2
ENDINGS: Final = (".html", ".htm")
_MOST_DIGITS: Final = 9


def add_options(parser: argparse.ArgumentParser) -> None:
    """Tell *parser* what `interlock export` understands."""
    add = parser.add_argument
    add("file", metavar="FILE", help="the program")
    add("--out", required=True, metavar="PAGE.html", help="the file to write")
    add("--schedule", metavar="TEXT", help="the run to show; @FILE reads it from there")
    add("--policy", metavar="NAME", default="random", help="who decides otherwise (random)")
    add("--seed", metavar="N", type=int, default=0, help="what is drawn at random (0)")
    most = f"stop after K steps (at the end, at most {MOST_STEPS:,})"
    add("--step", metavar="K", type=_step, help=most)
    add("--title", metavar="TEXT", help="what stands above it (the name of the file)")
    add("--debug", action="store_true", help="show the traceback of a fault of Interlock's own")
    add_world_options(parser)


def _step(text: str) -> int:
    # An error of argparse's own would bring its name along.
    import argparse  # noqa: PLC0415

    plain = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    if plain and int(text) <= MOST_STEPS:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no number of steps from 0 to {MOST_STEPS:,}")


def run(options: argparse.Namespace) -> int:
    """Carry out what `add_options` understood; the exit code."""
    try:
        _export(options)
    except (CannotRunError, UnfitOutputError) as error:
        sys.stderr.write(f"interlock: {error}\n")
        return REFUSED
    except OSError as error:
        where = printable(options.out)
        sys.stderr.write(f"interlock: '{where}' cannot be written: {reason_of(error)}\n")
        return REFUSED
    return 0


def _export(options: argparse.Namespace) -> None:
    out = Path(options.out)
    if out.suffix.lower() not in ENDINGS:
        raise UnfitOutputError(f"'{printable(options.out)}' is no page: give a name in .html")
    check_output(out, [Path(options.file)])
    made = _run(options)
    name = Path(options.file).name
    told = repeated(name, made, str(world_options(options)))
    text = page(film(made, ENGLISH), options.title or name, [told], ENGLISH)
    write_whole(out, text.encode())
    steps = made.position
    sys.stderr.write(f"{printable(options.out)}: {steps} step{'s' * (steps != 1)}\n")


def _run(options: argparse.Namespace) -> Run:
    """The run, at the step where the page ends."""
    scheduler = scheduler_of(options.schedule, options.policy, options.seed)
    made = Run(program_of(options.file, world_options(options)), scheduler, seed=scheduler.seed)
    most = MOST_STEPS if options.step is None else options.step
    try:
        steps = made.advance(most)
        more = options.step is None and made.simulation.ended is None and made.advance(1)
    except (ImpossibleChoiceError, NotRunnableError) as error:
        name = printable(options.file)
        raise CannotRunError(f"the schedule is not for {name}: {error}") from None
    if more:
        raise CannotRunError(
            f"the run has more than {MOST_STEPS:,} steps, too many for a page: --step K ends it"
            " after K steps"
        )
    if options.step is not None and steps < options.step:
        raise CannotRunError(f"the run has only {steps} steps, and --step is {options.step}")
    return made


def repeated(name: str, run: Run, world: str) -> str:
    """The command that makes *run* of the file *name* again, in a *world* told as options."""
    told = f"interlock run {shlex.quote(name)} --schedule {run.simulation.schedule}"
    return f"{told} {world}".rstrip()

"""The options of a command that say what a program finds around it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from core.language.world import MOST_CORES, WorldOptions

if TYPE_CHECKING:
    from collections.abc import Callable


def add_world_options(parser: argparse.ArgumentParser) -> None:
    """Tell *parser* the options that stand above what a program declares."""
    group = parser.add_argument_group(
        "the world", "these come before what the program says in comments such as # input: 3"
    )
    add = group.add_argument
    lines = "a further line for input(); again for the next one"
    add(
        "--input",
        metavar="TEXT",
        action="append",
        default=[],
        type=_reader("read_option"),
        help=lines,
    )
    draws = "free, or seed=N: what is drawn at random"
    add("--random", metavar="HOW", type=_reader("read_random"), help=draws)
    sleeping = "free, or as-written: whether sleeping orders anything"
    add("--timing", metavar="HOW", type=_reader("read_timing"), help=sleeping)
    cores = f"how many cores there are, 1 to {MOST_CORES:,}"
    add("--cores", metavar="N", type=_reader("read_cores"), help=cores)
    rest = "the program's sys.argv: all that follows"
    add("--args", metavar="ARG", nargs=argparse.REMAINDER, help=rest)


def world_options(options: argparse.Namespace) -> WorldOptions:
    """What the parser found of these."""
    return WorldOptions(
        inputs=tuple(options.input),
        args=None if options.args is None else tuple(options.args),
        random=options.random,
        timing=options.timing,
        cores=options.cores,
    )


def _reader(name: str) -> Callable[[str], object]:
    """The function *name* of `world_values`, as argparse wants it."""

    def converted(text: str) -> object:
        # Most commands are given without such options.
        from core.language import world_values  # noqa: PLC0415

        try:
            read: Callable[[str], object] = getattr(world_values, name)
            return read(text)
        except world_values.WrongValueError as error:
            raise argparse.ArgumentTypeError(f"{error.reason} ({error.hint})") from None

    return converted

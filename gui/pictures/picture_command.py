"""`interlock picture`: a moment of a run, or the run, as a picture; needs no display."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.parser import CannotError, RaisingParser
from core.graph.progress_graph import NoMapError
from core.language.errors import ProgramError, printable
from core.language.writing import UnfitOutputError, check_output
from core.machine.compile import compile_source, read_program
from core.machine.step import NotRunnableError
from core.runs.schedule import POLICY_NAMES, ScheduleError, parse_schedule
from core.runs.scheduler import ImpossibleChoiceError
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.scenes.builder import scene_of
from core.scenes.excerpt import excerpt_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.runs.scheduler import Scheduler
    from core.scenes.comparing.scene import ComparisonScene
    from core.scenes.deadlock import StageScene
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.stage.page import Page

REFUSED: Final = 2
ENDINGS: Final = (".png", ".svg", ".pdf", ".gif", ".webp")
MOST_STEPS: Final = 100_000
SMALLEST_SIDE: Final = 200
LARGEST_SIDE: Final = 16_000
LINES_A_ZOOM: Final = 540
"""A picture so high has everything at its size at zoom 1, unless the zoom is given."""
MOST_BY_ITSELF: Final = 4.0
_DIGITS: Final = 6
MOST_COMPARED: Final = 1_000
ACTS: Final = ("rooms", "arrows", "closed")
EPILOG: Final = """\
FILE is a Python program. Without --step the picture shows the end of the run, and an
animation (.gif, .webp) shows every step up to there. Without --zoom everything is as
large as the picture allows."""


def main(arguments: Sequence[str]) -> int:
    """Carry out the command; 2 if it cannot be done, which stderr explains."""
    try:
        _paint(_parser().parse_args(arguments))
    except (ProgramError, ScheduleError, UnfitOutputError, CannotError) as error:
        sys.stderr.write(f"interlock: {error}\n")
        return REFUSED
    return 0


def _parser() -> RaisingParser:
    parser = RaisingParser(
        prog="interlock picture", allow_abbrev=False, epilog=EPILOG,
        description="Paint the stage of a run into a file.",
    )  # fmt: skip
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--out", required=True, metavar="X.png|.svg|.pdf|.gif|.webp")
    parser.add_argument("--schedule", metavar="TEXT", help="the run to show")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.add_argument("--policy", choices=POLICY_NAMES, default="random")
    parser.add_argument("--step", type=_step, metavar="K", help="how many steps into the run")
    parser.add_argument("--size", type=_size, default=(1600, 1000), metavar="WxH")
    parser.add_argument("--theme", default="light", metavar="NAME")
    parser.add_argument(
        "--figure", choices=ACTS, help="how far the figure of a deadlock is built (closed: all)"
    )
    parser.add_argument(
        "--compare", metavar="FILE", help="a second program: both runs on one axis, with verdicts"
    )
    parser.add_argument(
        "--compare-schedule", metavar="TEXT",
        help="the run of the second program (without it the order of the first is tried there)",
    )  # fmt: skip
    parser.add_argument(
        "--names",
        nargs=2,
        metavar="NAME",
        help="what the two runs are called, if not by their files",
    )
    parser.add_argument(
        "--map",
        nargs="?",
        type=_pair,
        const=(),
        metavar="A,B",
        help="the map of two threads in place of the stage; of more, those with these numbers",
    )
    parser.add_argument(
        "--code", action="store_true", help="the lines of the program that matter beside it"
    )
    parser.add_argument(
        "--sentence", action="store_true", help="below it what the step did, and what it means"
    )
    parser.add_argument("--zoom", type=float, default=None, metavar="N")
    return parser


def _zoom_of(size: tuple[int, int]) -> float:
    """As large as on a screen of that height in a hall: words grow with the picture."""
    return max(1.0, min(size[1] / LINES_A_ZOOM, MOST_BY_ITSELF))


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"'{text}' is no size: write it like 1600x1000")
    size = (int(width), int(height))
    if not all(SMALLEST_SIDE <= side <= LARGEST_SIDE for side in size):
        raise argparse.ArgumentTypeError(f"a side has {SMALLEST_SIDE} to {LARGEST_SIDE} pixels")
    return size


def _pair(text: str) -> tuple[int, int]:
    first, _, second = text.partition(",")
    if not (first.isdecimal() and second.isdecimal() and max(len(first), len(second)) <= _DIGITS):
        raise argparse.ArgumentTypeError(f"'{text}' is no pair of threads: write it like 1,3")
    return int(first), int(second)


def _step(text: str) -> int:
    known = text.isdecimal() and text.isascii() and len(text) <= len(str(MOST_STEPS))
    if not known or int(text) > MOST_STEPS:
        raise argparse.ArgumentTypeError(f"'{text}' is no number of steps from 0 to {MOST_STEPS:,}")
    return int(text)


def _paint(options: argparse.Namespace) -> None:
    out = Path(options.out)
    if out.suffix.lower() not in ENDINGS:
        known = ", ".join(ENDINGS)
        raise CannotError(f"'{out.suffix}' is no kind of picture: choose one of {known}")
    check_output(out, [Path(options.file)])
    run = _run(options)
    try:
        steps = run.advance(MOST_STEPS if options.step is None else options.step)
    except (ImpossibleChoiceError, NotRunnableError) as error:
        raise CannotError(f"the schedule is not for {printable(options.file)}: {error}") from None
    if options.step is not None and steps < options.step:
        raise CannotError(f"the run has only {steps} steps, and --step is {options.step}")
    # A picture needs no display, and asking for one would fail where there is none.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _write(run, options)


def _stage(scene: Scene, act: str | None) -> StageScene | None:
    """The stage of the figure of a deadlock that is called *act*."""
    if act is None:
        return None
    stages = () if scene.deadlock is None else scene.deadlock.stages
    found = next((stage for stage in stages if stage.act == act), None)
    if found is None:
        here = ", ".join(stage.act for stage in stages)
        why = f"here it has {here}" if here else "the run shows no circle of waiting threads"
        raise CannotError(f"--figure {act}: {why}")
    return found


def _page(run: Run, options: argparse.Namespace, scene: Scene, stage: StageScene | None) -> Page:
    """What is wanted round the stage."""
    from gui.stage.page import Page, told_of  # noqa: PLC0415 - see `_write`

    return Page(
        excerpt=excerpt_of(run, scene) if options.code else None,
        told=told_of(scene, stage) if options.sentence else None,
        ahead=stage is not None and stage.act != "closed",
    )


def _run(options: argparse.Namespace) -> Run:
    return _run_of(options.file, options.schedule, options)


def _run_of(file: str, schedule: str | None, options: argparse.Namespace) -> Run:
    from core.scenes.run import Run  # noqa: PLC0415 - only once the arguments are known to be good

    program = compile_source(read_program(file))
    scheduler: Scheduler = (
        Replay(parse_schedule(schedule))
        if schedule is not None
        else POLICIES[options.policy](options.seed)
    )
    return Run(program, scheduler, seed=scheduler.seed)


def _comparison(run: Run, options: argparse.Namespace) -> ComparisonScene:
    """*run* beside one of the other program."""
    from gui.pictures.comparing import comparison_of, names_of  # noqa: PLC0415 - seldom needed

    if run.position > MOST_COMPARED:
        raise CannotError(
            f"a run of {run.position:,} steps is too long to be read beside another: give --step, "
            f"at most {MOST_COMPARED:,}"
        )
    other = _run_of(options.compare, options.compare_schedule, options)
    names = options.names or names_of(options.file, options.compare)
    name, other_name = names
    alike = options.compare_schedule is None
    try:
        return comparison_of((name, run), (other_name, other), alike=alike)
    except (ImpossibleChoiceError, NotRunnableError) as error:
        raise CannotError(
            f"the schedule is not for {printable(options.compare)}: {error}"
        ) from None


def _write(run: Run, options: argparse.Namespace) -> None:
    from PySide6.QtCore import QSize  # noqa: PLC0415 - Qt is loaded once all else is known to be good

    from core.scenes.themes import THEMES  # noqa: PLC0415 - see above
    from gui.pictures.still import (  # noqa: PLC0415 - see above
        STILL,
        CannotPaintError,
        save_drawing,
        save_still,
    )
    from gui.shell.application import make_application  # noqa: PLC0415 - see above
    from gui.theme.look import LARGEST_ZOOM, SMALLEST_ZOOM, Look  # noqa: PLC0415 - see above
    from gui.theme.words import translate  # noqa: PLC0415 - see above

    if options.theme not in THEMES:
        raise CannotError(f"there is no theme '{options.theme}': try {', '.join(THEMES)}")
    # Written this way round, it refuses what is not a number as well.
    zoom = _zoom_of(options.size) if options.zoom is None else options.zoom
    if not SMALLEST_ZOOM <= zoom <= LARGEST_ZOOM:
        raise CannotError(f"--zoom is a number from {SMALLEST_ZOOM} to {LARGEST_ZOOM}")
    make_application()
    look = Look(THEMES[options.theme])
    # As large as a screen, it is looked at like one.
    far = options.zoom is None and options.size[1] >= LINES_A_ZOOM
    look.suit(look.theme, zoom, far=far)
    path, size = Path(options.out), QSize(*options.size)
    around = partial(_page, run, options)
    try:
        if options.compare is not None:
            from gui.pictures.comparing import drawing_of  # noqa: PLC0415 - seldom needed

            save_drawing(path, drawing_of(_comparison(run, options), look), look, size)
        elif options.map is not None:
            from gui.pictures.mapping import map_drawing  # noqa: PLC0415 - seldom needed

            save_drawing(path, map_drawing(run, look, options.map or None), look, size)
        elif path.suffix.lower() in STILL:
            scene = scene_of(run, translate, numbered=options.code)
            stage = _stage(scene, options.figure)
            page = around(scene, stage)
            save_still(path, scene, run.history, look, size, stage, page)
        else:
            from gui.pictures.animation import (  # noqa: PLC0415 - Pillow is seldom needed
                Around,
                save_moving,
            )

            framed = Around(around, numbered=options.code)
            save_moving(path, run, look, size, range(run.position + 1), around=framed)
    except (CannotPaintError, NoMapError) as error:
        raise CannotError(str(error)) from None

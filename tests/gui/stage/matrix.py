"""Every statement about the stage at every step of every program, on every screen.

python -m tests.gui.stage.matrix [--every N] [--only TEXT] [--size WxH] [--theme NAME]

prints a row for each screen and statement with how many frames were looked at and how many
are wrong, and below it what is wrong.  It takes long: the check looks at stops only.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.gui.stage.frames import Screen

SIZES: Final = ((960, 540), (1440, 900), (1920, 1080), (3840, 2160))
THEMES: Final = ("light", "dark", "projector")
MOST_TOLD: Final = 200


def main(arguments: list[str]) -> int:
    """Print the table; 1 if anything is wrong."""
    parser = argparse.ArgumentParser(prog="tests.gui.stage.matrix", description=__doc__)
    parser.add_argument(
        "--every", type=int, default=1, help="only every so many steps; 0: only where lessons stop"
    )
    parser.add_argument("--only", default="", help="only programs with this in their name")
    parser.add_argument("--size", default="", help="only this size")
    parser.add_argument("--theme", default="", help="only this theme")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.shell.application import make_application  # noqa: PLC0415 - after the platform is chosen
    from tests.gui.stage.frames import Screen  # noqa: PLC0415 - see above

    make_application()
    screens = [
        Screen(width, height, theme)
        for width, height in SIZES
        for theme in THEMES
        if options.size in {"", f"{width}x{height}"} and options.theme in {"", theme}
    ]
    bad = 0
    for screen in screens:
        bad += _row(screen, options.every, options.only)
    return 1 if bad else 0


def _row(screen: Screen, every: int, only: str) -> int:
    from tests.gui.stage.statements import STATEMENTS  # noqa: PLC0415 - see `main`

    frames, counts = 0, Counter[int]()
    told: dict[int, Counter[str]] = {number: Counter() for number in STATEMENTS}
    for name, found in _looked_at(screen, every, only):
        frames += 1
        for number, words in found:
            told[number][f"{words}  [{name}]"] += 1
        counts.update({number for number, _ in found})
    cells = "  ".join(f"{number}:{counts[number]}" for number in STATEMENTS)
    sys.stdout.write(f"{screen.called:22}{frames:7} frames   wrong by statement  {cells}\n")
    for number, sentences in told.items():
        for said, many in sentences.most_common(MOST_TOLD):
            sys.stdout.write(f"    {number}: {many:5} x {said}\n")
    sys.stdout.flush()
    return sum(counts.values())


def _looked_at(
    screen: Screen, every: int, only: str
) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    from tests.gui.stage.frames import frame_of  # noqa: PLC0415 - see `main`
    from tests.gui.stage.plays import plays  # noqa: PLC0415 - see `main`
    from tests.gui.stage.statements import STATEMENTS  # noqa: PLC0415 - see `main`

    look = screen.look()
    for play in plays():
        if only not in play.name:
            continue
        for scene, run in play.frames(every):
            frame = frame_of(scene, run, screen, look)
            yield (
                f"{play.name} {scene.position}",
                [(one, words) for one, holds in STATEMENTS.items() for words in holds(frame)],
            )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

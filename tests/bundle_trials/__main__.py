"""Tries the bundles where things go wrong.

    python3 -m tests.bundle_trials [--bundle PATH ...] [--only WORD] [--out FOLDER]

needs Xvfb, openbox, xdotool and ImageMagick, and root for what only root can arrange.  A
line is printed for each trial, and a picture of each is kept.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.bundle_trials import ends, homes
from tests.bundle_trials.desk import Desk, lacking

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.bundle_trials.seen import Seen

PROJECT: Final = Path(__file__).resolve().parents[2]
BUNDLES: Final = (
    PROJECT / "dist" / "interlock" / "interlock",
    PROJECT / "dist" / "interlock-onefile",
)
TRIALS: Final[Mapping[str, Callable[[Desk, Path, Path], Seen]]] = {
    "an ordinary home": homes.ordinary_home,
    "a read-only home": homes.read_only_home,
    "no home": homes.no_home,
    "a full disk": homes.full_disk,
    "a full disk, nowhere any room": homes.full_everywhere,
    "settings of a newer version": homes.newer_settings,
    "settings of the wrong types": homes.wrong_values,
    "broken settings": homes.broken_settings,
    "killed at ten moments": ends.killed,
    "two at once": ends.two_at_once,
}


def main() -> int:
    """Try what is asked for; 1 if something went wrong, 2 if nothing can be tried here."""
    parser = argparse.ArgumentParser(prog="tests.bundle_trials", description=__doc__)
    parser.add_argument("--bundle", type=Path, nargs="+", default=BUNDLES)
    parser.add_argument("--only", default="", help="only trials with this in their names")
    parser.add_argument("--out", type=Path, default=PROJECT / "build" / "bundle_trials")
    options = parser.parse_args()
    absent = [
        f"{path}: `python3 dev.py exe` makes it" for path in options.bundle if not path.is_file()
    ]
    if problems := [*(f"{tool} is not installed" for tool in lacking()), *absent]:
        sys.stderr.write("\n".join(problems) + "\n")
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    names = [name for name in TRIALS if options.only in name]
    results = [
        _tried(name, bundle.resolve(), options.out) for bundle in options.bundle for name in names
    ]
    return 0 if all(results) else 1


def _tried(name: str, bundle: Path, out: Path) -> bool:
    picture = out / f"{re.sub(r'[^a-z0-9]+', '_', f'{bundle.name} {name}')}.png"
    with Desk() as desk:
        seen = TRIALS[name](desk, bundle, picture)
    word = "FAILED" if seen.faults else seen.word
    said = "; ".join(seen.faults) or seen.remark
    sys.stdout.write(f"{word:9}{bundle.name:18}{name:32}{said}\n")
    sys.stdout.flush()
    return not seen.faults


if __name__ == "__main__":
    sys.exit(main())

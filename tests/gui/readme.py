"""Makes the pictures of the README, with the command that everybody has.

.venv/bin/python -m tests.gui.readme
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "pictures"
PROGRAMS = ROOT / "resources" / "programs"
PICTURES = {
    "deadlock.png": ("deadlock_two_locks.py", "0:0x2+1x2+2x2"),
    "torn_pair.png": ("torn_pair.py", "0:0x4+1x3+2x3"),
    "wall.png": ("torn_pair_walled.py", "0:0x4+1x4+2"),
    "lost_update.gif": ("lost_update.py", "0:0x3+2x2+1x4+2x2+0x5"),
}
"""Each with its program and the schedule up to the moment that it shows."""
SIZE = "1200x620"


def main() -> int:
    """Make every picture; the exit code of the first that failed."""
    from gui.command import main as interlock  # noqa: PLC0415 - loads Qt

    for name, (program, schedule) in PICTURES.items():
        out = str(FOLDER / name)
        code = interlock(
            [
                "picture",
                str(PROGRAMS / program),
                "--schedule",
                schedule,
                "--size",
                SIZE,
                "--out",
                out,
            ]
        )
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())

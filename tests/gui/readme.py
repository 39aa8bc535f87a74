"""Makes the pictures of the README and of docs/claims.md, with the command that everybody has.

.venv/bin/python -m tests.gui.readme [FOLDER]
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "docs" / "pictures"
PROGRAMS: Final = ROOT / "resources" / "programs"
LESSONS: Final = ROOT / "resources" / "lessons"
SIZE: Final = "1280x720"
NAMES: Final = {"one_order.png": ("Two orders", "One order"), "mended.png": ("Broken", "Mended")}
"""What the two runs of a picture are called."""


@dataclass(frozen=True, slots=True)
class Shot:
    """The picture *name* of *program*, at the end of the schedule *schedule*.

    If there is *another* program, the run of that in the same order stands below it.  What the
    step did stands below the stage, and with *code* the lines that matter beside it.
    """

    name: str
    program: Path
    schedule: str
    another: Path | None = None
    code: bool = False

    def arguments(self, folder: Path) -> list[str]:
        """What `interlock` is asked for so that it makes the picture in *folder*."""
        around = ["--code"] if self.code else []
        compared = ["--sentence", *around]
        if self.another is not None:
            compared = ["--compare", str(self.another), "--names", *NAMES[self.name]]
        return [
            "picture", str(self.program), "--schedule", self.schedule, "--size", SIZE,
            "--theme", "projector",
            "--out", str(folder / self.name), *compared,
        ]  # fmt: skip


_PAIR: Final = LESSONS / "03_torn_pair" / "start.py"
_WALLED: Final = PROGRAMS / "torn_pair_walled.py"
SHOTS: Final = (
    Shot("lost_update.gif", PROGRAMS / "lost_update.py", "0:0x3+2x2+1x4+2x2+0x5", code=True),
    Shot("lost_update.png", PROGRAMS / "lost_update.py", "0:0x3+1x2+2x3+1", code=True),
    Shot("share_little.png", LESSONS / "02_share_little" / "solution.py", "0:0x2+1x2+2x2"),
    Shot("invalid.png", _PAIR, "0:0x3+1x3"),
    Shot("glimpse.png", _PAIR, "0:0x3+1x3+2x3"),
    Shot("too_late.png", _PAIR, "0:0x3+1x3+2x3+1x3+2"),
    Shot("wall.png", _WALLED, "0:0x4+1x4+2"),
    Shot("release.gif", _WALLED, "0:0x4+1x4+2+1x3+2x3"),
    Shot("release.png", _WALLED, "0:0x4+1x4+2+1x3+2"),
    Shot("plain_lock.png", PROGRAMS / "self_deadlock.py", "0:serial:0x4"),
    Shot("deadlock.png", PROGRAMS / "deadlock_two_locks.py", "0:0x2+1x2+2x2"),
    Shot(
        "one_order.png",
        PROGRAMS / "deadlock_two_locks.py",
        "0:0x2+1x2+2x2",
        PROGRAMS / "ordered_locks.py",
    ),
    Shot(
        "mended.png",
        PROGRAMS / "lost_update.py",
        "0:0x3+1x2+2x4+1x2+0x5",
        PROGRAMS / "lost_update_locked.py",
    ),
)


def main(arguments: list[str]) -> int:
    """Make every picture; the exit code of the first that failed."""
    from gui.app.command import main as interlock  # noqa: PLC0415 - loads Qt

    folder = Path(arguments[0]) if arguments else FOLDER
    for shot in SHOTS:
        code = interlock(shot.arguments(folder))
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

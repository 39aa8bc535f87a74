"""A screen that nobody sees, and whether a window is on it."""

from __future__ import annotations

import os
import subprocess
import time
from typing import TYPE_CHECKING, Final, Self

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

SIZE: Final = "1280x800x24"
COLOURS: Final = 50
"""A picture with fewer has no window on it."""
PAUSE: Final = 0.25


class Screen:
    """An X server for as long as it is needed."""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            SIZE,
            "-nolisten",
            "tcp",
            "-ac",
            # Who looks at the screen comes and goes; nothing begins afresh for it.
            "-noreset",
        ]
        self._server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.display = f":{answer.readline().strip()}"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait()

    def wait_for_window(
        self, picture: Path, process: subprocess.Popen[str], seconds: float
    ) -> float | None:
        """Take pictures until *process* has a window; after how many seconds, None if never."""
        begun = time.monotonic()
        while time.monotonic() - begun < seconds and process.poll() is None:
            self.take(picture)
            if colours(picture) >= COLOURS:
                return time.monotonic() - begun
            time.sleep(PAUSE)
        return None

    def take(self, picture: Path) -> None:
        """Save what the screen shows to *picture*."""
        command = ["import", "-display", self.display, "-window", "root", str(picture)]
        subprocess.run(command, check=True)


def colours(picture: Path) -> int:
    """How many colours *picture* has."""
    with Image.open(picture) as image:
        found = image.convert("RGB").getcolors(maxcolors=1 << 24)
    return len(found or ())

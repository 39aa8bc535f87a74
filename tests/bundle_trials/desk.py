"""A desk to try a bundle at: a screen with a window manager, and somebody who is not root."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from PIL import Image, ImageColor
from typing_extensions import override

from core.scenes.themes import THEMES
from tests.bundle_trials.processes import end, session
from tests.fresh_machine.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

NOBODY: Final = 65534
"""The user to whom nothing belongs, so that permissions bind."""
PATIENCE: Final = 20.0
PAUSE: Final = 0.05
NOTICE: Final = 4_000
"""Pixels in the colour of a failure that only a notice has so many of."""
TOOLS: Final = ("Xvfb", "openbox", "xdotool", "import")


class Desk(Screen):
    """A screen with a window manager; *folder* is for what is tried there, and goes with it."""

    @override
    def __enter__(self) -> Self:
        super().__enter__()
        self.folder = Path(tempfile.mkdtemp(prefix="interlock-trial-"))
        self.folder.chmod(0o755)
        environment = {**os.environ, "DISPLAY": self.display, "HOME": str(self.folder)}
        self._manager = subprocess.Popen(
            ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._seats: list[Seat] = []
        # A window that comes before the manager of windows may never get the keyboard.
        asked = ["xdotool", "get_num_desktops"]
        if not until(lambda: not _answer(asked, environment).returncode):
            raise RuntimeError("openbox does not manage the windows")
        return self

    @override
    def __exit__(self, *_: object) -> None:
        for seat in self._seats:
            seat.leave()
        self._manager.terminate()
        self._manager.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
        super().__exit__()

    def seat(self, bundle: Path, home: Path | None, temporary: Path | None = None) -> Seat:
        """A place for somebody with the home *home*, or with none, to start *bundle* at.

        What it unpacks goes to *temporary*, or to a folder of the desk.
        """
        seat = Seat(self, bundle, home, temporary or self.made("temporary"))
        self._seats.append(seat)
        return seat

    def made(self, name: str) -> Path:
        """The folder *name* of the desk, which belongs to who sits there."""
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        give(folder)
        return folder

    def has_notice(self, picture: Path) -> bool:
        """Whether the notice of a failure is to be seen; what is seen is saved to *picture*."""
        return until(lambda: self.shows_notice(picture), 5.0)

    def shows_notice(self, picture: Path) -> bool:
        """The same at this moment."""
        self.take(picture)
        wanted = ImageColor.getrgb(THEMES["light"].failure_soft)
        with Image.open(picture) as image:
            found = image.convert("RGB").getcolors(maxcolors=1 << 24) or ()
        return any(colour == wanted and count >= NOTICE for count, colour in found)


class Seat:
    """Somebody who starts *bundle* at *desk* and has the home *home*."""

    def __init__(self, desk: Desk, bundle: Path, home: Path | None, temporary: Path) -> None:
        self._bundle, self._temporary = bundle, temporary
        self._environment = {
            "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "DISPLAY": desk.display,
            "TMPDIR": str(temporary), "USER": "nobody", "QT_QPA_PLATFORM": "xcb",
        }  # fmt: skip
        if home is not None:
            self._environment["HOME"] = str(home)
        self._errors = desk.folder / f"said-{time.monotonic_ns()}"
        self._started: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start the bundle: one process, or two if it unpacks itself."""
        root = os.geteuid() == 0
        with self._errors.open("ab") as errors:
            process = subprocess.Popen(
                [str(self._bundle), *arguments],
                env=self._environment,
                cwd="/",
                stderr=errors,
                user=NOBODY if root else None,
                group=NOBODY if root else None,
                extra_groups=[] if root else None,
                # What it starts is known by its session even once it has lost its parent.
                start_new_session=True,
            )
        self._started.append(process)
        return process

    def said(self) -> str:
        """What was written to the standard error."""
        return self._errors.read_text("utf-8", "replace").strip()

    def waits_for_window(self, process: subprocess.Popen[bytes]) -> bool:
        """Whether *process* comes to show a window before patience ends."""
        until(lambda: bool(self.windows(process)) or process.poll() is not None)
        return bool(self.windows(process))

    def windows(self, process: subprocess.Popen[bytes]) -> list[str]:
        """X's numbers for the windows of *process* and of what it has started."""
        members = {str(pid) for pid in session(process.pid)}
        found = self.do("search", "--onlyvisible", "--name", "Interlock").split()
        return [each for each in found if self.do("getwindowpid", each) in members]

    def press(self, process: subprocess.Popen[bytes], *keys: str) -> None:
        """Press *keys* in the window of *process*."""
        for window in self.windows(process)[:1]:
            self.do("windowactivate", "--sync", window)
            self.do("key", *keys)

    def quits(self, process: subprocess.Popen[bytes]) -> bool:
        """Leave the window of *process* by the keyboard; whether it has ended then.

        A key that is pressed before the window has the focus is for nobody, so it is pressed
        again.
        """

        def ended() -> bool:
            self.press(process, "ctrl+q")
            return until(lambda: process.poll() is not None, 1.0)

        return until(ended)

    def do(self, *words: str) -> str:
        """Have fingers do *words*; what they find, or nothing."""
        return _answer(["xdotool", *words], self._environment).stdout.strip()

    def leave(self) -> None:
        """End all that was started here."""
        for process in self._started:
            end(session(process.pid))
            process.wait()


def _answer(
    command: Sequence[str], environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, env=environment, check=False, capture_output=True, timeout=PATIENCE,
        encoding="utf-8",
    )  # fmt: skip


def until(reached: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    """Look again and again whether it is so; False if it never was in so many *seconds*."""
    last = time.monotonic() + seconds
    while not reached():
        if time.monotonic() > last:
            return False
        time.sleep(PAUSE)
    return True


def give(path: Path) -> None:
    """Let *path* belong to who sits at a desk."""
    if os.geteuid() == 0:
        os.chown(path, NOBODY, NOBODY)


def lacking() -> list[str]:
    """The tools that this machine has not."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]

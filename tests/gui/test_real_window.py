"""The real program on a real X server, driven from outside as a person would."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final

import pytest

from gui.files.samples import sample

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NEEDED: Final = ("Xvfb", "xdotool", "openbox")
PATIENCE: Final = 120.0
pytestmark = [
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)} to be installed"
    ),
    pytest.mark.xdist_group("display"),
]


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """An X server with a window manager that belongs to these tests alone."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as answer:
            name = f":{answer.readline().strip()}"
        environment = {**os.environ, "DISPLAY": name}
        with subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL) as manager:
            yield name
            manager.terminate()
        server.terminate()


class Person:
    """Somebody before the screen *display*, whose home is *home*."""

    def __init__(self, display: str, home: Path) -> None:
        self._environment = {
            **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
        }  # fmt: skip
        self._data = home / "data"
        self._started: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start the program and wait for its window."""
        command = [sys.executable, "-m", "gui.app.main", *arguments]
        process = subprocess.Popen(command, env=self._environment)
        self._started.append(process)
        self.wait_until(self._has_it_in_front)
        return process

    def _has_it_in_front(self) -> bool:
        """Put the window in front, if there is one."""
        words = ["search", "--onlyvisible", "--name", "Interlock", "windowactivate", "--sync"]
        # The window of a process that was killed may go while it is looked for, which is an error.
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, check=False, capture_output=True,
            timeout=PATIENCE,
        )  # fmt: skip
        return done.returncode == 0

    def do(self, *words: str) -> str:
        """Have the fingers do *words*."""
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, check=True, capture_output=True,
            timeout=PATIENCE, encoding="utf-8",
        )  # fmt: skip
        return done.stdout.strip()

    def title(self) -> str:
        """What the window is called."""
        return self.do("search", "--onlyvisible", "--name", "Interlock", "getwindowname")

    def wait_until(self, reached: Callable[[], bool]) -> None:
        """Look again and again until it is so."""
        until = time.monotonic() + PATIENCE
        while not reached():
            assert time.monotonic() < until, "it did not come to that"
            time.sleep(0.05)

    def kept_text(self) -> str:
        """The text that would survive a crash."""
        copies = list(self._data.rglob("*.recovery"))
        return json.loads(copies[0].read_text("ascii"))["text"] if copies else ""

    def leave(self) -> None:
        """End what was started and still runs."""
        for process in self._started:
            if process.poll() is None:
                process.kill()
                process.wait()


@pytest.fixture
def person(display: str, tmp_path: Path) -> Iterator[Person]:
    """Somebody who has never started the program."""
    somebody = Person(display, tmp_path)
    yield somebody
    somebody.leave()


def test_the_window_opens_steps_and_closes_by_keys(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text(sample("lost_update").text, encoding="utf-8")
    process = person.start(str(path))
    assert person.title().startswith("mine.py")

    person.do("key", "Right", "Right", "End", "ctrl+q")

    assert process.wait(PATIENCE) == 0


def test_a_kill_loses_no_typing_that_is_older_than_the_delay_of_the_copy(
    person: Person, tmp_path: Path
) -> None:
    # Whoever begins without a file is shown round first.
    path = tmp_path / "mine.py"
    path.write_text(sample("lost_update").text, encoding="utf-8")
    victim = person.start(str(path))
    person.do("key", "ctrl+f", "Escape", "ctrl+Home")
    person.do("type", "# precious")
    person.wait_until(lambda: "# precious" in person.kept_text())

    victim.send_signal(signal.SIGKILL)
    victim.wait()
    again = person.start(str(path))
    person.wait_until(lambda: again.poll() is None and "Interlock" in person.title())

    assert "# precious" in person.kept_text()

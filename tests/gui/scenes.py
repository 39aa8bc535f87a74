"""The moments that the window has to show well: real programs, each with its schedule.

    python -m tests.gui.scenes FOLDER [--size WxH] [--theme NAME] [--zoom N]

saves a screenshot of the real window at each of them.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gui.app.window import Window

PROGRAMS: Final = Path(__file__).resolve().parents[2] / "resources" / "programs"
SETTLE: Final = 400
"""Events that a window may want to handle before its picture is taken."""

LAYOUTS: Final = 4
"""Rounds of events in which what depends on each other finds its size."""

CROWD: Final = '''\
"""Thirty-one threads beside the main one."""
import threading

lock = threading.Lock()
total = 0


def add(amount):
    global total
    with lock:
        total += amount


threads = [threading.Thread(target=add, args=(n,)) for n in range(31)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
'''
LONG: Final = '''\
"""Two threads that take turns for as long as anybody looks."""
import threading

lock = threading.Lock()
turns = 0


def work():
    global turns
    for _ in range(20_000):
        with lock:
            turns += 1


threads = [threading.Thread(target=work, name=name) for name in ("Ann", "Bob")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
'''
REFUSED: Final = '''\
"""A program that cannot be simulated."""
import threading
import tkinter

threading.Thread(target=tkinter.mainloop).start()
'''


@dataclass(frozen=True, slots=True)
class Moment:
    """What the window shows after *schedule* (None: at the start) of the program *text*."""

    name: str
    text: str
    schedule: str | None = None

    @property
    def steps(self) -> int:
        """How many steps its schedule has."""
        return int(self.schedule.rpartition("x")[2]) if self.schedule is not None else 0


def _sample(name: str, program: str, schedule: str) -> Moment:
    return Moment(name, (PROGRAMS / f"{program}.py").read_text("utf-8"), schedule)


MOMENTS: Final = (
    _sample("lost_update", "lost_update", "0:random:0x16"),
    _sample("torn_read", "torn_pair", "0:random:0x10"),
    _sample("wall", "bank_one_lock", "1:random:1x15"),
    _sample("gap", "unlocked_reader", "0:random:0x10"),
    _sample("rlock_depth_3", "rlock_reentry", "0:random:0x12"),
    _sample("self_deadlock", "self_deadlock", "0:random:0x4"),
    _sample("deadlock", "deadlock_two_locks", "2:random:2x6"),
    _sample("bank", "bank_one_lock", "3:random:3x200"),
    Moment("lanes_32", CROWD, "5:random:5x60"),
    Moment("empty", ""),
    Moment("refused", REFUSED),
    Moment("long_run", LONG, "7:random:7x100000"),
)


def show(window: Window, moment: Moment) -> None:
    """Bring *window* to *moment*, with everything painted and nothing left to do."""
    window.editor.setPlainText(moment.text)
    window.notice.setVisible(not moment.text)
    # As the window will read it once typing rests: nothing begins afresh then.
    document = window.programs.document
    window.live_compile.read(document.name, moment.text, document.folder)
    if moment.schedule is not None and window.bridge.load_schedule(moment.schedule):
        run = window.bridge.run
        assert run is not None, moment.name
        # Whoever goes on with a run by hand must be alone with it.
        window.bridge.stop()
        run.advance(moment.steps)
        window.bridge.jump(run.position)
    settle(window)


def settle(window: Window) -> None:
    """Let *window* finish its work and lay itself out."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - after the platform is chosen

    for _ in range(SETTLE):
        QCoreApplication.processEvents()
        if not window.bridge.working:
            break
    for _ in range(LAYOUTS):
        QCoreApplication.processEvents()


def _shots(folder: Path, size: tuple[int, int], theme: str, zoom: float) -> Iterator[Path]:
    from core.scenes.themes import THEMES  # noqa: PLC0415 - after the platform is chosen
    from gui.app.main import make_window  # noqa: PLC0415 - see above
    from gui.shell.application import make_application  # noqa: PLC0415 - see above

    make_application()
    window = make_window()
    window.resize(*size)
    window.look.set_theme(THEMES[theme])
    window.look.set_zoom(zoom)
    window.look.set_motion(on=False)
    window.show()
    for moment in MOMENTS:
        show(window, moment)
        path = folder / f"{moment.name}.png"
        window.grab().save(str(path))
        yield path
    # Closing would ask what to do with the text.
    window.programs.document.forget(window.editor.toPlainText())
    window.close()


def main(arguments: list[str]) -> int:
    """Save the screenshots and name them."""
    parser = argparse.ArgumentParser(prog="tests.gui.scenes", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--zoom", type=float, default=1.0)
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.folder.mkdir(parents=True, exist_ok=True)
    width, _, height = options.size.partition("x")
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = home
        size = (int(width), int(height))
        for path in _shots(options.folder, size, options.theme, options.zoom):
            sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

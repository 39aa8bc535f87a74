"""Makes the pictures of the manual from the window itself.

.venv/bin/python -m tests.gui.manual [FOLDER]
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest

from core.lessons.shelf import COURSE
from core.scenes.themes import THEMES
from gui.app.window import Window
from gui.controllers.tour import SCHEDULE
from gui.files.samples import sample
from gui.shell.application import make_application
from gui.shell.manual import PAGES
from gui.theme.dress import dress
from gui.theme.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

FOLDER: Final = PAGES / "pictures"
COLOURS: Final = 96
"""Few colours make small files, and the window has few."""
REFUSED: Final = """import threading


def work():
    with open("log.txt", "w", encoding="ascii") as log:
        eval("1")


threading.Thread(target=work).start()
"""


def main(arguments: list[str]) -> int:
    """Write all pictures into the folder in *arguments*, or where the manual looks for them."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = home
        _make(folder, Path(home))
    return 0


def _make(folder: Path, home: Path) -> None:
    app = make_application()
    look = Look(THEMES["light"])
    look.set_motion(on=False)
    dress(app, look)
    for name, state in SHOTS.items():
        window = Window(look, QSettings(str(home / "s.ini"), QSettings.Format.IniFormat))
        window.resize(1280, 760)
        window.show()
        shown = state(window)
        _settle(300)
        shown.grab().save(str(folder / f"{name}.png"))
        _shrink(folder / f"{name}.png")
        window.programs.document.forget(window.editor.toPlainText())
        window.close()


def _shrink(path: Path) -> None:
    with Image.open(path) as image:
        small = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def _settle(milliseconds: int) -> None:
    QTest.qWait(milliseconds)


def _until(over: Callable[[], bool]) -> None:
    for _ in range(1_000):
        if over():
            return
        _settle(100)
    raise TimeoutError("the window has not come to an end")


def _open(window: Window, name: str, steps: int) -> None:
    window.programs.begin_empty(sample(name).text)
    for _ in range(steps):
        window.bridge.step()


def _searched(window: Window) -> None:
    findings = window.controllers.findings
    findings.begin()
    _until(lambda: findings.report is not None and not findings.search.active)


def _desk(window: Window) -> QWidget:
    _open(window, "lost_update", 4)
    _searched(window)
    return window


def _stage(window: Window) -> QWidget:
    _open(window, "lost_update", 0)
    window.bridge.load_schedule(SCHEDULE)
    window.bridge.jump(8)
    return window.stages


def _choose(window: Window) -> QWidget:
    _open(window, "lost_update", 0)
    window.bridge.set_chooser("by-hand")
    window.bridge.step_thread(1)
    window.first_card.hide()
    return window.stages


def _wall(window: Window) -> QWidget:
    window.controllers.lessons.go_to(COURSE, 4)
    window.bridge.jump(9)
    return window.stages


def _findings(window: Window) -> QWidget:
    _open(window, "lost_update", 0)
    _searched(window)
    return window.side


def _mend(window: Window) -> QWidget:
    _open(window, "lost_update", 0)
    _searched(window)
    mending = window.controllers.mending
    mending.mend()
    _until(lambda: not mending.mending.active)
    return window.side


def _course(window: Window) -> QWidget:
    window.commands.actions["lessons"].trigger()
    return window.home


def _talk(window: Window) -> QWidget:
    window.controllers.lessons.go_to(COURSE, 0)
    window.controllers.view.lecture.set_on(True)
    for _ in range(5):
        window.commands.actions["step"].trigger()
        _settle(100)
        window.commands.actions["step"].trigger()
    _settle(300)
    return window.front


def _refused(window: Window) -> QWidget:
    window.programs.begin_empty(REFUSED)
    _settle(300)
    return window.front


def _compare(window: Window) -> QWidget:
    window.controllers.lessons.go_to(COURSE, 0)
    _settle(200)
    window.commands.actions["compare-solution"].trigger()
    _settle(5_000)
    return window.controllers.comparing.view or window


SHOTS: Final[Mapping[str, Callable[[Window], QWidget]]] = {
    "desk": _desk, "stage": _stage, "choose": _choose, "wall": _wall, "findings": _findings,
    "mend": _mend, "course": _course, "talk": _talk, "refused": _refused, "compare": _compare,
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

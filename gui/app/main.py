"""The application: from the command line to a window."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from core.language.source import is_file
from core.lessons.shelf import lesson_called
from core.scenes.themes import THEMES
from gui.app.abort import explained_abort
from gui.app.bundle import clear_up_after_killed, unpacked_file
from gui.app.crash_handler import CrashHandler
from gui.app.idle_gc import IdleGc
from gui.app.window import Window
from gui.files.places import data_folder, ensure_home, settings, settings_file
from gui.files.troubles import set_aside_broken, unwritable
from gui.shell.application import Application, make_application
from gui.shell.window_state import misunderstood, newer, recall_look, usual_zoom
from gui.theme.dress import dress
from gui.theme.look import Look
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

LOG = "interlock.log"
NOT_FOUND = 2
"""The exit code if what was asked for is not there."""


def make_look(app: QApplication, kept: QSettings) -> Look:
    """The look that was in force the last time, which is *kept*."""
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    look = Look(THEMES["dark" if dark else "light"], app)
    look.usual = usual_zoom(app.primaryScreen().availableSize())
    recall_look(kept, look)
    dress(app, look)
    return look


def make_window(path: Path | None = None) -> Window:
    """The window with the program at *path*, or with the first sample, not shown yet."""
    app = make_application()
    broken = set_aside_broken(settings_file())
    kept = settings()
    troubles = _troubles(kept, broken)
    window = Window(make_look(app, kept), kept)
    window.bridge.scene_changed.connect(IdleGc(window).put_off)
    if path is None:
        window.controllers.tour.welcome()
    else:
        window.controllers.files.begin_with(path)
    if troubles:
        window.notice.warn(troubles)
        # Without a console there is no stderr.
        if sys.stderr is not None:
            sys.stderr.write(f"interlock: {troubles}\n")
    return window


def _troubles(kept: QSettings, broken: str) -> str:
    """What somebody has to know about what is *kept* until the next start; mostly nothing.

    *broken* is what there is to say of a file that was set aside.
    """
    said = [broken]
    if newer(kept):
        said.append(
            translate(
                "troubles",
                "A newer version of Interlock wrote the settings; its layout is left as it is.",
            )
        )
    elif strange := misunderstood(kept):
        words = translate(
            "troubles", "These settings were not understood and are as at first: {0}."
        )
        said.append(words.format(", ".join(strange)))
    said += unwritable(kept)
    return " ".join(filter(None, said))


def make_lecture(what: str = "") -> Window | None:
    """The window in lecture mode with the program or the lesson *what*; None if there is none.

    It is shown at once, and not in lecture mode where the program cannot be opened.
    """
    is_program = is_file(what)
    place = None if is_program or not what else lesson_called(what)
    if what and not is_program and place is None:
        return None
    window = make_window(Path(what) if is_program else None)
    # Where the lesson's text is none, the window says so.
    opened = place is None or window.controllers.lessons.go_to(*place)
    # What comes back after the lecture is known only once the window has its size.
    window.show()
    # Nothing is said before an audience: why there is no program is read at the desk.
    if opened and (not is_program or window.programs.document.path is not None):
        window.controllers.view.lecture.set_on(True)
    return window


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window for the files in *arguments* and stay until it is closed.

    After the word `lecture` comes a program or a lesson, which is shown in lecture mode.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    ensure_home()
    with explained_abort():
        app = make_application(given)
    crash_handler = CrashHandler(data_folder() / LOG, app)
    crash_handler.install()
    if given[:1] == ["lecture"]:
        found = make_lecture("".join(given[1:2]))
        if found is None:
            sys.stderr.write(f"interlock: there is no program and no lesson {given[1]}\n")
            return NOT_FOUND
        window = found
    else:
        window = make_window(Path(given[0]) if given else None)
    if isinstance(app, Application):
        app.file_wanted.connect(window.open_name)
    window.show()
    tour = window.controllers.tour
    if given[:1] != ["lecture"]:
        QTimer.singleShot(0, tour.offer if given else tour.begin_once)
    QTimer.singleShot(0, window.programs.look_for_lost)
    folder = unpacked_file()
    if folder is not None:
        QTimer.singleShot(0, partial(clear_up_after_killed, folder))
    # Qt sees nothing of Ctrl+C in a terminal unless Python gets a turn now and then.
    heart = QTimer(app, interval=200)
    heart.timeout.connect(_beat)
    heart.start()
    return app.exec()


def _beat() -> None:
    """Let Python look for signals."""


if __name__ == "__main__":
    sys.exit(main())

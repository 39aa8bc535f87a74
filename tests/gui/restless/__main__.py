"""Somebody who presses everything, thousands of times.

    python -m tests.gui.restless [--seed N] [--actions N] [--every N] [--told]

does so many things to the window, each drawn from the seed, and looks after each of them whether
all is as it has to be: no error, no warning of Qt, no dead button, no verdict lost.  It prints
what is wrong, and the memory after every so many actions.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gui.app.window import Window

MOST_TOLD: Final = 20
"""So many faults are enough to begin with."""


def main(arguments: list[str]) -> int:
    """Do it; 1 if anything is wrong."""
    parser = argparse.ArgumentParser(prog="tests.gui.restless", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="which actions are drawn")
    parser.add_argument("--actions", type=int, default=5_000, help="how many")
    parser.add_argument("--every", type=int, default=250, help="how often memory is told")
    parser.add_argument("--told", action="store_true", help="tell each action before it is done")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        _move_in(Path(folder))
        return _go(options, Path(folder))


def _move_in(home: Path) -> None:
    """Have nothing that a person keeps be seen or written, and no display be needed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home)


def _go(options: argparse.Namespace, home: Path) -> int:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the platform is chosen

    from tests.gui.restless.hands import Impatient, Restless  # noqa: PLC0415 - see above
    from tests.gui.restless.watch import Attendant, Faults, memory  # noqa: PLC0415 - see above

    faults = Faults()
    faults.install()
    window = _window()
    attendant, restless = Attendant(window), Restless(window, options.seed, home / "shared.py")
    impatient, told = Impatient(window), 0
    for number in range(options.actions):
        if options.told:
            # Before it is done: whoever dies of it has said so.
            _say(f"{number} ", end="")
        done = restless.act()
        if options.told:
            _say(done)
        window.bridge.stop()
        QApplication.processEvents()
        wrong = [*attendant.wrong(), attendant.step(), *faults.seen]
        faults.seen.clear()
        for words in filter(None, wrong):
            told += 1
            _say(f"action {number}, {done}: {words}")
        if told >= MOST_TOLD:
            break
        if (number + 1) % options.every == 0:
            _say(
                f"{number + 1:6} actions {memory():7.1f} MB {time.process_time():7.1f} s"
                f" {impatient.put_away:4} dialogs"
            )
    window.controllers.close()
    return 1 if told else 0


def _say(words: str, end: str = "\n") -> None:
    sys.stdout.write(words + end)
    sys.stdout.flush()


def _window() -> Window:
    from gui.app.main import make_window  # noqa: PLC0415 - after the platform is chosen
    from gui.files.samples import samples  # noqa: PLC0415 - see above

    window = make_window()
    window.programs.begin_empty(samples()[0].text)
    window.resize(1280, 800)
    window.show()
    return window


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

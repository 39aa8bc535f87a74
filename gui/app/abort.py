"""Where Qt can open no window it gives up the process: say why, and what works all the same."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMessageLogContext

NO_DISPLAY: Final = 2
"""The exit code where no window can open."""
WORDS: Final = """\
interlock: there is no display to open a window on: {0}
`interlock check`, `run`, `picture` and `handout` work without one.
"""


@contextmanager
def explained_abort() -> Iterator[None]:
    """While this lasts, what ends the process by Qt's will ends it with a sentence instead."""
    qInstallMessageHandler(_hear)
    try:
        yield
    finally:
        qInstallMessageHandler(None)


def _hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind == QtMsgType.QtFatalMsg:
        _write(WORDS.format(_reason()))
        # Qt would abort next, which looks like a crash of ours.
        os._exit(NO_DISPLAY)
    # What it says before it gives up is about plugins, and helps nobody.
    if context.category != "qt.qpa.plugin" and "could not connect to display" not in message:
        _write(f"{message}\n")


def _reason() -> str:
    platform = os.environ.get("QT_QPA_PLATFORM")
    if platform:
        return f"QT_QPA_PLATFORM={platform} does not work here"
    named = [name for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    if named:
        return " and ".join(f"{name}={os.environ[name]}" for name in named) + " cannot be reached"
    return "neither DISPLAY nor WAYLAND_DISPLAY is set"


def _write(words: str) -> None:
    # Without a console there is no stderr.
    if sys.stderr is not None:
        sys.stderr.write(words)
        sys.stderr.flush()

"""Windows for tests: shown, and let go of without a question."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from gui.app.window import Window


@contextmanager
def opened(
    window: Window,
    qtbot: QtBot,
    text: str | None = None,
    size: tuple[int, int] | None = (1280, 800),
) -> Iterator[Window]:
    """Show *window* with the program *text*, in its own size if *size* is None."""
    if text is not None:
        window.programs.begin_empty(text)
    if size is not None:
        window.resize(*size)
    window.show()
    qtbot.addWidget(window, before_close_func=let_go)
    with qtbot.waitExposed(window):
        pass
    yield window
    window.bridge.stop()


def let_go(window: Window) -> None:
    """Have *window* close without the question whether its text is to be saved."""
    window.programs.document.forget(window.editor.toPlainText())

"""Help: signs that light up on the stage, keys by task, Python, the manual, in one window."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gui.commands.keys import KeysPage
from gui.shell.help_window import HelpWindow
from gui.shell.manual import Manual
from gui.shell.messages import MOST, MessagesPage
from gui.shell.python_page import PythonPage
from gui.stage.legend import Legend

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from gui.code.tabs import CodeTabs
    from gui.run.live_compile import LiveCompile
    from gui.stage.stage import Stage
    from gui.theme.look import Look


class HelpController(QObject):
    """Shows help beside *stage*, whose signs it lights up; it tells the keys of *actions*.

    What *live* cannot make a program of is told with its place in *code*.

    Signals:
        kept: Something was said in passing; carries it.
    """

    kept = Signal(str)

    def __init__(
        self, stage: Stage, look: Look, actions: Mapping[str, QAction], code: CodeTabs,
        live: LiveCompile,
    ) -> None:  # fmt: skip
        super().__init__(stage)
        self._stage, self._look, self._actions = stage, look, actions
        self._code, self._live = code, live
        self.window: HelpWindow | None = None
        self._said: deque[str] = deque(maxlen=MOST)

    @Slot(str)
    def keep(self, words: str) -> None:
        """Keep *words*, which will go by themselves; the same ones once in a row."""
        if words and (not self._said or self._said[-1] != words):
            self._said.append(words)
            self.kept.emit(words)

    @Slot()
    def show_signs(self) -> None:
        """Show what the signs mean; the same key puts that away."""
        self._turn(0)

    @Slot()
    def show_keys(self) -> None:
        """Show all keys."""
        self._turn(1)

    @Slot()
    def show_python(self) -> None:
        """Show what of Python is simulated, what the open program lacks on top."""
        self._turn(2)

    @Slot()
    def show_manual(self) -> None:
        """Show the manual."""
        self._turn(3)

    @Slot()
    def show_messages(self) -> None:
        """Show what was said in passing."""
        self._turn(4)

    def _turn(self, number: int) -> None:
        window = self.window or self._made()
        page = window.widget(number)
        assert page is not None
        if window.isVisible() and window.currentWidget() is page:
            window.close()
            return
        if not window.isVisible():
            room = self._stage.screen().availableGeometry()
            window.resize(window.sizeHint().boundedTo(room.size()))
        window.show_page(page)

    def _made(self) -> HelpWindow:
        """The window; it is made when it is first wanted."""
        signs = Legend(self._look)
        signs.pointed.connect(self._stage.light_sign)
        python = PythonPage(self._look)
        python.line_wanted.connect(self._code.go_to_line)
        self._live.problems_changed.connect(python.show_problems)
        python.show_problems(self._live.problems)
        messages = MessagesPage(self._said)
        self.kept.connect(messages.add)
        pages: list[tuple[str, QWidget]] = [
            (self.tr("Signs"), signs),
            (self.tr("Keys"), KeysPage(self._actions)),
            (self.tr("Python"), python),
            (self.tr("Manual"), Manual(self._look)),
            (self.tr("Messages"), messages),
        ]
        self.window = window = HelpWindow(pages, self._look, self._stage.window())
        return window

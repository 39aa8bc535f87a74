"""All keys on one page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from gui.commands.table import MENUS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


class KeysPage(QDialog):
    """Shows which key does what, from the actions themselves."""

    def __init__(self, actions: Mapping[str, QAction], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keys-page")
        self.setWindowTitle(self.tr("Keys"))
        page = QTextBrowser(self)
        page.setHtml(self._page(actions))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.addWidget(page)
        rows.addWidget(buttons)
        self.resize(round(44 * look.px("body")), round(40 * look.px("body")))

    def _page(self, actions: Mapping[str, QAction]) -> str:
        rows = [self._row("0 … 9", self.tr("A step of that thread; 0 is main"))]
        for _, commands in MENUS:
            for command in commands:
                action = actions.get(command.name)
                if action is None or action.shortcut().isEmpty():
                    continue
                form = QKeySequence.SequenceFormat.NativeText
                keys = ", ".join(keys.toString(form) for keys in action.shortcuts())
                rows.append(self._row(keys, action.text().replace("&", "").rstrip("…")))
        return f"<table cellspacing='6'>{''.join(rows)}</table>"

    @staticmethod
    def _row(keys: str, words: str) -> str:
        keys = f"<td align='right' style='padding-right: 1em'><b>{escape(keys)}</b></td>"
        return f"<tr>{keys}<td>{escape(words)}</td></tr>"

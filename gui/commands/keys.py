"""All keys on one page, by what somebody wants to do."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTextBrowser

from gui.commands.table import TASKS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class KeysPage(QTextBrowser):
    """Shows which key does what, from the actions themselves."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys-page")
        self.setAccessibleName(self.tr("Keys"))
        parts = []
        for task, names in TASKS:
            title = QCoreApplication.translate("commands", task)
            rows = [self._of(actions[name]) for name in names]
            if "another-run" in names:
                rows.insert(0, self._row("0 … 9", self.tr("A step of that thread; 0 is main")))
            parts.append(f"<h3>{escape(title)}</h3><table cellspacing='4'>{''.join(rows)}</table>")
        self.setHtml("".join(parts))

    def _of(self, action: QAction) -> str:
        form = QKeySequence.SequenceFormat.NativeText
        keys = ", ".join(keys.toString(form) for keys in action.shortcuts())
        return self._row(keys, action.text().replace("&", "").rstrip("…"))

    @staticmethod
    def _row(keys: str, words: str) -> str:
        place = "width='190' align='right' style='padding-right: 1em'"
        return f"<tr><td {place}><b>{escape(keys)}</b></td><td>{escape(words)}</td></tr>"

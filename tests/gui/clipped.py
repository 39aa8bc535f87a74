"""Finds widgets whose words have less room than they need."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QWidget


def cut_off(window: QWidget) -> list[str]:
    """The labels, buttons and tabs in sight whose words have less room than they need."""
    parts = (part for part in window.findChildren(QWidget) if part.isVisible())
    return [f"{part.objectName()}: {words}" for part in parts if (words := _cut(part))]


def _wide(label: QLabel) -> float:
    """How wide the longest line of *label* is."""
    if label.textFormat() is not Qt.TextFormat.RichText:
        return max(label.fontMetrics().horizontalAdvance(row) for row in label.text().split("\n"))
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(label.font())
    document.setHtml(label.text())
    return document.idealWidth()


def _cut(part: QWidget) -> str:
    """The words of *part* if they are cut off."""
    said = part.text() if isinstance(part, QAbstractButton | QLabel) else ""
    if said and 0 < part.visibleRegion().boundingRect().width() < part.width():
        return said
    if isinstance(part, QLabel) and part.text() and not part.wordWrap():
        wide = _wide(part)
        return part.text() if wide > part.contentsRect().width() + 1 else ""
    if isinstance(part, QAbstractButton) and part.text():
        wish, size = part.sizeHint(), part.size()
        narrow = wish.width() > size.width() or wish.height() > size.height()
        return part.text() if narrow else ""
    if isinstance(part, QTabBar) and part.sizeHint().width() > part.width():
        return " ".join(part.tabText(tab) for tab in range(part.count()))
    return ""

"""The command palette: every action by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QVBoxLayout,
)
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from gui.theme.look import Look

_ACTION = Qt.ItemDataRole.UserRole
_KEYS = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_UP_AND_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QDialog):
    """Finds among *actions* by any of their words; *question* says what they are for."""

    def __init__(
        self, title: str, question: str, actions: Iterable[QAction], look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("palette-dialog")
        self.setWindowTitle(title)
        self._chosen: QAction | None = None
        self._words = QLineEdit(self, placeholderText=question)
        self._words.setAccessibleName(question)
        self._list = QListWidget(self)
        self._list.setAccessibleName(title)
        self._list.setItemDelegate(_Row(self._list))
        for action in actions:
            if action.isEnabled() and action.text():
                self._list.addItem(self._item(action))
        rows = QVBoxLayout(self)
        rows.addWidget(self._words)
        rows.addWidget(self._list)
        self._words.textChanged.connect(self._narrow)
        self._words.returnPressed.connect(self._choose)
        # Up and Down go through the list while the line has the focus.
        self._words.installEventFilter(self)
        self._list.itemActivated.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        self._list.setCurrentRow(0)
        self.resize(round(34 * look.px("body")), round(26 * look.px("body")))

    @property
    def chosen(self) -> QAction | None:
        """The action to trigger once the palette is closed."""
        return self._chosen

    def _item(self, action: QAction) -> QListWidgetItem:
        words = action.text().replace("&", "").rstrip("…")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        item = QListWidgetItem(words)
        item.setData(_KEYS, keys)
        item.setData(_ACTION, action)
        item.setToolTip(action.toolTip())
        return item

    @Slot(str)
    def _narrow(self, text: str) -> None:
        words = text.lower().split()
        first = None
        for row in range(self._list.count()):
            item = self._list.item(row)
            known = f"{item.text()} {item.data(_KEYS)} {item.toolTip()}".lower()
            # All words in any order: who looks for "failure show" means "Show the Failure".
            item.setHidden(not all(word in known for word in words))
            if first is None and not item.isHidden():
                first = row
        self._list.setCurrentRow(-1 if first is None else first)

    @Slot()
    def _choose(self) -> None:
        item = self._list.item(self._list.currentRow()) if self._list.currentRow() >= 0 else None
        if item is not None and not item.isHidden():
            # Only noted: an action may open a dialog, which must not stand over this one.
            self._chosen = item.data(_ACTION)
            self.accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if _goes_up_or_down(event):
            self._list.keyPressEvent(cast("QKeyEvent", event))
            return True
        return super().eventFilter(watched, event)


def _goes_up_or_down(event: QEvent) -> bool:
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() in _UP_AND_DOWN


class _Row(QStyledItemDelegate):
    """Paints the words of an action, and its keys at the right."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        room = option.rect.adjusted(0, 0, -option.rect.height(), 0)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, index.data(_KEYS))
        painter.restore()

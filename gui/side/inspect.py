"""Inspect: what each thread has, and expressions that somebody watches, at the moment shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.theme.plain import literally
from gui.theme.spacing import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme.look import Look

_WATCH = Qt.ItemDataRole.UserRole


class Inspect(QWidget):
    """Shows names with their values in groups; a line takes another expression to watch.

    Signals:
        watch_wanted: Watch an expression from now on; carries it.
        unwatch_wanted: Watch one no more; carries its number from 0.
    """

    watch_wanted = Signal(str)
    unwatch_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspect")
        self.line = QLineEdit(self)
        self.line.setObjectName("watch")
        self.line.setPlaceholderText(self.tr("Watch an expression, such as a.balance + 1"))
        self.line.setAccessibleName(self.tr("An expression to watch"))
        self.line.returnPressed.connect(self._watch)
        self._drop = QPushButton(self.tr("Watch no more"), self)
        self._drop.setObjectName("unwatch")
        self._drop.clicked.connect(self._unwatch)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("inspected")
        self.tree.setAccessibleName(self.tr("Values at the moment that is shown"))
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(False)
        self.tree.itemSelectionChanged.connect(self._allow)
        top = QHBoxLayout()
        top.addWidget(self.line, 1)
        top.addWidget(self._drop)
        column = QVBoxLayout(self)
        space(column, look, sides="edge", ends="edge", between="block")
        column.addLayout(top)
        column.addWidget(self.tree, 1)
        self._shown: object = None
        self._allow()

    def show_values(
        self,
        watches: Sequence[tuple[str, str]],
        threads: Sequence[tuple[str, Sequence[tuple[str, str]]]],
    ) -> None:
        """Show each of *watches* with what it comes to, and of *threads* what each has.

        A thread is what is told of it and its names with their values.
        """
        shown = (tuple(watches), tuple((told, tuple(values)) for told, values in threads))
        if shown == self._shown:
            return
        self._shown = shown
        chosen = self.tree.currentItem()
        number = None if chosen is None else chosen.data(0, _WATCH)
        self.tree.clear()
        if watches:
            group = self._group(self.tr("Watched"))
            for place, (expression, value) in enumerate(watches):
                item = self._row(group, expression, value)
                item.setData(0, _WATCH, place)
                if place == number:
                    self.tree.setCurrentItem(item)
        for told, values in threads:
            group = self._group(told)
            for name, value in values:
                self._row(group, name, value)
        self.tree.expandAll()
        self.tree.resizeColumnToContents(0)
        self._allow()

    def take_focus(self) -> None:
        """Let somebody type an expression."""
        self.line.setFocus()

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.tree, [title])
        group.setFirstColumnSpanned(True)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        return group

    @staticmethod
    def _row(group: QTreeWidgetItem, name: str, value: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(group, [name, value])
        for column in range(2):
            item.setToolTip(column, literally(f"{name} = {value}"))
        return item

    @Slot()
    def _allow(self) -> None:
        item = self.tree.currentItem()
        chosen = item is not None and item.isSelected() and item.data(0, _WATCH) is not None
        self._drop.setVisible(chosen)

    @Slot()
    def _watch(self) -> None:
        if self.line.text().strip():
            self.watch_wanted.emit(self.line.text())

    @Slot()
    def _unwatch(self) -> None:
        item = self.tree.currentItem()
        if item is not None and item.data(0, _WATCH) is not None:
            self.unwatch_wanted.emit(item.data(0, _WATCH))

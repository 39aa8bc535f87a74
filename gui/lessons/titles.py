"""The titles of a course in a list: how far each lesson is stands at the end of its row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

TITLE_ROLE: Final = Qt.ItemDataRole.UserRole
MARK_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class TitleDelegate(QStyledItemDelegate):
    """Paints the title at the left and the mark at the right, so that marks make a column."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        # All digits are as wide as each other, so that the titles begin below each other.
        figures = QFont(row.font)
        figures.setFeature(QFont.Tag("tnum"), 1)
        row.font = figures
        mark = str(index.data(MARK_ROLE) or "")
        row.text = str(index.data(TITLE_ROLE) or row.text)
        # The words end before the mark begins.
        room = row.fontMetrics.horizontalAdvance(f"  {mark}") if mark else 0
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
        if mark:
            place = row.rect.adjusted(row.rect.width() - room, 0, -row.fontMetrics.height() // 2, 0)
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            style.drawItemText(painter, place, right, row.palette, True, mark)

"""The marks of a course stand below each other, whatever the lessons are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem

from gui.lessons.titles import MARK_ROLE, TITLE_ROLE, TitleDelegate

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROW = QRect(0, 0, 900, 40)
MARK = "\N{CHECK MARK} \N{BLACK STAR}\N{BLACK STAR}\N{WHITE STAR}"


@pytest.fixture
def course(qtbot: QtBot) -> QComboBox:
    """Two lessons with the same mark, and one without."""
    made = QComboBox()
    qtbot.addWidget(made)
    for title, mark in (("1  Short", MARK), ("11  Rather a longer title", MARK), ("12  New", "")):
        made.addItem(title)
        made.setItemData(made.count() - 1, title, TITLE_ROLE)
        made.setItemData(made.count() - 1, mark, MARK_ROLE)
    made.setItemDelegate(TitleDelegate(made))
    return made


def end_of_row(course: QComboBox, place: int) -> QImage:
    """The last third of row *place* as it is painted."""
    image = QImage(ROW.size(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    option = QStyleOptionViewItem()
    option.rect = ROW
    option.font = course.font()
    course.itemDelegate().paint(painter, option, course.model().index(place, 0))
    painter.end()
    return image.copy(2 * ROW.width() // 3, 0, ROW.width() // 3, ROW.height())


def test_marks_make_a_column(course: QComboBox) -> None:
    ends = [end_of_row(course, place) for place in range(course.count())]

    assert ends[0] == ends[1]
    assert ends[2] != ends[0]

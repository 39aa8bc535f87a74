"""Parts in a row that breaks: none is left out, none lies over another."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.theme.flow import Flow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(("wide", "rows"), [(400, 1), (230, 2), (110, 3)])
def test_a_row_breaks_where_there_is_no_room(qtbot: QtBot, wide: int, rows: int) -> None:
    panel = QWidget()
    column, flow = QVBoxLayout(panel), Flow()
    flow.setSpacing(10)
    column.addLayout(flow)
    column.addStretch(1)
    buttons = [QPushButton(panel) for _ in range(4)]
    for button in buttons:
        button.setFixedSize(100, 20)
        flow.addWidget(button)
    buttons[1].hide()
    column.setContentsMargins(0, 0, 0, 0)
    qtbot.addWidget(panel)

    panel.resize(wide, 300)
    panel.show()

    shown = [button.geometry() for button in buttons if button.isVisible()]
    assert len({place.top() for place in shown}) == rows
    assert not any(one.intersects(other) for one, other in combinations(shown, 2))
    assert all(panel.rect().contains(place) for place in shown)

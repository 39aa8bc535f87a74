"""Long work in slices: what is heard of it while it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.run.timeslice import Work

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_work_takes_many_slices_and_tells_of_it_less_often(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.run.timeslice.SLICE", 0.0)
    monkeypatch.setattr("gui.run.timeslice.TELLING", 3_600_000)
    work, told, pieces = Work(), [], iter(range(20))
    work.went_on.connect(lambda: told.append("more"))

    with qtbot.waitSignal(work.ended):
        work.start(lambda: next(pieces, None) is not None)

    assert told == ["more"]

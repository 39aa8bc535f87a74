"""A search whose time was up is kept, and goes on from what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from core.kept_work import CAN_KEEP
from gui.run.search import Search

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytestqt.qtbot import QtBot

LARGE: Final = """
import threading
n = 0
def work(mine):
    global n
    for _ in range(9):
        n = (n * 7 + mine) % 1000003
threads = [threading.Thread(target=work, args=(mine,)) for mine in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


@pytest.mark.skipif(not CAN_KEEP, reason="no process can be kept here")
def test_a_search_that_was_undecided_goes_on_in_the_same_process(qtbot: QtBot) -> None:
    search = Search()
    reports: list[Mapping[str, object]] = []
    begun: list[bool] = []
    search.began.connect(lambda: begun.append(search.active))
    search.found.connect(reports.append)

    with qtbot.waitSignal(search.found):
        search.start(LARGE, seconds=0.1)  # type: ignore[arg-type]
    over = search.active
    process = search._process._process
    with qtbot.waitSignal(search.found):
        kept = search.go_on(1)
    same = search._process._process is process
    search.stop()

    assert (kept, same, over, begun) == (True, True, False, [True, True])
    assert [report["verdict"] for report in reports] == ["undecided", "undecided"]
    assert "1.1 s" in str(reports[1]["reason"])
    assert int(str(reports[1]["states"])) > int(str(reports[0]["states"]))
    assert not search.go_on(1)

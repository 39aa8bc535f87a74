from __future__ import annotations

from typing import TYPE_CHECKING

from gui.files.claims import Claims

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_file_has_one_window_which_is_called_by_whoever_wants_it_too(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "bank.py"
    first, second = Claims(tmp_path), Claims(tmp_path)
    assert first.claim(path)
    assert first.claim(path), "its own claim stands"

    assert not second.claim(path)
    with qtbot.waitSignal(first.summoned):
        second.summon(path)

    first.give_up()
    assert second.claim(path)
    second.give_up()


def test_claiming_another_file_gives_up_the_one_before(tmp_path: Path) -> None:
    first, second = Claims(tmp_path), Claims(tmp_path)
    assert first.claim(tmp_path / "a.py")

    assert first.claim(tmp_path / "b.py")

    assert second.claim(tmp_path / "a.py")
    assert not second.claim(tmp_path / "b.py")
    first.give_up()
    second.give_up()


def test_where_nothing_can_be_written_every_window_may_open_every_file(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"

    assert Claims(nowhere).claim(tmp_path / "a.py")
    assert Claims(nowhere).claim(tmp_path / "a.py")

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.files.claims import Claims

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def take(claims: Claims, path: Path) -> bool:
    """Claim *path* and show it; whether no other window has it."""
    claim = claims.claim(path)
    if claim is not None:
        claims.hold(claim)
    return claim is not None


def test_a_file_has_one_window_which_is_called_by_whoever_wants_it_too(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "bank.py"
    first, second = Claims(tmp_path), Claims(tmp_path)
    assert take(first, path)
    assert take(first, path), "its own claim stands"

    assert not take(second, path)
    with qtbot.waitSignal(first.summoned):
        second.summon(path)

    first.give_up()
    assert take(second, path)
    second.give_up()


def test_claiming_another_file_gives_up_the_one_before(tmp_path: Path) -> None:
    first, second = Claims(tmp_path), Claims(tmp_path)
    assert take(first, tmp_path / "a.py")

    assert take(first, tmp_path / "b.py")

    assert take(second, tmp_path / "a.py")
    assert not take(second, tmp_path / "b.py")
    first.give_up()
    second.give_up()


def test_where_nothing_can_be_written_every_window_may_open_every_file(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"

    assert take(Claims(nowhere), tmp_path / "a.py")
    assert take(Claims(nowhere), tmp_path / "a.py")


def test_a_file_that_is_not_shown_after_all_leaves_the_claim_on_the_one_that_is(
    tmp_path: Path,
) -> None:
    first, second = Claims(tmp_path), Claims(tmp_path)
    assert take(first, tmp_path / "a.py")
    tried = first.claim(tmp_path / "b.py")
    assert tried is not None

    first.let_go(tried)

    assert second.claim(tmp_path / "a.py") is None
    assert take(second, tmp_path / "b.py")
    first.give_up()
    second.give_up()

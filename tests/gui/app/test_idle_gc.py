"""Passes over all objects wait for a rest."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from gui.app import idle_gc
from gui.app.idle_gc import IdleGc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    # What all the tests before have left is nobody's here: a pass over it can take half a minute.
    gc.freeze()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.fixture
def passes() -> Iterator[list[str]]:
    """The beginnings and ends of passes over all objects, as they come."""
    noted: list[str] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if info["generation"] == 2:
            noted.append(phase)

    gc.callbacks.append(note)
    yield noted
    gc.callbacks.remove(note)


def test_garbage_is_not_looked_for_while_something_goes_on(
    monkeypatch: pytest.MonkeyPatch, passes: list[str], qtbot: QtBot
) -> None:
    # Longer than any test takes, however busy the machine is.
    monkeypatch.setattr(idle_gc, "REST", 10**9)
    made = IdleGc()

    for _ in range(4):
        made.put_off()
        qtbot.wait(1)

    assert passes == []


def test_garbage_is_looked_for_once_in_a_rest(
    monkeypatch: pytest.MonkeyPatch, passes: list[str], qtbot: QtBot
) -> None:
    monkeypatch.setattr(idle_gc, "REST", 0)
    made = IdleGc()

    for _ in range(4):
        made.put_off()
    early = list(passes)
    qtbot.waitUntil(lambda: bool(passes))
    qtbot.wait(1)

    assert early == []
    assert passes == ["start", "stop"]

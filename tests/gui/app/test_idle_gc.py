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


def test_garbage_is_looked_for_after_a_rest_only(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(idle_gc, "REST", 60)
    made = IdleGc()
    passes: list[str] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if info["generation"] == 2:
            passes.append(phase)

    gc.callbacks.append(note)
    try:
        for _ in range(4):
            made.put_off()
            qtbot.wait(20)
        early = list(passes)
        qtbot.waitUntil(lambda: passes == ["start", "stop"])
    finally:
        gc.callbacks.remove(note)

    assert early == []

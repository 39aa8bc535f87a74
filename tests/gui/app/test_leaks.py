"""Whoever opens, steps, changes the look, learns and leaves, again and again, keeps nothing."""

from __future__ import annotations

import gc
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from core.scenes.run import Run
from core.scenes.scene import Scene
from core.scenes.themes import DARK, LIGHT
from gui.app.window import Window
from gui.files.samples import sample
from tests.gui.windows import let_go, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window, in which nothing is searched."""
    with opened(Window(look, settings), qtbot, sample("lost_update").text) as made:
        yield made
        made.controllers.stop()


def round_trip(window: Window, look: Look) -> None:
    """Open a program, step, change the look, open a lesson, go through it, and leave it."""
    let_go(window)
    window.programs.begin_empty(sample("deadlock_two_locks").text)
    for _ in range(4):
        window.bridge.step()
        QApplication.processEvents()
    for theme in (DARK, LIGHT):
        look.set_theme(theme)
        QApplication.processEvents()
    let_go(window)
    window.controllers.lessons.begin_first()
    for part in ("predict", "break", "fix", "watch"):
        window.lessons.show_part(part)
        window.bridge.step()
        QApplication.processEvents()
    let_go(window)
    window.programs.begin_empty(sample("lost_update").text)
    window.bridge.to_end()
    window.bridge.back()
    QApplication.processEvents()
    window.controllers.findings.stop()


def alive(window: Window) -> tuple[Counter[str], int, int]:
    """The objects of Qt in *window* by their classes, and how many runs and scenes there are."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    kinds = Counter(type(one).__name__ for one in window.findChildren(QObject))
    every = gc.get_objects()
    runs = sum(isinstance(one, Run) for one in every)
    return kinds, runs, sum(isinstance(one, Scene) for one in every)


def test_a_round_trip_leaves_nothing_behind(window: Window, look: Look) -> None:
    round_trip(window, look)
    before, runs, scenes = alive(window)

    for _ in range(2):
        round_trip(window, look)
    after, runs_after, scenes_after = alive(window)

    assert after - before == Counter()
    assert runs_after <= runs
    assert scenes_after <= scenes

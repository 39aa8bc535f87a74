"""What tests of the window share: no display, own settings, the look at its usual size."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from core.scenes.themes import THEMES
from gui.shell.application import make_application
from gui.theme.dress import dress
from gui.theme.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import SignalInstance
    from pytestqt.wait_signal import SignalBlocker

PATIENCE = 100_000
"""Milliseconds after which what does not come is missing; a busy machine may take long."""


class PatientBot(QtBot):
    """Waits until something comes, and gives up only where nothing will."""

    @override
    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    @override
    def waitSignal(
        self,
        signal: SignalInstance,
        *,
        timeout: int = PATIENCE,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        return super().waitSignal(
            signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb
        )


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as users have it."""
    return make_application()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """What clicks, types and waits."""
    return PatientBot(request)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The light theme at its usual size, with nothing that moves."""
    made = Look(THEMES["light"])
    made.set_motion(on=False)
    dress(qapp, made)
    yield made
    made.deleteLater()


@pytest.fixture(autouse=True)
def home(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, so that no test sees what another or a person left behind.

    The application is there for all: whoever watches files without one is warned, so a test
    would fail only where it happens to be the first.
    """
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    # Qt asks the environment once only.
    user = QSettings.Scope.UserScope
    QSettings.setPath(QSettings.Format.IniFormat, user, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def _no_search_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search begins when a test wants it, and not while another is looked at."""
    monkeypatch.setattr("gui.controllers.findings.PAUSE", 3_600_000)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings that nobody else has."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture(autouse=True)
def _nothing_is_left() -> Iterator[None]:
    """Windows that were closed are gone for the next test, which else would have to dress them."""
    yield
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

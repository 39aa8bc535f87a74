"""Preferences on the real window: in force at once, and kept for the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox

from gui.app.window import Window
from gui.controllers import preferences
from gui.files.samples import sample
from gui.run.settings import AT_RANDOM, BY_HAND
from gui.shell.theme_choice import ThemeChoice
from tests.gui.windows import let_go, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The window with its preferences beside it."""
    with opened(Window(look, settings), qtbot, sample("lost_update").text, size=None) as made:
        made.commands.actions["preferences"].trigger()
        yield made


def choose(window: Window, name: str, value: str) -> None:
    """Choose *value* in the box called *name*, as somebody would."""
    box = window.findChild(QComboBox, f"preference-{name}")
    assert isinstance(box, QComboBox)
    place = box.findData(value)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


class Hints(QObject):
    """Stands for the system: it is dark, or it is not."""

    colorSchemeChanged = Signal(object)  # noqa: N815 - Qt's own name

    def __init__(self) -> None:
        super().__init__()
        self.dark = False

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's own name
        """What the system has."""
        return Qt.ColorScheme.Dark if self.dark else Qt.ColorScheme.Light

    def turn(self, *, dark: bool) -> None:
        """Night falls, or it dawns."""
        self.dark = dark
        self.colorSchemeChanged.emit(self.colorScheme())


def test_the_theme_follows_the_system_unless_another_is_chosen(
    look: Look, settings: QSettings
) -> None:
    hints, seen = Hints(), []
    theme = ThemeChoice(look, hints, settings, hints)  # type: ignore[arg-type]

    hints.turn(dark=True)
    seen.append(look.theme.name)
    theme.set_in_hall(in_hall=True)
    hints.turn(dark=False)
    seen.append(look.theme.name)
    theme.set_in_hall(in_hall=False)
    seen.append(look.theme.name)
    theme.choose("projector")
    hints.turn(dark=True)
    seen.append(look.theme.name)

    assert seen == ["dark", "dark", "light", "projector"]


def test_what_is_chosen_is_in_force_at_once(window: Window) -> None:
    size = window.findChild(QSpinBox, "preference-size")
    motion = window.findChild(QCheckBox, "preference-motion")
    assert size is not None
    assert motion is not None

    choose(window, "theme", "dark")
    size.setValue(150)
    motion.setChecked(True)
    choose(window, "speed", "16.0")
    choose(window, "grain", "line")

    assert window.look.theme.name == "dark"
    assert window.commands.actions["theme-dark"].isChecked()
    assert (window.look.zoom, window.look.motion) == (1.5, True)
    assert (window.bridge.speed, window.bridge.settings.grain) == (16.0, "line")


def test_digits_stand_on_lanes_only_while_somebody_chooses_if_that_is_wished(
    window: Window,
) -> None:
    seen = [window.stage._digits]
    choose(window, "digits", "choosing")
    seen.append(window.stage._digits)
    window.bridge.set_chooser(BY_HAND)
    seen.append(window.stage._digits)
    window.bridge.set_chooser(AT_RANDOM)
    seen.append(window.stage._digits)

    assert seen == [True, False, True, False]


def test_all_of_it_is_there_again_at_the_next_start(
    window: Window, look: Look, settings: QSettings
) -> None:
    choose(window, "theme", "dark")
    choose(window, "speed", "16.0")
    choose(window, "digits", "choosing")
    let_go(window)
    window.close()

    again = Window(look, settings)

    assert again.controllers.preferences.chosen[:1] == ("dark",)
    assert again.controllers.preferences.chosen[3:] == (16.0, "access", "choosing", False)
    again.close()


@pytest.mark.parametrize("value", ["rubbish", "nan", "inf", "", "1e999"])
def test_settings_of_a_hostile_kind_are_as_at_first(
    look: Look, settings: QSettings, value: str, qtbot: QtBot
) -> None:
    for name in ("desk/digits", "desk/saves", "run/grain", "run/speed", "look/theme"):
        settings.setValue(name, value)

    window = Window(look, settings)
    qtbot.addWidget(window)

    chosen = window.controllers.preferences.chosen
    assert (chosen.theme, chosen.grain, chosen.digits, chosen.saves) == (
        "system", "access", "always", False,
    )  # fmt: skip
    assert chosen.speed == 4.0


def test_a_file_is_saved_in_a_pause_only_where_that_is_wished(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go(window)
    file = tmp_path / "own.py"
    file.write_text("x = 1\n", "utf-8")
    window.open_path(file)
    monkeypatch.setattr(preferences, "PAUSE", 1)
    window.controllers.preferences._soon.setInterval(1)
    saves = window.findChild(QCheckBox, "preference-saves")
    assert saves is not None

    window.editor.insertPlainText("# mine\n")
    qtbot.wait(20)
    before = file.read_text("utf-8")
    saves.setChecked(True)
    qtbot.waitUntil(lambda: file.read_text("utf-8") == "# mine\nx = 1\n")

    assert before == "x = 1\n"

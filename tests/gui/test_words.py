"""A second language is a file: no text of the window escapes it, and longer words still fit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QRectF, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from core.lessons.parts import NAMES
from core.scenes.phrases import plain
from core.scenes.space.cards import title_of
from gui.app.main import make_window
from gui.stage.legibility import problems
from gui.theme.words import TRANSLATIONS, install_language, tr
from tests.gui.clipped import cut_off
from tests.gui.scenes import MOMENTS, settle, show
from tools.words import gather, release

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from gui.app.window import Window

MARK = "\N{COMBINING TILDE}"
LONGER = 0.4
PROGRAM = re.compile(
    r"lane \d+ (name|line|code|locals|more)|lock .*|chip .*|card .*|field .*|item .*|rule \d+"
)
"""Places of the stage that show words of the program."""
NOT_OURS = ("samples", "open-recent")
"""Menus that list names of programs."""


class Pseudo(QTranslator):
    """A language in which every text is marked and two fifths longer."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if context.startswith("Q"):
            return sourceText
        return f"{sourceText}{MARK}{'o' * round(len(sourceText) * LONGER)}"


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Window]:
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    made = make_window()
    made.look.set_motion(on=False)
    made.resize(1280, 800)
    made.show()
    yield made
    made.programs.document.forget(made.editor.toPlainText())
    made.close()
    made.deleteLater()
    qapp.removeTranslator(pseudo)
    qapp.sendPostedEvents()


def said_by(part: QObject) -> list[str]:
    """All texts that *part* shows or says."""
    said = []
    if isinstance(part, QAction):
        said += [part.text(), part.toolTip()]
    if isinstance(part, QMenu):
        said.append(part.title())
    if isinstance(part, QWidget):
        said += [part.toolTip(), part.accessibleName()]
    if isinstance(part, QAbstractButton | QLabel):
        said.append(part.text())
    if isinstance(part, QLineEdit):
        said.append(part.placeholderText())
    if isinstance(part, QTabBar):
        said += [part.tabText(tab) for tab in range(part.count())]
    return said


FROM_PROGRAM = frozenset({"narration", "story", "files", "program-name"})


def from_program(part: QObject) -> bool:
    """Whether *part* shows names of programs, sentences of the engine, or texts of lessons."""
    owner: QObject | None = part
    while owner is not None:
        if isinstance(owner, QToolButton) and isinstance(owner.parent(), QTabBar):
            # Qt's own, which its own translation speaks for.
            return True
        if isinstance(owner, QMenu) and owner.title().split(MARK)[0].replace("&", "") in {
            "Open a Sample", "Open Recent",
        }:  # fmt: skip
            return True
        if owner.objectName() in FROM_PROGRAM or owner.property("lesson-text"):
            return True
        owner = owner.parent()
    return False


def escaped(window: Window) -> list[str]:
    """The texts of *window* that did not go through the translation."""
    parts = [part for part in window.findChildren(QObject) if not from_program(part)]
    return sorted({
        f"{type(part).__name__} {part.objectName()}: {text}"
        for part in parts
        for text in said_by(part)
        if re.search(r"[A-Za-z]{2}", text) and MARK not in text
    })  # fmt: skip


def test_no_text_of_the_window_escapes_translation(window: Window) -> None:
    show(window, MOMENTS[0])

    assert escaped(window) == []


@pytest.mark.parametrize("moment", MOMENTS[:-1], ids=lambda moment: moment.name)
def test_no_text_of_the_stage_escapes_or_is_cut_off(window: Window, moment: object) -> None:
    for one in MOMENTS:
        if one is moment:
            show(window, one)
    window.grab()

    record = window.stage.record
    # Of a sentence on two lines the second has the mark.
    split = {"deadlock 0"} if any(one.name == "deadlock 1" for one in record.written) else set()
    words = [
        one for one in record.written if not PROGRAM.fullmatch(one.name) and one.name not in split
    ]
    spoken = {one.full for one in words if re.search(r"[a-z]{2}", one.full)}
    assert {text for text in spoken if MARK not in text} - names_in(window) == set()
    assert problems(record, QRectF(window.stage.rect())) == []
    assert cut_off(window) == []


def test_no_panel_at_the_side_cuts_longer_words_off(window: Window) -> None:
    window.controllers.lessons.show_lessons()
    settle(window)

    for tab in range(window.side.count()):
        window.side.setCurrentIndex(tab)
        settle(window)
        assert cut_off(window) == [], tab
    window.side.setCurrentWidget(window.lessons)
    for part in NAMES:
        window.lessons.show_part(part)
        settle(window)
        assert cut_off(window) == [], part


def names_in(window: Window) -> set[str]:
    """What the program of *window* calls its things, with their types."""
    scene = window.bridge.scene
    if scene is None:
        return set()
    # The sentences of the engine are English.
    done = {plain(words) for lane in scene.lanes if lane.last for words in lane.told}
    fields = [field for card in scene.cards for field in card.fields]
    return {
        *done, *(card.title for card in scene.cards), *(card.type_name for card in scene.cards),
        *(field.name for field in fields), *(str(field.value) for field in fields),
        *(str(field.old) for field in fields), *(rule.text for rule in scene.rules),
        *(lock.name for lock in scene.locks),
        *(title_of(card) for card in scene.cards), *(rule.figures for rule in scene.rules),
        *(chip.name for lane in scene.lanes for chip in lane.hand),
    }  # fmt: skip


def test_english_has_its_plural_forms(qapp: QApplication) -> None:
    translator = install_language(qapp)

    said = [tr("%n variable(s)", "", count) for count in (1, 2)]
    qapp.removeTranslator(translator)

    assert said == ["1 variable", "2 variables"]


def test_the_file_of_english_has_every_plural_of_the_code(tmp_path: Path) -> None:
    kept = (TRANSLATIONS / "interlock_en.ts").read_text("utf-8")
    (tmp_path / "interlock_en.ts").write_text(kept, "utf-8")

    fresh = gather("en", tmp_path)

    assert fresh.read_text("utf-8") == kept
    assert "unfinished" not in kept
    assert release(fresh).read_bytes() == (TRANSLATIONS / "interlock_en.qm").read_bytes()

"""Every lesson in lecture mode can be read from the last row of a hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, LADDER, lessons_in
from core.scenes.space.code_column import MOST
from gui.app.main import make_lecture
from gui.shell.lecture import SMALLEST_TEXT
from gui.stage.legibility import problems
from tests.gui.scenes import settle
from tests.gui.theme.sight import contrast
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.app.window import Window
    from gui.stage.written import Written
    from gui.theme.look import TextRole

READABLE, LARGE_READABLE = 7.0, 4.5
LARGE = 34.0
"""A line of letters of 28 pixels."""
LESSONS = [entry.folder for entry in (*lessons_in(COURSE), *lessons_in(LADDER))]
GROUPS = [LESSONS[first::8] for first in range(8)]
"""A window takes longer to open than a lesson."""


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = make_lecture()
    assert made is not None
    made.look.set_motion(on=False)
    with opened(made, qtbot, size=None):
        yield made


def contrast_of(picture: QImage, words: Written) -> float:
    """The contrast between the darkest and the lightest spot of words as they are painted."""
    part = picture.copy(words.rect.toAlignedRect())
    grey = part.convertToFormat(QImage.Format.Format_Grayscale8)
    spots, wide = bytes(grey.constBits()), grey.bytesPerLine()
    rows = (spots[y * wide : y * wide + grey.width()] for y in range(grey.height()))
    inside = b"".join(rows)
    ends = (divmod(inside.index(found(inside)), grey.width()) for found in (min, max))
    one, other = (part.pixelColor(x, y).name() for y, x in ends)
    return contrast(one, other)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group[0].name)
def test_17_lessons_and_their_code_are_readable_from_the_last_row(
    window: Window, group: list[Path]
) -> None:
    assert window.isFullScreen()
    assert window.look.theme.name == "projector"
    for folder in group:
        assert (folder.name, unreadable(window, folder)) == (folder.name, [])
        assert (folder.name, small_words(window)) == (folder.name, [])
        # The same lesson, which takes long to open, at its end.
        window.bridge.to_end()
        settle(window)
        assert (folder.name, too_wide_or_small(window)) == (folder.name, [])


def unreadable(window: Window, folder: Path) -> list[object]:
    """What is hard to read at the stops of a lesson, or at its end if it has none."""
    lesson = read_lesson(folder)
    lessons = window.controllers.lessons
    assert lessons.open_course(lesson.folder)
    assert lessons.open_place(0)
    watch = lesson.watch.schedule if lesson.watch is not None else ""
    if not watch and lesson.break_it is not None:
        window.bridge.load_schedule(lesson.break_it.answer)
        window.bridge.to_end()
    stops = [stop.step for stop in lesson.watch.stops] if lesson.watch is not None else [10**6]
    found: list[object] = []
    for step in stops:
        window.bridge.jump(step)
        settle(window)
        picture = window.stage.grab().toImage()
        record = window.stage.record
        found += problems(record, QRectF(window.stage.rect()))
        found += [one.shown for one in record.written if contrast_of(picture, one) < least_for(one)]
    return found


def least_for(words: Written) -> float:
    """The contrast that *words* need: large ones may have the colour of their lock."""
    return LARGE_READABLE if words.rect.height() >= LARGE else READABLE


def small_words(window: Window) -> list[str]:
    """What is in sight and written in letters that are too small for a hall."""
    look = window.look
    roles: tuple[TextRole, ...] = ("small", "body", "title", "code")
    found = [role for role in roles if look.font(role).pixelSize() < SMALLEST_TEXT]
    parts = (*window.findChildren(QLabel), *window.findChildren(QPlainTextEdit))
    small = [
        part.objectName() or type(part).__name__
        for part in parts
        if part.isVisible() and QFontInfo(part.font()).pixelSize() < SMALLEST_TEXT
    ]
    return [*found, *small]


def test_small_words_are_found(window: Window) -> None:
    window.look.set_zoom(1.0)
    settle(window)

    assert "small" in small_words(window)
    assert "narration" in small_words(window)


def too_wide_or_small(window: Window) -> list[str]:
    """What is wrong with the code beside the stage."""
    code = window.hall_lines
    code.grab()
    written = code.record.written
    found = [] if written else ["there is no code"]
    if code.width() > window.width() * MOST + 1:
        found.append(f"it takes {code.width() / window.width():.0%}")
    found += [one.shown for one in written if one.pixels < SMALLEST_TEXT]
    return found + problems(code.record, QRectF(code.rect()))


def test_17_code_that_is_too_wide_or_too_small_is_found(window: Window) -> None:
    assert window.controllers.lessons.go_to(COURSE, 0)
    settle(window)

    window.panes.setSizes([window.width() // 2, window.width() // 2, 0])
    assert any("takes" in words for words in too_wide_or_small(window))
    window.look.set_zoom(1.0)
    settle(window)

    assert any("visitors" in words for words in too_wide_or_small(window))


def test_code_alone_is_bigger_only_as_far_as_all_of_it_is_seen(window: Window) -> None:
    assert window.controllers.lessons.go_to(COURSE, 10)
    settle(window)

    window.controllers.view.regions.show_region("code")
    settle(window)

    assert QFontInfo(window.editor.font()).pixelSize() > SMALLEST_TEXT
    assert window.editor.verticalScrollBar().maximum() == 0
    assert window.editor.horizontalScrollBar().maximum() == 0


def test_lines_that_were_away_are_those_of_the_scene_that_is_shown(window: Window) -> None:
    assert window.controllers.lessons.go_to(COURSE, 0)
    window.bridge.to_end()
    settle(window)
    away = window.hall_lines.parentWidget()
    assert away is not None

    away.hide()
    # Those who stood somewhere at the end are not there yet.
    window.bridge.jump(0)
    away.show()
    window.hall_lines.grab()

    assert window.hall_lines.record.written

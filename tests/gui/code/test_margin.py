"""The margin of the editor: whose threads are at which line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from gui.code.editor import CodeEditor
from gui.code.margin import MOST_MARKERS, Margin, Marker, shown_of

if TYPE_CHECKING:
    from types import FrameType

    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look


@pytest.fixture
def editor(qtbot: QtBot, look: Look) -> CodeEditor:
    """An editor with three lines in it."""
    made = CodeEditor(look)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.set_program("one\ntwo\nthree\n")
    made.show()
    return made


def margin_of(editor: CodeEditor) -> Margin:
    """The margin beside *editor*."""
    margin = editor.findChild(Margin)
    assert margin is not None
    return margin


def at(line: int, *names: str, last: str = "") -> list[Marker]:
    """The threads *names* at *line*, of which *last* made the last step."""
    return [Marker(line, name, name[0], last=name == last, stuck=name != last) for name in names]


def test_as_many_as_have_room_are_all_shown() -> None:
    here = at(2, "Ann", "Bob")

    assert len(here) == MOST_MARKERS
    assert shown_of(here) == (here, 0)


def test_of_a_crowd_the_one_that_moved_last_is_shown_and_the_others_counted() -> None:
    here = at(2, "Ann", "Bob", "Cy", "Di", last="Cy")

    shown, others = shown_of(here)

    assert [marker.name for marker in shown] == ["Cy"]
    assert others == 3


def test_the_tooltip_names_everybody_at_the_line(editor: CodeEditor) -> None:
    margin = margin_of(editor)
    margin.set_markers([*at(2, "Ann", "Bob", "Cy"), *at(3, "Di")])
    _, top, height = list(editor.visible_lines())[1]

    words = margin.words_at(top + height / 2)

    assert words.splitlines()[:3] == ["Ann", "Bob", "Cy"]
    assert "Di" not in words


def test_threads_have_room_beside_the_longest_line_number(editor: CodeEditor) -> None:
    margin = margin_of(editor)
    digits = editor.fontMetrics().horizontalAdvance("99")
    discs = MOST_MARKERS * editor.fontMetrics().height()

    assert margin.width_wanted() > discs + digits


def test_all_lines_are_equally_high(editor: CodeEditor) -> None:
    heights = [height for _, _, height in editor.visible_lines()]

    assert len(heights) == 4
    assert max(heights) - min(heights) < 1


def test_each_line_is_measured_once(editor: CodeEditor) -> None:
    editor.setPlainText("x = 0\n" * 40)
    measured = 0

    def note(frame: FrameType, event: str, _: object) -> None:
        nonlocal measured
        measured += event == "call" and frame.f_code.co_name == "blockBoundingRect"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        lines = list(editor.visible_lines())
    finally:
        sys.setprofile(before)

    assert len(lines) > 5
    assert len(lines) <= measured <= len(lines) + 2

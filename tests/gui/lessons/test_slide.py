"""A slide of a talk: what it says is as large as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.lessons.lesson import Option, Question
from core.machine.events import Kind
from core.scenes.gap import Gap
from core.scenes.strips import Mark
from gui.lessons.slide import GAP_SHARE, Slide

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

QUESTION = Question(
    "What can it be?",
    (
        Option("always `2`", right=False, reason=""),
        Option("1 or 2", right=True, reason="one is lost"),
        Option("0, 1 or 2", right=False, reason=""),
    ),
)


@pytest.fixture
def slide(qtbot: QtBot, look: Look) -> Slide:
    """A slide with a question on it."""
    made = Slide(look)
    qtbot.addWidget(made)
    made.show_question(QUESTION)
    return made


def edges(slide: Slide) -> list[int]:
    """In which rows of pixels there is something other than bare ground."""
    image = slide.grab().toImage()
    ground = image.pixel(0, 0)
    wide = range(0, image.width(), 3)
    return [y for y in range(image.height()) if any(image.pixel(x, y) != ground for x in wide)]


@pytest.mark.parametrize("width", [960, 845, 700])
def test_a_question_fills_most_of_its_slide_however_wide_that_is(slide: Slide, width: int) -> None:
    slide.resize(width, 480)

    rows = edges(slide)

    assert rows[-1] - rows[0] > 480 * 0.45


def test_each_answer_stands_in_a_box_and_is_told_by_its_letter(slide: Slide) -> None:
    slide.resize(900, 500)
    image = slide.grab().toImage()
    ground = image.pixel(0, 0)

    framed = [
        y for y in range(500) if all(image.pixel(x, y) != ground for x in range(100, 800, 10))
    ]

    starts = [y for y in framed if y - 1 not in framed]
    assert len(starts) == 2 * len(QUESTION.options)
    assert [line[:2] for line in slide.said.splitlines()[1:]] == ["a)", "b)", "c)"]


def test_the_right_answer_has_a_frame_of_its_own_and_why_comes_last(
    slide: Slide, look: Look
) -> None:
    slide.resize(900, 500)
    proved = look.colour("proved").rgb()

    def framed() -> set[int]:
        image = slide.grab().toImage()
        return {y for y in range(500) if image.pixel(450, y) == proved}

    assert not framed()
    slide.show_answer(QUESTION)

    assert framed()
    assert slide.said.splitlines()[-1] == "one is lost"


GAP = Gap(
    ((1, "A"), (2, "B")),
    (Mark(3, 1, Kind.READ, "0"), Mark(4, 2, Kind.WRITE, "1"), Mark(5, 1, Kind.WRITE, "1")),
    ("Ann reads 0.", "Bob writes 1.", "Ann writes 1."),
)


@pytest.mark.parametrize(("width", "height"), [(960, 540), (700, 480)])
@pytest.mark.parametrize("sentences", [1, 6])
def test_below_what_is_to_be_remembered_stands_the_gap_of_the_run(
    slide: Slide, width: int, height: int, sentences: int
) -> None:
    slide.resize(width, height)
    said = ["A line is not a step, and anything may happen between two of them."] * sentences
    slide.show_sentences("Remember", said)
    bare = edges(slide)

    slide.show_sentences("Remember", said, GAP)
    rows = edges(slide)

    assert slide.accessibleName().endswith("\nAnn reads 0.\nBob writes 1.\nAnn writes 1.")
    strip = height * GAP_SHARE
    assert rows[-1] < height - 1
    assert rows[-1] - rows[0] > strip
    # The strip is ground of its own from edge to edge, and nothing of the words reaches into it.
    solid = [row for row in rows if row > rows[-1] - strip]
    assert len(solid) >= strip - 3
    assert not {round(rows[-1] - strip) - 6, round(rows[-1] - strip) - 12} & set(rows)
    assert len(rows) > len(bare) or sentences > 1
    slide.show_sentences("Remember", said)
    assert "Bob" not in slide.accessibleName()

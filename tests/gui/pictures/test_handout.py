"""A lesson on paper: its pages, and the answers last."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.lessons.lesson import Lesson, Option, Question, Task, Watch
from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in
from gui.pictures.handout import save_handout
from gui.pictures.still import CannotPaintError

PROGRAMS = Path(__file__).parents[3] / "resources" / "programs"
SCHEDULE = "0:0x3+2x2+1x4+2x2+0x5"
LESSON = Lesson(
    folder=PROGRAMS, name="01_lost_update", title="One line <is> three steps",
    start=(PROGRAMS / "lost_update.py").read_text(encoding="utf-8"),
    solution=(PROGRAMS / "lost_update_locked.py").read_text(encoding="utf-8"),
    fails=("assertion",), duties=None, watch=Watch(SCHEDULE, "Two threads add one.", ()),
    predict=Question("What is it?", (Option("2", right=True, reason="Because."),)),
    break_it=Task("Break it.", (), SCHEDULE), fix_it=Task("Mend it.", ()),
    remember=("A line may be several steps.",), speaker=None, meets=(),
)  # fmt: skip


def pages(file: Path) -> int:
    """How many pages the PDF *file* has."""
    return len(re.findall(rb"/Type\s*/Page\b", file.read_bytes()))


@pytest.mark.parametrize("many", [1, 3])
def test_each_lesson_has_two_pages_and_one_for_its_answers(
    qapp: object, tmp_path: Path, many: int
) -> None:
    file = tmp_path / "handout.pdf"

    save_handout(file, [LESSON] * many)

    assert file.read_bytes().startswith(b"%PDF")
    assert pages(file) == 3 * many


def test_a_long_program_shares_its_page_with_its_picture(qapp: object, tmp_path: Path) -> None:
    longest = [read_lesson(entry.folder) for entry in lessons_in(COURSE)[10::20]]
    file = tmp_path / "handout.pdf"

    save_handout(file, longest)

    assert len(longest) == 2
    assert pages(file) == 3 * len(longest)


def test_a_folder_that_is_not_there_is_said(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(CannotPaintError, match="cannot be written"):
        save_handout(tmp_path / "nowhere" / "handout.pdf", [LESSON])

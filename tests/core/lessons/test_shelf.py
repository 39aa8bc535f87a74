"""A course is a folder of lessons, in the order of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.lessons.shelf import COURSE, Entry, lessons_in
from tests.core.lessons.making import lesson_in

if TYPE_CHECKING:
    from pathlib import Path


def lesson_of(folder: Path, name: str, content: bytes) -> Path:
    """A folder with a text and nothing else, which is enough for the shelf."""
    made = folder / name
    made.mkdir()
    (made / "lesson.txt").write_bytes(content)
    return made


def test_lessons_stand_in_the_order_of_their_folders(tmp_path: Path) -> None:
    second = lesson_of(tmp_path, "02_b", b"# Later\n# Not this")
    first = lesson_of(tmp_path, "01_a", b"\xef\xbb\xbf# Sooner")
    (tmp_path / "notes").mkdir()

    assert lessons_in(tmp_path) == (Entry(first, "Sooner", 0), Entry(second, "Later", 0))


def test_a_lesson_is_a_course_of_one(tmp_path: Path) -> None:
    folder = lesson_in(tmp_path)

    assert lessons_in(folder) == (Entry(folder, "One line is three steps", 5),)


def test_a_text_that_says_no_title_goes_by_its_folder(tmp_path: Path) -> None:
    lesson_of(tmp_path, "01_empty", b"")
    lesson_of(tmp_path, "02_bytes", b"# \xff\n")
    lesson_of(tmp_path, "03_long", b"# " + b"x" * 100_000)
    (tmp_path / "04_folder" / "lesson.txt").mkdir(parents=True)

    titles = [entry.title for entry in lessons_in(tmp_path)]

    assert titles == ["01_empty", "\N{REPLACEMENT CHARACTER}", "x" * 198]


def test_a_folder_that_is_not_there_has_no_lessons(tmp_path: Path) -> None:
    assert lessons_in(tmp_path / "nowhere") == ()


def test_interlock_comes_with_a_course() -> None:
    assert lessons_in(COURSE)[0].folder.name == "01_lost_update"

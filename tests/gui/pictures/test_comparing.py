"""Two runs as a picture: `interlock picture FILE --compare OTHER`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in
from core.scenes.comparing.alike import follow, told
from core.scenes.comparing.builder import Side, compare
from core.scenes.comparing.scene import VerdictScene
from core.scenes.words import english
from gui.pictures import picture_command
from gui.stage.canvas import Canvas
from gui.stage.comparison import comparison_words, paint_comparison
from gui.stage.legibility import problems
from gui.stage.written import Record
from tests.core.scenes.runs import PROGRAMS, run_of

if TYPE_CHECKING:
    from pathlib import Path

    from core.scenes.comparing.scene import ComparisonScene
    from gui.theme.look import Look

SIZES = ((1024.0, 700.0, 1.3), (1920.0, 1080.0, 2.0), (3840.0, 2160.0, 4.0))
VERDICTS = (
    VerdictScene(
        "failure",
        "Unsafe: 31 of 100 random runs fail",
        "all schedules tried, 21 states of the program",
    ),
    VerdictScene(
        "proved", "Proved safe: no schedule fails", "all schedules tried, 10 states of the program"
    ),
)
LESSONS = [entry.folder for entry in lessons_in(COURSE) if (entry.folder / "solution.py").exists()]


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """The command finds the application that the tests have."""


def lesson_scene(folder: Path) -> ComparisonScene:
    lesson = read_lesson(folder)
    assert lesson.solution is not None
    first, second = run_of(lesson.start, "random", 1), run_of(lesson.solution)
    first.advance(300)
    follow(second, told(first, 0, first.position))
    sides = (Side(first, "Broken", VERDICTS[0]), Side(second, "Mended", VERDICTS[1]))
    return compare(*sides, english, title=lesson.title, note="the same schedule tried on both")


@pytest.mark.parametrize("folder", LESSONS, ids=lambda folder: folder.name)
def test_no_words_of_a_lesson_overlap_or_are_cut(folder: Path, look: Look) -> None:
    scene = lesson_scene(folder)
    found = {}

    for width, height, zoom in SIZES:
        look.set_zoom(zoom)
        image, record = QImage(int(width), int(height), QImage.Format.Format_RGB32), Record()
        painter = QPainter(image)
        paint_comparison(Canvas(painter, look, record), (width, height), scene)
        painter.end()
        wrong = problems(record, QRectF(0, 0, width, height))
        if wrong:
            found[width] = wrong

    assert found == {}


def test_everything_can_be_read_out(look: Look) -> None:
    del look
    words = comparison_words(lesson_scene(LESSONS[0]))

    assert "Broken: " in words
    assert "Proved safe: no schedule fails, all schedules tried, 10 states of the program" in words


def test_the_command_paints_both_runs(tmp_path: Path) -> None:
    out = tmp_path / "both.png"
    files = [str(PROGRAMS / f"{name}.py") for name in ("lost_update", "lost_update_locked")]

    code = picture_command.main(
        [files[0], "--compare", files[1], "--out", str(out), "--size", "900x600"]
    )

    assert code == 0
    assert QImage(str(out)).width() == 900


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (("--compare", "nowhere.py"), "nowhere.py"),
        (("--compare", "SAME", "--compare-schedule", "0:9"), "the schedule is not for"),
        (("--compare", "SAME", "--compare-schedule", "x"), "schedule, line 1"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_its_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], reason: str
) -> None:
    file = str(PROGRAMS / "lost_update.py")
    arguments = [file if each == "SAME" else each for each in more]

    code = picture_command.main([file, *arguments, "--out", str(tmp_path / "x.png")])

    assert code == 2
    assert reason in capsys.readouterr().err

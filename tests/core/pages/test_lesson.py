from __future__ import annotations

import base64
import hashlib
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from core.cli import main
from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in
from core.pages.scorm import package
from tests.core.pages.reading import Page, moments
from tests.core.scenes.runs import PROGRAMS

if TYPE_CHECKING:
    from pathlib import Path

FIRST = lessons_in(COURSE)[0].folder
HOSTILE = "<script>alert(1)</script> & ]]> \x00"


def exported(out: Path, *arguments: str) -> Page:
    assert main(["export", *arguments, "--out", str(out)]) == 0
    return Page(out.read_text("utf-8"))


@pytest.mark.parametrize("name", ["1", FIRST.name, str(FIRST)])
def test_a_lesson_is_called_by_number_name_or_folder(name: str, tmp_path: Path) -> None:
    read = exported(tmp_path / "lesson.html", name)

    assert read.all("h1")[0].text == read_lesson(FIRST).title
    assert len(list(moments(read.data))) == 17


def test_a_question_comes_before_its_answers_which_are_shut(tmp_path: Path) -> None:
    lesson = read_lesson(FIRST)
    read = exported(tmp_path / "lesson.html", "1")

    assert lesson.predict is not None
    shut = [each for each in read.all("details") if "open" not in each.attributes]
    titles = [each.text for each in read.all("summary")]
    assert titles[: len(lesson.predict.options)] == [
        f"{letter}. {option.text}"
        for letter, option in zip("ABCD", lesson.predict.options, strict=True)
    ]
    assert len(shut) >= len(lesson.predict.options)
    assert [each.text for each in read.all("b")].count("Right.") == 1


def test_what_a_lesson_says_at_a_step_has_the_way_there(tmp_path: Path) -> None:
    read = exported(tmp_path / "lesson.html", "1")

    steps = [each.attributes["data-step"] for each in read.all("button") if len(each.attributes) > 1
             and "data-step" in each.attributes]  # fmt: skip
    notes = ["1", "3", "5", "7", "8", "10", "16"]
    # Why it ended so is told twice: at the end, and for those without script.
    assert steps == ["5", "8", "10", "5", "8", "10", *notes]


def test_a_lesson_without_a_run_makes_no_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").mkdir()
    for name in ("start.py", "solution.py"):
        (tmp_path / "mine" / name).write_text("x = 1\n", "utf-8")
    text = "# Mine\n\n## Predict\nWhat?\n\n- [x] yes :: so\n- [ ] no :: not so\n"
    (tmp_path / "mine" / "lesson.txt").write_text(text, "utf-8")

    assert main(["export", str(tmp_path / "mine"), "--out", str(tmp_path / "x.html")]) == 2

    assert "mine" in capsys.readouterr().err
    assert not (tmp_path / "x.html").exists()


def test_a_lesson_has_its_own_schedule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "x.html")

    assert main(["export", "1", "--schedule", "0:0x3", "--out", out]) == 2

    assert "a lesson shows a run of its own" in capsys.readouterr().err


# For learning platforms


def test_a_package_has_a_page_and_a_manifest_that_names_it(tmp_path: Path) -> None:
    out = tmp_path / "run.zip"
    file = str(PROGRAMS / "lost_update.py")

    assert main(["export", file, "--scorm", "--title", HOSTILE, "--out", str(out)]) == 0

    with zipfile.ZipFile(out) as opened:
        assert opened.namelist() == ["imsmanifest.xml", "index.html"]
        told = ET.fromstring(opened.read("imsmanifest.xml"))  # noqa: S314 - made by ourselves
        read = Page(opened.read("index.html").decode())
    below = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
    assert [each.attrib["href"] for each in told.iter(f"{below}file")] == ["index.html"]
    titles = {each.text for each in told.iter(f"{below}title")}
    assert titles == {"<script>alert(1)</script> & ]]> \N{REPLACEMENT CHARACTER}"}
    (script,) = [each.text for each in read.all("script") if not each.attributes]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert "LMSInitialize" in script
    assert f"'sha256-{digest}'" in read.all("meta")[1].attributes["content"]


def test_equal_pages_make_equal_packages() -> None:
    assert package("page", "title") == package("page", "title")


def test_a_page_is_no_package(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "1", "--scorm", "--out", str(tmp_path / "x.html")]) == 2

    assert "is no package: give a name in .zip for a package" in capsys.readouterr().err

"""The page on all answers to a task."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

from core.grading.marking import Mark
from core.grading.overview import overview
from core.grading.task import read_task
from core.lessons.shelf import COURSE
from tests.core.pages.reading import Page

TASK = replace(read_task(COURSE / "01_lost_update"), right=80, parallel=20, speedup=2.0)
MARKS = (
    Mark("Ann", "proved", 100, "proved: no schedule fails", 2.0),
    Mark("Bob", "proved", 80, "proved: no schedule fails; its threads go slowly", 1.0),
    Mark("Cem", "fails", 0, "some schedule still fails: in line 9 an update was lost"),
    Mark("Dan", "fails", 0, "some schedule still fails: in line 12 an update was lost"),
    Mark("</table><script>x", "refused", None, 'line 4: "><img src=x onerror=x>'),
)


def of(marks: tuple[Mark, ...]) -> Page:
    """The page on *marks*."""
    return Page(overview(TASK, marks, [f"pages/{at}.html" for at in range(len(marks))]))


def test_each_answer_has_a_row_that_leads_to_its_page() -> None:
    read = of(MARKS)

    links = [each.attributes["href"] for each in read.all("a")]
    assert links[:3] == ["grades.csv", "junit.xml", "grades.json"]
    assert links[3:] == [f"pages/{at}.html" for at in range(5)]
    rows = [each.attributes["class"] for each in read.all("tr") if "class" in each.attributes]
    assert rows == ["", "slow", "missed", "missed", "person"]


def test_what_went_wrong_most_does_not_depend_on_lines() -> None:
    section = re.search(r"<section>.*?</section>", of(MARKS).source)

    assert section is not None
    assert "<b>2</b> an update was lost" in section[0]


def test_each_word_has_a_shape_beside_its_colour() -> None:
    signs = [each.text for each in of(MARKS).all("i")]

    assert len(set(signs)) == len({mark.word for mark in MARKS})


def test_nothing_that_is_marked_can_be_a_tag() -> None:
    read = of(MARKS)

    assert not read.all("script")
    assert not read.all("img")
    (style,) = read.all("style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in read.all("meta")[1].attributes["content"]
    assert not any(name.startswith("on") for each in read.elements for name in each.attributes)

"""A lesson's folder becomes a lesson, or every mistake in it is named with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.lessons import reading
from core.lessons.errors import LessonError
from core.lessons.lesson import Again, Duties, May, Option, Stop, Told
from core.lessons.parts import PARTS, Part
from core.lessons.reading import read_lesson
from core.lessons.text import cut
from tests.core.lessons.making import ANSWER, SOLUTION, START, TEXT, lesson_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytest import TempPathFactory  # noqa: PT013 - a type


def mistakes(folder: Path) -> list[tuple[int, str]]:
    """The line and the words of each mistake in *folder*."""
    with pytest.raises(LessonError) as caught:
        read_lesson(folder)
    return [(each.line, each.message) for each in caught.value.mistakes]


def line_of(text: str, words: str) -> int:
    """The number of the first line of *text* with *words*."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


def test_a_lesson_is_read(tmp_path: Path) -> None:
    lesson = read_lesson(lesson_in(tmp_path))

    assert (lesson.name, lesson.title) == ("01_lost_update", "One line is three steps")
    assert lesson.fails == ("assertion",)
    assert lesson.duties == Duties("counter == 2", 2, ("work",), (("work", 2),))
    assert lesson.watch is not None
    assert lesson.watch.text == "Two threads add one to the same `counter`.\n\nLook closely."
    assert lesson.watch.stops[0] == Stop(5, "The second has read 0, and will write 1.")
    assert lesson.predict is not None
    assert lesson.predict.options[1] == Option("1 or 2", right=True, reason="Both may read 0.")
    assert lesson.break_it is not None
    assert lesson.break_it.answer == ANSWER
    assert lesson.break_it.hints == ("A line is not a step.", "Let both read first.")
    assert lesson.remember == ("A line may be several steps.",)
    assert lesson.meets == (("gil-makes-it-safe", "It does not."),)


def test_what_stays_possible_and_what_is_tried_again_may_be_said_often(tmp_path: Path) -> None:
    said = (
        "may: counter == 2 :: it counts\nmay: not lock.locked()\nagain: counter = 5 ::\n"
        "  counter == 7 :: it\n  adds\nagain: counter = 0\nagain: counter = 6 :: may counter == 8\n"
    )

    duties = read_lesson(lesson_in(tmp_path, TEXT.replace("calls: work 2\n", said))).duties

    assert duties is not None
    assert duties.may == (May("counter == 2", "it counts"), May("not lock.locked()"))
    assert duties.again == (
        Again("counter = 5", "counter == 7", "it adds"),
        Again("counter = 0", "counter == 2"),
        Again("counter = 6", "counter == 8", maybe=True),
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("fails: assertion", "fails: explosion", "'explosion' is no kind of failure"),
        ("threads: 2", "threads: two", "'two' is no number"),
        ("threads: 2", f"threads: {'9' * 5000}", "is no number"),
        ("ends: counter == 2", "ends: counter ==", "'counter ==' is no expression"),
        ("ends: counter == 2", "ends: counter, 2", "'counter, 2' is no expression"),
        ("ends: counter == 2", "ends: counter # 2", "'counter # 2' is no expression"),
        (f"- answer: {ANSWER}", "- answer: 0:0x99999", "the schedule is too long to look at"),
        ("calls: work 2", "calls: work", "'work' is not a function's name and a number"),
        ("calls: work 2", "again: work() :: counter == 7", "'work()' gives no variable a value"),
        ("calls: work 2", "again: counter = :: counter == 7", "'counter =' gives no variable"),
        ("calls: work 2", "again: counter = 5 :: counter =", "'counter =' is no expression"),
        ("calls: work 2", "may: counter = 1 :: why", "'counter = 1' is no expression"),
        ("calls: work 2", "calls: work 2\ncalls: work 3", "'calls' is said twice"),
        ("together: work", "together: 3d", "'3d' is not a function's name"),
        ("- at 5: The", "- on 5: The", "'on 5: The second has read 0, and will wr…' is no stop"),
        ("## Watch", "## Look", "'Look' is no part of a lesson"),
        ("## Predict", "## Watch", "there are two parts 'Watch'"),
        ("- [x] 1 or 2 :: Both", "- [x] 1 or 2 : Both", "is no answer"),
        ("- [x] 1", "- [ ] 1", "not exactly one answer is right"),
        ("- hint: A line is", "- A line is", "'A line is not a step.' is no hint"),
        (f"- answer: {ANSWER}", "- answer: 0:wrong", "'wrong' is no choice"),
        ("- gil-makes", "- Gil Makes", "names no misconception"),
        ("Look closely.\n", "Look closely.\n  indented\n", "an indented line goes on with nothing"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    text = TEXT.replace(old, new, 1)

    found = mistakes(lesson_in(tmp_path, text))

    assert any(message in words for _, words in found), found
    assert all(line > 0 for line, _ in found)


def test_the_line_is_that_of_the_mistake(tmp_path: Path) -> None:
    text = TEXT.replace("fails: assertion", "fails: explosion")

    found = mistakes(lesson_in(tmp_path, text))

    assert found == [(line_of(text, "explosion"), "'explosion' is no kind of failure")]


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    text = TEXT.replace("fails: assertion", "fails: explosion").replace("- [x]", "- [ ]")

    assert len(mistakes(lesson_in(tmp_path, text))) == 2


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    folder = lesson_in(tmp_path)
    (folder / "solution.py").unlink()

    with pytest.raises(LessonError, match=r"solution\.py"):
        read_lesson(folder)


@pytest.mark.parametrize(
    ("files", "place", "message"),
    [
        ({"start": START + "# \n" * 9}, "start.py:23", "lines, not 22"),
        ({"start": START + f"x = '{'x' * 70}'\n"}, "start.py:18:61", "longer than 60 columns"),
        ({"solution": SOLUTION.split("\n", 1)[1]}, "solution.py:1", "the docstring is missing"),
        ({"solution": "x = 1\nimport mmap\nmmap\n"}, "solution.py:2:8", "mmap is not simulated"),
        ({"start": "x = (\n"}, "start.py:1:5", "never closed"),
    ],
)
def test_a_program_that_cannot_be_shown_is_named_with_its_place(
    tmp_path: Path, files: dict[str, str], place: str, message: str
) -> None:
    folder = lesson_in(tmp_path, **files)

    with pytest.raises(LessonError) as caught:
        read_lesson(folder)

    (line,) = str(caught.value).split("\n")
    assert line.startswith(f"{folder / place}: ")
    assert message in line


PIECES = [line.encode() for line in TEXT.split("\n")] + [b"", b"  more", b"ends: ((", b"threads: x"]


@given(st.binary() | st.lists(st.sampled_from(PIECES) | st.binary(max_size=9)).map(b"\n".join))
def test_any_bytes_are_a_lesson_or_mistakes(
    tmp_path_factory: TempPathFactory, content: bytes
) -> None:
    folder = lesson_in(tmp_path_factory.mktemp("lesson"))
    for name in ("lesson.txt", "start.py"):
        (folder / name).write_bytes(content)

    with pytest.raises(LessonError) as caught:
        read_lesson(folder)

    assert "\n" not in str(caught.value.mistakes[0])


@given(st.text())
def test_any_text_can_be_cut(text: str) -> None:
    found: list[int] = []

    title, _, parts = cut(text, lambda line, _message, _hint: found.append(line))

    assert title or 1 in found
    assert all(part.line > 1 for part in parts)


def test_a_part_that_is_only_told_is_read_by_its_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PARTS", (*PARTS, Part("discuss", "Discuss")))
    monkeypatch.setattr(reading, "HEADINGS", (*reading.HEADINGS, "Discuss"))
    text = f"{TEXT}\n## Discuss\nIn pairs,\nthen all.\n\n- Who waits?\n- Who does not?\n"

    told = read_lesson(lesson_in(tmp_path, text=text)).told

    assert told == {"discuss": Told("In pairs, then all.", ("Who waits?", "Who does not?"))}

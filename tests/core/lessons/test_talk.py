"""A talk about a lesson needs nothing more than the lesson's text, and few presses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, LADDER, lessons_in
from core.lessons.talk import contention, frames_of, runs_of, schedule_of
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from tests.core.lessons.making import ANSWER, TEXT, lesson_in

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = [entry.folder for entry in lessons_in(COURSE)]
PRESSES = 14
ORDER = ("title", "program", "question", "stop", "reveal", "compare", "solution", "remember")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_19_every_frame_of_a_lesson_comes_in_order_in_14_presses(folder: Path) -> None:
    lesson = read_lesson(folder)
    assert lesson.watch is not None

    frames = frames_of(lesson)

    places = [ORDER.index(frame.kind) for frame in frames]
    stops = [frame.step for frame in frames if frame.kind == "stop"]
    assert places == sorted(places)
    assert {frame.kind for frame in frames} == set(ORDER)
    assert len(frames) <= PRESSES
    assert stops == sorted(set(stops))
    assert stops[-1] == lesson.watch.stops[-1].step
    assert all(frame.text for frame in frames if frame.kind not in {"compare", "solution"})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_note_of_a_speaker_is_lost(folder: Path) -> None:
    lesson = read_lesson(folder)
    assert lesson.speaker is not None

    notes = "\n".join(frame.notes for frame in frames_of(lesson))

    assert [note.text for note in lesson.speaker.stops if note.text not in notes] == []
    assert lesson.speaker.text in notes
    assert [text for _, text in lesson.meets if text not in notes] == []


def test_the_solution_is_shown_where_somebody_waits() -> None:
    lesson = read_lesson(FOLDERS[0])
    assert lesson.solution is not None

    found = contention(runs_of(lesson, schedule_of(lesson))[1])

    program = runs_of(lesson, schedule_of(lesson))[1].program
    chosen = parse_schedule(found.schedule)
    run = Simulation(program, Replay(chosen), seed=chosen.seed)
    run.advance(found.step)
    kinds = [thread.wait.kind for thread in run.state.threads[1:] if thread.wait is not None]
    assert kinds == ["lock"]
    assert found.sentence.startswith("Bob waits for visitors_lock, which Ann")


def test_a_solution_in_which_nobody_waits_is_shown_to_its_end() -> None:
    lesson = next(read_lesson(each) for each in FOLDERS if "share_little" in each.name)

    found = contention(runs_of(lesson, schedule_of(lesson))[1])

    assert not found.sentence
    assert found.step == parse_schedule(found.schedule).steps


def test_a_schedule_that_the_program_has_not_is_followed_as_far_as_it_goes(tmp_path: Path) -> None:
    lesson = read_lesson(lesson_in(tmp_path, TEXT.replace(ANSWER, "0:0x3+2x2+9x4")))

    first, second = runs_of(lesson, schedule_of(lesson))

    assert first.position == 5
    assert second.simulation.ended is not None


def test_a_challenge_is_told_by_its_answer() -> None:
    lesson = read_lesson(lessons_in(LADDER)[0].folder)

    frames = frames_of(lesson)

    assert [frame.kind for frame in frames] == ["title", "program", "stop"]
    assert frames[-1].step == parse_schedule(schedule_of(lesson)).steps


def test_a_lesson_with_many_stops_rests_at_those_that_lie_far_apart(tmp_path: Path) -> None:
    many = "\n".join(f"- at {step}: Moment {step}." for step in (1, 2, 3, 5, 6, 8, 9, 10, 11))
    head, _, rest = TEXT.partition("- at 5:")
    lesson = read_lesson(lesson_in(tmp_path, f"{head}{many}\n\n{rest[rest.index('## Predict') :]}"))

    stops = [frame for frame in frames_of(lesson) if frame.kind == "stop"]

    assert [stop.step for stop in stops] == [1, 3, 5, 8, 9, 10, 11]
    assert len(frames_of(lesson)) == PRESSES

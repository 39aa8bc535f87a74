"""What a step means is said besides what it did."""

from __future__ import annotations

import pytest

from core.language.source import Source
from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in
from core.machine.compile import compile_source
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.scenes.builder import scene_of
from core.scenes.meaning import meaning
from core.scenes.run import Run
from core.scenes.words import english
from tests.core.scenes.runs import PROGRAMS

FOLDERS = {entry.folder.name: entry.folder for entry in lessons_in(COURSE)}


def text_of(name: str) -> str:
    """The program of a lesson, of its solution, or of a sample."""
    folder, _, which = name.partition("/")
    if folder not in FOLDERS:
        return (PROGRAMS / f"{name}.py").read_text(encoding="utf-8")
    lesson = read_lesson(FOLDERS[folder])
    return (lesson.solution or "") if which else lesson.start


def told(name: str, schedule: str) -> str:
    """What the last step of *schedule* means."""
    chosen = parse_schedule(schedule)
    run = Run(compile_source(Source("test.py", text_of(name))), Replay(chosen), seed=chosen.seed)
    assert run.advance(chosen.steps) == chosen.steps
    return meaning(scene_of(run, english), english)


@pytest.mark.parametrize(
    ("name", "schedule", "words"),
    [
        ("01_lost_update", "0:0x3+1x2+2x3", "Ann still has the old 0 in hand."),
        (
            "01_lost_update", "0:0x3+1x2+2x4+1",
            "The 1 that Bob wrote is lost: Ann went by the old 0.",
        ),
        ("01_lost_update", "0:0x3+1x2", ""),
        (
            "03_torn_pair", "0:0x3+1x3",
            "For the moment 40 + 50 = 90, not 100.",
        ),
        ("03_torn_pair", "0:0x3+1x3+2x2", "Bob looks just when Ann is not finished."),
        (
            "03_torn_pair", "0:0x3+1x3+2x3+1x3+2",
            "All is right again, but Bob goes by 90, not 100.",
        ),
        ("03_torn_pair", "0:0x3+1x3+2x4", "Bob goes by 90, not 100: that was not yet finished."),
        ("02_share_little/solution", "0:0x2+1x2", "No other thread works at sums[0]."),
        ("torn_pair_walled", "0:0x4+1x4+2", "Bob has to wait until Ann lets wall go."),
        (
            "torn_pair_walled", "0:0x4+1x4+2+1x3+2",
            "Ann had let it go, and Bob has waited for it.",
        ),
        ("torn_pair_walled", "0:0x4+1x2", ""),
        ("deadlock_two_locks", "0:0x2+1x2+2x2", ""),
        ("lost_update", "0:0x3+1x4+2x4+0x3", ""),
        ("lost_update", "0:0x3+1x4+2x4+0x4", "The run is over: nothing failed in it."),
        ("lost_update", "0:0x3+1x2+2x4+1x2+0x5", ""),
    ],
)  # fmt: skip
def test_a_step_is_told_with_what_it_means(name: str, schedule: str, words: str) -> None:
    assert told(name, schedule) == words

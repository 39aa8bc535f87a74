"""The sentence at the bottom says what a step did, and what that means."""

from __future__ import annotations

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.scenes.builder import scene_of
from core.scenes.run import Run
from core.scenes.words import english
from gui.files.samples import sample
from gui.shell.status import status_of


@pytest.mark.parametrize(
    ("schedule", "sentence"),
    [
        ("0:0x3+1x2", "Ann reads counter: 0."),
        (
            "0:0x3+1x2+2x2",
            "Bob reads counter: 0. Ann read the same 0 before and has not written yet.",
        ),
        ("0:0x3+1x3+2x2", "Bob reads counter: 1."),
        ("0:0x3+1x2+2x3", "Bob writes counter: 1 (was 0). Ann still has the old 0 in hand."),
    ],
)
def test_a_value_that_two_have_in_hand_is_told(schedule: str, sentence: str) -> None:
    program = compile_source(Source("test.py", sample("lost_update").text))
    chosen = parse_schedule(schedule)
    run = Run(program, Replay(chosen), seed=chosen.seed)
    assert run.advance(chosen.steps) == chosen.steps

    assert status_of(scene_of(run, english)) == (False, sentence)

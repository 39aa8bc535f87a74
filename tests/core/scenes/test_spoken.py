"""How primitives stand, in words."""

from __future__ import annotations

import pytest

from core.scenes.builder import scene_of
from core.scenes.spoken import count_words
from core.scenes.words import ENGLISH, english
from tests.core.scenes.runs import run_of

TEXT = """
import threading, queue
made = {made}
def work():
    {use}
threading.Thread(target=work).start()
{use}
"""


@pytest.mark.parametrize(
    ("made", "use", "told"),
    [
        ("threading.Semaphore(2)", "made.acquire()", "0 of 2 free"),
        ("queue.Queue(3)", "made.put(1)", "2 of 3 taken"),
        ("queue.Queue()", "made.put(1)", "2 items"),
        ("threading.Barrier(3)", "made.wait()", "2 of 3 have come"),
    ],
)
def test_a_primitive_says_how_many_there_are_of_how_many(made: str, use: str, told: str) -> None:
    run = run_of(TEXT.format(made=made, use=use))
    run.advance(60)

    (card,) = (card for card in scene_of(run, english).cards if card.count is not None)

    assert count_words(card, ENGLISH) == told

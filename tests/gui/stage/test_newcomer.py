"""Who has nothing but the words of the stage learns who holds, waits, is stale or saw it broken."""

from __future__ import annotations

import pytest

from core.scenes.builder import scene_of
from core.scenes.words import english
from gui.stage.accessible import spoken
from tests.gui.stage.frames import HALL, frame_of
from tests.gui.stage.plays import lessons

pytestmark = pytest.mark.usefixtures("qapp")

MOMENTS = {
    "01_lost_update at 9": [
        (
            "Thread Ann: about to write visitors: 1; line 9: visitors += 1;"
            " has the old visitors 0 in hand, it is 1 now"
        ),
        "Thread Bob: finished",
        "Shared visitors: int; 1",
    ],
    "03_torn_pair at 10": [
        (
            "Thread Bob: appends 90 to notes; line 16: notes.append(red.value + blue.value);"
            " saw red.value 40 while a rule was broken; saw blue.value 50 while a rule was broken"
        ),
        "Shared red: Box; value 40; broken for the moment",
        "Shared notes: list; 0 90, made from what was seen broken",
        "Rule red.value + blue.value == 100: broken for the moment by Ann since line 12",
    ],
    "05_wall_with_a_gap at 9": [
        "Thread Bob: waits for lock, held by Ann since line 9; line 9: with lock:",
        "Lock lock: lock, the blue circle RLock: held by Ann since line 9, wanted by Bob",
        (
            'Rule score["home"] + score["away"] == score["goals"]:'
            " broken for the moment by Ann since line 10"
        ),
    ],
    "07_check_then_act at 7": [
        "Thread Ann: about to take seats_lock; line 11: with seats_lock:; has seats 1 in hand",
        "Thread Bob: reads seats: 1; line 10: if seats > 0:; has seats 1 in hand",
        "Lock seats_lock: seats_lock, the blue circle Lock: free",
    ],
    "09_lock_or_rlock at 7": [
        "Thread Ann: waits for lock, held by Ann since line 14; line 9: with lock:",
        "Lock lock: lock, the blue circle Lock: held by Ann since line 14, wanted by Ann, Bob",
    ],
    "11_deadly_embrace at 9": [
        "Thread Ann: waits for locks['Bob'], held by Bob since line 9; line 10: with locks[taker]:",
        "Lock locks['Ann']: locks['Ann'], the blue circle Lock: held by Ann since line 9",
        (
            "Lock locks['Bob']: locks['Bob'], the orange triangle Lock: held by Bob since line 9,"
            " wanted by Ann"
        ),
    ],
    "13_philosophers at 16": [
        (
            "Deadlock: Ann holds forks[0] (since line 11) and waits in line 12 for forks[1],"
            " which Bob holds (since line 11); Bob waits in line 12 for forks[2], which Cleo holds"
            " (since line 11); Cleo waits in line 12 for forks[0]: no thread can ever go on"
        ),
        "Thread Cleo: waits for forks[0], held by Ann since line 11; line 12: with forks[right]:",
    ],
    "14_after_you at 7": [
        "Thread Ann: about to read wants['Bob']; line 10: while wants[other]:",
        "Shared wants: dict; 'Ann' True; 'Bob' True",
    ],
    "17_if_or_while at 9": [
        "Thread main: wakes Bob at bread; line 22: bread.notify()",
        "Thread Bob: waits for bread, held by main since line 20; line 11: bread.wait()",
        "Lock bread: bread, the blue circle RLock: held by main since line 20, wanted by Bob",
    ],
    "26_locks_too_fine at 11": [
        (
            "Thread Bob: reads on_duty['Ann']: True; line 10: covered = on_duty[other];"
            " has on_duty['Ann'] True in hand"
        ),
        "Lock locks['Ann']: locks['Ann'], the blue circle Lock: held by Bob since line 9",
        "Lock locks['Bob']: locks['Bob'], the orange triangle Lock: free",
    ],
}
"""Ten moments of ten lessons, with what has to be said of each, read by a person."""


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_words_of_the_stage_tell_all_there_is_to_know(moment: str) -> None:
    name, _, step = moment.rpartition(" at ")
    run = next(play for play in lessons() if play.name == name).run()
    run.advance(int(step))
    scene = scene_of(run, english)

    parts = spoken(frame_of(scene, run, HALL, HALL.look()).picture)

    told = [f"{part}: {words}" for part, words, _ in parts]
    assert [sentence for sentence in MOMENTS[moment] if sentence not in told] == [], told

"""To look in the middle is a failure; what was seen is told as wrong only where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.scenes.builder import scene_of
from core.scenes.words import english
from tests.core.scenes.runs import run_of

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import GlimpseScene, LaneScene

PAIR = """\
import threading
# invariant: red + blue == 100
red, blue, notes = 50, 50, []

def move():
    global red, blue
    red += 10
    blue -= 10

def look():
    notes.append(red + blue)

threading.Thread(target=move, name="Ann").start()
threading.Thread(target=look, name="Bob").start()
"""
DICT = """\
import threading
stock = {"shelf": 5, "cart": 0}
# invariant: stock["shelf"] + stock["cart"] == 5

def move():
    stock["shelf"] -= 1
    stock["cart"] += 1

def look():
    shelf = stock["shelf"]
    cart = stock["cart"]
    print(shelf, cart)

threading.Thread(target=move, name="Ann").start()
threading.Thread(target=look, name="Bob").start()
"""
BOUNDS = """\
import threading

class Range:
    def __init__(self):
        self.low, self.high = 0, 5

span = Range()
# invariant: span.low <= span.high

def shift():
    span.low = 7
    span.high = 9

def look():
    if span.low > span.high:
        print("upside down")

threading.Thread(target=shift, name="Ann").start()
threading.Thread(target=look, name="Bob").start()
"""
TWICE = PAIR.replace(
    "    notes.append(red + blue)\n", "    notes.append(blue)\n    notes.append(red)\n"
)


def gone(text: str, *told: str) -> Run:
    """A run of *text* in which whoever a sentence of *told* begins with makes steps up to it."""
    run = run_of(text)
    for words in ("main starts Bob", *told):
        tid = ("main", "Ann", "Bob").index(words.partition(" ")[0])
        while not run.position or not run.sentence(run.position - 1).startswith(words):
            run.take(next(each for each in run.simulation.choices() if each.tid == tid))
    return run


def glimpse(run: Run) -> GlimpseScene:
    (rule,) = scene_of(run, english).rules
    return rule.glimpses[-1]


def bob(run: Run) -> LaneScene:
    return next(lane for lane in scene_of(run, english).lanes if lane.name == "Bob")


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (PAIR, ("Bob reads red", "Ann writes red", "Bob reads blue")),
        (PAIR, ("Ann writes red", "Bob reads red")),
        (DICT, ("Ann writes stock['shelf']", "Bob reads stock['shelf']")),
        (
            DICT,
            ("Bob reads stock['shelf']", "Ann writes stock['shelf']", "Bob reads stock['cart']"),
        ),
        (
            PAIR,
            (
                "Ann writes red",
                "Bob reads red",
                "Ann writes blue",
                "Bob reads blue",
                "Bob appends 100",
            ),
        ),
        (BOUNDS, ("Bob reads span.low", "Ann writes span.low", "Bob reads span.high")),
        (TWICE, ("Bob appends 50", "Ann writes red", "Bob appends 60")),
    ],
)
def test_what_fits_the_rule_or_is_one_part_alone_is_not_told_as_wrong(
    text: str, turns: tuple[str, ...]
) -> None:
    run = gone(text, *turns)

    seen, scene = glimpse(run), scene_of(run, english)

    assert seen.wrong == ()
    assert "Bob looked in the middle" in seen.sentence
    assert "while Ann was between two changes" in seen.sentence
    assert any(failure.kind == "torn-read" for failure in scene.failures)
    assert any(chip.glimpse for chip in bob(run).hand)
    assert not any(chip.wrong for chip in bob(run).hand)
    assert not any(field.torn for card in scene.cards for field in card.fields)


@pytest.mark.parametrize(
    ("text", "turns", "wrong"),
    [
        (PAIR, ("Ann writes red", "Bob reads blue"), ("60 + 50 = 110, not 100", "110, not 100")),
        (
            DICT,
            ("Ann writes stock['shelf']", "Bob reads stock['cart']"),
            ("4 + 0 = 4, not 5", "4, not 5"),
        ),
        (
            PAIR.replace("+ blue == 100", "== blue"),
            ("Ann writes red", "Bob reads blue"),
            ("60, not 50", "60, not 50"),
        ),
        (BOUNDS, ("Ann writes span.low", "Bob reads span.high"), ("7, not <= 5", "7, not <= 5")),
        (
            PAIR.replace("red + blue)", "blue + red)"),
            ("Bob reads blue", "Ann writes red", "Bob reads red"),
            ("60 + 50 = 110, not 100", "110, not 100"),
        ),
    ],
)
def test_what_breaks_the_rule_is_told_in_figures_at_the_reader_from_then_on(
    text: str, turns: tuple[str, ...], wrong: tuple[str, str]
) -> None:
    run = gone(text, *turns)

    assert glimpse(run).wrong == wrong
    assert glimpse(run).sentence.startswith(f"Bob saw {wrong[0]}, at line ")
    assert {chip.wrong for chip in bob(run).hand if chip.glimpse} == {wrong}
    # The mending comes too late for whoever has looked.
    run.advance(100)
    assert glimpse(run).wrong == wrong
    assert {chip.wrong for chip in bob(run).hand if chip.glimpse} == {wrong}


def test_a_sum_that_is_wrong_says_what_it_has_to_be() -> None:
    run = gone(PAIR, "Ann writes red")

    assert scene_of(run, english).rules[0].figures == "60 + 50 = 110, not 100"
    run.advance(2)
    assert scene_of(run, english).rules[0].figures == "60 + 40 = 100"

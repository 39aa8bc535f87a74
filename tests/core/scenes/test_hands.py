"""What threads have in hand is what they read and may still use, however they came by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.scenes.builder import scene_of
from core.scenes.words import english
from tests.core.scenes.runs import go, run_of, sample, until

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import ChipScene, FieldScene

ANN, BOB = 1, 2
FRAME = """\
import threading

class Account:
    def __init__(self):
        self.balance = 0

def plain(number):
    return number

total = 0
account = Account()
slots = [0]
purse = {{"Ann": 0}}

def work():
    global total
{body}

ann = threading.Thread(target=work, name="Ann")
bob = threading.Thread(target=work, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
"""
LEFT_OPEN = """\
import threading

total = 0

lock = threading.Lock()

def numbers():
    with lock:
        yield 1
        yield 2

def work():
    global total
    mine = total
    for number in numbers():
        mine += number
        break
    total = mine

ann = threading.Thread(target=work, name="Ann")
ann.start()
bob = threading.Thread(target=lambda: total, name="Bob")
bob.start()
"""
SPELLINGS = {
    "augmented": "    total += 1",
    "through a local": "    mine = total\n    mine = mine + 1\n    total = mine",
    "through a call": "    total = plain(total) + 1",
    "an attribute": "    account.balance += 1",
    "an item": "    slots[0] += 1",
    "a key": "    purse['Ann'] = purse['Ann'] + 1",
    "through a tuple": "    mine, other = total, 1\n    total = mine + other",
    "in a branch": "    mine = total\n    if mine < 5:\n        total = mine + 1",
}


def lost(spelling: str) -> Run:
    """Ann reads, Bob reads and writes, Ann is about to write."""
    run = run_of(FRAME.format(body=SPELLINGS[spelling]))
    while len(scene_of(run, english).lanes) < 3:
        go(run, 0)
    go(run, ANN, 2)
    go(run, BOB, 3)
    return run


def hand(run: Run, tid: int) -> tuple[ChipScene, ...]:
    return next(lane.hand for lane in scene_of(run, english).lanes if lane.tid == tid)


def field_named(run: Run, value: str) -> FieldScene:
    fields = [field for card in scene_of(run, english).cards for field in card.fields]
    return next(field for field in fields if field.wrote_now and field.value == value)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_read_value_stays_in_hand_and_goes_stale(spelling: str) -> None:
    run = lost(spelling)

    (anns,) = hand(run, ANN)
    (bobs,) = hand(run, BOB)

    assert (anns.value, anns.stale, anns.now) == ("0", True, "1")
    assert (bobs.value, bobs.stale) == ("0", False)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_write_from_a_stale_value_loses_what_the_other_wrote(spelling: str) -> None:
    run = lost(spelling)
    go(run, ANN)

    scene = scene_of(run, english)
    field = field_named(run, "1")

    assert (field.lost, field.old, field.writer) == (BOB, "1", ANN)
    assert scene.move is not None
    assert (scene.move.writes, scene.move.value) == (True, "1")
    assert [(chip.value, chip.stale) for chip in scene.move.sources] == [("0", True)]


def test_a_value_that_is_read_afresh_loses_nothing() -> None:
    run = run_of(FRAME.format(body=SPELLINGS["augmented"]))
    until(run, "Bob writes total: 2")

    assert field_named(run, "2").lost is None


def test_nothing_stays_in_hand_once_it_is_done_with() -> None:
    run = run_of(FRAME.format(body="    mine = total\n    print(mine)\n    total = 5"))
    until(run, "Ann reads total")
    assert [chip.value for chip in hand(run, ANN)] == ["0"]

    until(run, "Ann ends")

    assert hand(run, ANN) == ()


def test_a_local_keeps_its_value_as_long_as_it_lives() -> None:
    run = run_of(
        FRAME.format(
            body="    mine = account.balance\n    slots[0] = 7\n    account.balance = mine"
        )
    )
    until(run, "Ann writes slots[0]: 7")

    assert [chip.name for chip in hand(run, ANN)] == ["account.balance"]


def test_locks_and_objects_are_not_in_hand() -> None:
    run = sample("bank_ordered", "random", 3)

    for _ in range(60):
        run.advance(1)
        for lane in scene_of(run, english).lanes:
            assert not [chip for chip in lane.hand if "ock" in chip.value]


def test_what_was_seen_broken_stays_to_the_end_with_what_was_made_of_it() -> None:
    run = run_of(
        "import threading\nred, blue, notes = 50, 50, []\n# invariant: red + blue == 100\n"
        "def give():\n    global red, blue\n    red -= 20\n    blue += 20\n"
        "def look():\n    notes.append(red + blue)\n"
        "threading.Thread(target=give, name='Ann').start()\n"
        "threading.Thread(target=look, name='Bob').start()\n"
    )
    until(run, "main starts Bob")
    go(run, ANN, 3)
    go(run, BOB, 3)
    go(run, ANN, 3)
    while run.simulation.choices():
        seen = [(chip.name, chip.value, chip.glimpse) for chip in hand(run, BOB)]
        assert seen == [("red", "30", True), ("blue", "50", True)]
        run.advance(1)

    (rule,) = scene_of(run, english).rules
    notes = next(card for card in scene_of(run, english).cards if card.title == "notes")
    assert (rule.status, rule.figures) == ("holds", "30 + 70 = 100")
    assert [(field.value, field.torn) for field in notes.fields] == [("80", True)]
    assert len(hand(run, BOB)) == 2


def test_hands_are_the_same_however_a_moment_was_reached() -> None:
    run = sample("lost_update", "random", 1)
    run.advance(100)
    forward = []
    for position in range(run.position + 1):
        run.jump(position)
        forward.append([lane.hand for lane in scene_of(run, english).lanes])

    for position in range(len(forward) - 1, -1, -1):
        run.jump(position)
        assert [lane.hand for lane in scene_of(run, english).lanes] == forward[position]


def test_what_the_library_gives_is_made_of_nothing_that_was_read_before() -> None:
    body = "    account.balance = account.balance + 1\n    slots[0] = max([7], key=plain)"
    run = run_of(FRAME.format(body=body))
    until(run, "Ann writes slots[0]: 7")

    move = scene_of(run, english).move

    assert move is not None
    assert (move.writes, move.value, move.sources) == (True, "7", ())


def test_a_generator_that_is_left_open_takes_nothing_out_of_a_hand() -> None:
    run = run_of(LEFT_OPEN)
    until(run, "Ann reads total")
    (ann,) = [each for each in scene_of(run, english).lanes if each.name == "Ann"]
    assert [chip.name for chip in ann.hand] == ["total"]

    until(run, "Ann writes total")

    card = next(each for each in scene_of(run, english).cards if each.title == "total")
    assert card.fields[0].value == "1"


WALKS = """\
from threading import Thread
prices, line = {"tea": 3}, [7, 8]

def go_through():
    for name in prices:
        cheap = name
    for number in line:
        last = number
    for at, number in enumerate(line):
        last = at
    a, b = line

Thread(target=go_through, name="Ann").start()
Thread(target=go_through, name="Bob").start()
"""


def test_who_goes_through_a_container_has_items_in_hand_and_not_how_far_it_is() -> None:
    run = run_of(WALKS, "serial")
    chips, moved = set[tuple[str, str]](), list[str]()
    while run.advance(1):
        scene = scene_of(run, english)
        chips |= {(chip.name, chip.value) for lane in scene.lanes for chip in lane.hand}
        moved += [scene.move.value] if scene.move is not None and not scene.move.writes else []

    assert chips == {
        ("prices", "'tea'"), ("line[0]", "7"), ("line[1]", "8"), ("line", "(0, 7)"),
        ("line", "(1, 8)"), ("line", "(7, 8)"),
    }  # fmt: skip
    assert moved == ["'tea'", "7", "8", "(0, 7)", "(1, 8)", "(7, 8)"] * 2


@pytest.mark.parametrize(("name", "alone"), [("mine", True), ("total", False)])
def test_a_write_says_whether_others_come_to_its_place(name: str, alone: bool) -> None:
    text = """
import threading
mine = total = 0
def ann():
    global mine, total
    mine = 1
    total = 1
def bob():
    global total
    total = 2
for work in (ann, bob):
    threading.Thread(target=work).start()
"""
    run = run_of(text)
    until(run, f"writes {name}")

    move = scene_of(run, english).move

    assert move is not None
    assert move.alone is alone

"""Which cards stand side by side, and in whose frame."""

from __future__ import annotations

from core.scenes.builder import scene_of
from core.scenes.space.groups import grouped
from core.scenes.words import english
from tests.core.scenes.runs import run_of

BANK = """\
import threading
# invariant: red + blue == 100
red = blue = 50
other = 1
def move():
    global red, blue, other
    red -= 10
    blue += 10
    other = red
worker = threading.Thread(target=move)
worker.start()
worker.join()
"""


def test_a_rule_frames_its_cards_only_where_all_of_them_are() -> None:
    run = run_of(BANK)
    run.advance(1_000)
    scene = scene_of(run, english)
    (rule,) = scene.rules

    whole = [group for group in grouped(scene) if group.rule is not None]
    part = grouped(scene, only={rule.cards[0]})

    assert [tuple(card.key for card in group.cards) for group in whole] == [rule.cards]
    assert [group.rule for group in part] == [None]

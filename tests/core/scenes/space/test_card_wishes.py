from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.machine.values import ref_to
from core.scenes.scene import CardScene, CountScene, FieldScene
from core.scenes.space.box import Scale
from core.scenes.space.card_wishes import wishes_of
from core.scenes.space.cards import wish_of
from tests.core.scenes.space.spaces import moments, wide

if TYPE_CHECKING:
    from core.scenes.space.cards import Shape

SCALES = (Scale(1.0, wide), Scale(2.0, wide))
SHAPES: tuple[Shape, ...] = ("line", "flat", "high")
REF = ref_to(1, 0)
CARD = CardScene(
    key=(REF, None), kind="instance", title="box", type_name="Box",
    fields=(FieldScene(place=(REF, "full"), name="full", value="10", old="9", writer=1),),
)  # fmt: skip


@pytest.mark.parametrize("name", ["bounded_queue", "semaphore_pool", "torn_pair"])
def test_kept_wishes_are_those_of_the_card(name: str) -> None:
    for scene in moments(name, most=20):
        for card in scene.cards:
            for scale in SCALES:
                for shape in SHAPES:
                    for value in (13.0, 42.0):
                        kept = wishes_of(card, scale).at(value, shape)
                        assert kept == wish_of(card, value, scale, shape)


def test_who_wrote_a_value_and_which_figures_it_has_change_no_wish() -> None:
    (field,) = CARD.fields
    other = replace(field, value="11", old="8", writer=2, written=7, wrote_now=True, reader=3)

    same = wishes_of(replace(CARD, fields=(other,), cracked=True, guards=(REF,)), SCALES[0])

    assert same is wishes_of(CARD, SCALES[0])


@pytest.mark.parametrize(
    "changes",
    [
        {"fields": (replace(CARD.fields[0], value="100"),)},
        {"fields": (replace(CARD.fields[0], value="漢字"),)},
        {"fields": (replace(CARD.fields[0], lost=2),)},
        {"fields": (replace(CARD.fields[0], name="filled"),)},
        {"title": "a box"}, {"more": 2}, {"flag": True}, {"count": CountScene(1, 2)},
        {"room": (1,)}, {"kind": "queue"},
    ],
)  # fmt: skip
def test_all_else_makes_wishes_of_its_own(changes: dict[str, object]) -> None:
    assert wishes_of(replace(CARD, **changes), SCALES[0]) is not wishes_of(CARD, SCALES[0])  # type: ignore[arg-type]

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from core.pages.delta import Reel
from core.pages.node import Node
from tests.core.pages.reading import moments

TEXTS = st.sampled_from(["", "one", "two", "three", "<b>"])
HEADS = st.sampled_from(["p", "p.last", "li", "li@3"])
TREES = st.recursive(
    TEXTS,
    lambda inside: st.builds(Node, HEADS, st.lists(inside, max_size=4).map(tuple)),
    max_leaves=12,
)
ROOTS = st.builds(Node, st.just("div"), st.lists(TREES, max_size=4).map(tuple))


@given(st.lists(ROOTS, min_size=1, max_size=8))
def test_the_moments_come_out_as_they_went_in(nodes: list[Node]) -> None:
    reel = Reel(nodes)

    told = json.dumps({"first": reel.first, "edits": reel.edits, "table": reel.table})

    assert list(moments(told)) == nodes


def test_what_stays_as_it_is_costs_nothing() -> None:
    still = Node("div", (Node("p", ("as it was",)), Node("p", ("so it is",))))

    assert Reel([still, still, still]).edits == [[], []]

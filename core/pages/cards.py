"""A shared object as an element, in the walls of the locks that guard it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.pages.node import Node
from core.pages.phrases import QUIET, apart, heading, padlock, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.pages.node import Child
    from core.pages.phrases import How
    from core.scenes.scene import CardScene, FieldScene, LockScene, Scene
    from core.scenes.spoken import Part

    People = Mapping[int, str]

_COMMA: Final = ", "


def card_node(part: Part, card: CardScene, scene: Scene, people: People) -> Node:
    """*card* of *scene* with what *part* tells of it; *people* are monograms."""
    locks = {lock.ref: lock for lock in scene.locks}
    gaps = [tid for wall in scene.walls for tid, place in wall.gaps if place == card.key]
    body = Node("div.body", (*heading(part), *_told(part, card, people)))
    for number, ref in enumerate(reversed((*card.guards, *card.holes))):
        if ref in locks:
            broken = number < len(card.holes)
            body = _wall(locks[ref], body, gaps, people, broken=broken)
    return Node(f"li.card.of-{card.kind}{'.cracked' if card.cracked else ''}", (body,))


def _wall(lock: LockScene, inside: Node, gaps: list[int], people: People, *, broken: bool) -> Node:
    """*inside* in the wall of *lock*: at its gate who is in, and outside who waits."""
    shut: How = "shut" if lock.holder is not None else "free"
    holder = [] if lock.holder is None else [Node("i.who", (people.get(lock.holder, "?"),))]
    waiting = [Node("i.who.outside", (people.get(tid, "?"),)) for tid in lock.waiting]
    came = [Node("i.who.gap", (people.get(tid, "?"),)) for tid in gaps]
    gate = Node("i.gate", (padlock(lock, shut), *holder, *waiting, *came))
    classes = f".l{lock.look.number}.{shut}{'.broken' if broken else ''}"
    return Node(f"div.wall{classes}", (gate, inside))


def _told(part: Part, card: CardScene, people: People) -> Iterator[Child]:
    fields = iter(card.fields)
    for before, clause in apart(part):
        if clause.subject == "field":
            said = (bit for child in told(clause, {}) for bit in _without_comma(child))
            yield _field((*before, *said), next(fields), people)
        else:
            yield Node(f"span.of-{clause.subject}", (*before, *told(clause, {})))


def _without_comma(child: Child) -> tuple[Child, ...]:
    """*child*, whose first comma is for the ear: for the eye, what it parts stands apart."""
    if isinstance(child, str) and child.startswith(_COMMA):
        return (Node(QUIET, (_COMMA,)), child.removeprefix(_COMMA))
    return (child,)


def _field(words: tuple[Child, ...], field: FieldScene, people: People) -> Node:
    classes = "".join(
        f".{name}"
        for name, so in (
            ("wrote", field.wrote_now), ("read", field.reader is not None), ("torn", field.torn),
            ("lost", field.lost is not None),
        )
        if so
    )  # fmt: skip
    before = []
    if field.writer is not None and (field.old is not None or field.wrote_now):
        old = () if field.old is None or field.lost is not None else (Node("s", (field.old,)),)
        before = [Node("i.was", (*old, Node("i.who", (people.get(field.writer, "?"),))))]
    return Node(f"div.field{classes}", (*words, *before))

"""Shared objects by what guards them, with those that an invariant names side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from core.scenes.scene import CardScene, Place, RuleScene, Scene

MOST_FENCES: Final = 3
"""As many fences round one group as can be told apart."""


@dataclass(frozen=True, slots=True)
class Group:
    """*cards* with *locks* round them, the outermost first, or a *hole* where those differ.

    *rule* is an invariant about some of them, which frames them.
    """

    locks: tuple[Ref, ...]
    hole: bool
    cards: tuple[CardScene, ...]
    rule: RuleScene | None = None


def items_of(scene: Scene) -> Iterator[tuple[Place | Ref, CardScene | None]]:
    """All there is to be grouped at *scene*, with its card if it is one."""
    walled = set[Ref]()
    for card in scene.cards:
        walled.update((card.guards or card.holes)[:MOST_FENCES])
        yield card.key, card
    for wall in scene.walls:
        if wall.lock not in walled:
            yield wall.lock, None


def grouped(scene: Scene, only: Container[Place | Ref] | None = None) -> tuple[Group, ...]:
    """The cards of *scene* by what guards them, with those that a rule names side by side.

    Of all items only those in *only*, if that is given.
    """
    by_locks: dict[tuple[tuple[Ref, ...], bool], list[CardScene]] = {}
    items = [(item, card) for item, card in items_of(scene) if only is None or item in only]
    for card in (card for _, card in items if card is not None):
        locks = card.guards[:MOST_FENCES] or card.holes[:MOST_FENCES]
        by_locks.setdefault((locks, not card.guards and bool(locks)), []).append(card)
    made: list[Group] = []
    for (locks, hole), cards in by_locks.items():
        if locks:
            rule = _rule_about(cards, scene)
            made.append(Group(locks, hole, _named_first(cards, rule), rule))
            continue
        framed = _framed(cards, scene)
        inside = {card.key for _, group in framed for card in group}
        made += [Group((), False, group, rule) for rule, group in framed]
        made += [Group((), False, (card,)) for card in cards if card.key not in inside]
    made += [Group((item,), False, ()) for item, _ in items if isinstance(item, Ref)]
    return tuple(made)


def _rule_about(cards: Sequence[CardScene], scene: Scene) -> RuleScene | None:
    """The first rule that speaks of several of *cards* and of nothing else."""
    keys = {card.key for card in cards}
    about = (rule for rule in scene.rules if len(rule.cards) > 1 and set(rule.cards) <= keys)
    return next(about, None)


def _named_first(cards: Sequence[CardScene], rule: RuleScene | None) -> tuple[CardScene, ...]:
    """*cards* with those that *rule* names side by side."""
    if rule is None:
        return tuple(cards)
    named = [card for card in cards if card.key in rule.cards]
    return (*named, *(card for card in cards if card.key not in rule.cards))


def _framed(
    cards: Sequence[CardScene], scene: Scene
) -> list[tuple[RuleScene, tuple[CardScene, ...]]]:
    """The cards that rules frame, each card in one frame."""
    made, taken = [], set[object]()
    for rule in scene.rules:
        own = tuple(card for card in cards if card.key in rule.cards and card.key not in taken)
        if len(own) > 1 and len(own) == len(rule.cards):
            taken |= {card.key for card in own}
            made.append((rule, own))
    return made

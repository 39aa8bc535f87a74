"""What is told of locks and of all that is shared, for tooltips, headings and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.theme.words import tr, translate

if TYPE_CHECKING:
    from core.scenes.scene import ChipScene, Scene

_CROWD = 2
"""Fewer threads than these cannot disturb each other."""


def chip_words(chip: ChipScene, who: str) -> str:
    """What *who* has in hand, where it is from, and whether it is still so."""
    words = translate("stage", "{0} has {1} {2} in hand, read in step {3}")
    told = [words.format(who, chip.name, chip.value, chip.step + 1)]
    if chip.stale:
        words = (
            translate("stage", "Old: it was {0}")
            if chip.over
            else translate("stage", "Old: it is {0} now")
        )
        told.append(words.format(chip.now))
    if chip.glimpse:
        told.append(translate("stage", "Read while a rule was broken"))
    return "\n".join(told)


def shared_words(scene: Scene) -> str:
    """How much is shared: the fewer, the better."""
    variables = sum(card.kind == "variable" for card in scene.cards)
    objects = len(scene.cards) - variables
    locks = len(scene.locks)
    parts = [
        tr("%n variable(s)", "", variables) if variables else "",
        tr("%n object(s)", "", objects) if objects else "",
        tr("%n lock(s)", "", locks) if locks else "",
    ]
    return ", ".join(part for part in parts if part)


def heading_words(scene: Scene) -> str:
    """What stands over shared objects."""
    if not scene.cards:
        return nothing_words(scene)
    return translate("stage", "shared: {0}").format(shared_words(scene))


def heading_title() -> str:
    """What that is the heading of, at a desk, where it stands before it."""
    return translate("stage", "SHARED OBJECTS")


def nothing_words(scene: Scene) -> str:
    """Why there is no card."""
    if scene.locks:
        return translate("stage", "No data is shared, only locks.")
    if len(scene.lanes) < _CROWD:
        return translate("stage", "Nothing is shared so far: there is only one thread.")
    return translate("stage", "No data is shared so far.")

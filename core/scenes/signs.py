"""The alphabet of the stage: every sign with its name and what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.scenes.marks import mark_called

if TYPE_CHECKING:
    from core.machine.events import Kind
    from core.scenes.words import Translate


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign: *key* is what painters and the legend know it by, *kind* the step it marks."""

    key: str
    name: str
    meaning: str
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class SignGroup:
    """Signs that belong together, under a heading."""

    heading: str
    signs: tuple[Sign, ...]


_OF_LOCKS: Final = frozenset({"take", "give"})
"""The steps that are marked by the lock itself."""


def alphabet(translate: Translate) -> tuple[SignGroup, ...]:
    """All signs, in the order in which they are read."""

    def group(heading: str, *signs: Sign) -> SignGroup:
        return SignGroup(translate("signs", heading), signs)

    def sign(key: str, name: str, meaning: str) -> Sign:
        return Sign(key, translate("signs", name), translate("signs", meaning))

    def step(key: str) -> Sign:
        mark = mark_called(key)
        name, meaning = translate("signs", mark.name), translate("signs", mark.meaning)
        return Sign(key, name, meaning, mark.kinds[0] if mark.key not in _OF_LOCKS else None)

    return (
        group(
            "A step on a lane",
            *map(step, ("begin", "start", "read", "write", "take")),
            sign("struck", "must wait", "somebody else has the lock"),
            *map(step, ("give", "wait", "notify", "join", "print", "sleep", "draw", "look")),
            *map(step, ("end", "die")),
        ),
        group(
            "Meeting each other",
            *map(step, ("permit-taken", "permit-given", "set", "clear", "arrive", "pass")),
            *map(step, ("put", "get", "give-up")),
        ),
        group(
            "Threads are black and white",
            sign("acts", "went last", "made the last step"),
            sign("ready", "can go on", "or waits, as its lane says"),
            sign("over", "has ended", "goes nowhere any more"),
        ),
        group(
            "Locks have the colours",
            sign("held", "held", "filled and shut"),
            sign("free", "free", "hollow and open"),
            sign("wanted", "wanted", "dashed: somebody waits for it"),
            sign("bar", "holds", "under the steps, while it is held"),
            sign("hatch", "waits for it", "under the steps, while it is wanted"),
            sign("pause", "waits", "for a thread, an event, an item"),
        ),
        group(
            "In hand",
            sign("fresh", "what it read", "and may still use"),
            sign("stale", "old", "somebody has written there since"),
            sign("glimpse", "saw it broken", "stays, also once it is mended"),
            sign("coin", "a value on its way", "from hand to card, or back"),
        ),
        group(
            "Shared objects, a wall an item",
            sign("wall", "shut", "its lock is held"),
            sign("open-wall", "open", "its lock is free"),
            sign("outside", "waits outside", "until the gate opens"),
            sign("gap", "a gap", "somebody came without the lock"),
            sign("hole", "a hole", "two locks for one thing guard nothing"),
        ),
        group(
            "Rules",
            sign("rule", "holds", "an invariant of the program"),
            sign("crack", "broken for now", "nobody has seen it"),
        ),
    )

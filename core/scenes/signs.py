"""The alphabet of the stage: every sign with its name and what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.scenes.marks import MEETINGS, STEPS

if TYPE_CHECKING:
    from core.machine.events import Kind
    from core.scenes.marks import Mark
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

    def sign(mark: Mark) -> Sign:
        name, meaning = translate("signs", mark.name), translate("signs", mark.meaning)
        return Sign(mark.key, name, meaning, mark.kinds[0] if mark.key not in _OF_LOCKS else None)

    struck = Sign(
        "struck",
        translate("signs", "must wait"),
        translate("signs", "somebody else has the lock"),
    )
    # No step, so it has no mark; but it is what comes instead of taking the lock.
    after_taking = 1 + [mark.key for mark in STEPS].index("take")
    steps = [sign(mark) for mark in STEPS]
    return (
        SignGroup(
            translate("signs", "A step on a lane"),
            (*steps[:after_taking], struck, *steps[after_taking:]),
        ),
        SignGroup(translate("signs", "Meeting each other"), tuple(map(sign, MEETINGS))),
        SignGroup(
            translate("signs", "Threads are black and white"),
            (
                Sign(
                    "acts",
                    translate("signs", "went last"),
                    translate("signs", "made the last step"),
                ),
                Sign(
                    "ready",
                    translate("signs", "can go on"),
                    translate("signs", "or waits, as its lane says"),
                ),
                Sign(
                    "over",
                    translate("signs", "has ended"),
                    translate("signs", "goes nowhere any more"),
                ),
            ),
        ),
        SignGroup(
            translate("signs", "Locks have the colours"),
            (
                Sign("held", translate("signs", "held"), translate("signs", "filled and shut")),
                Sign("free", translate("signs", "free"), translate("signs", "hollow and open")),
                Sign(
                    "wanted",
                    translate("signs", "wanted"),
                    translate("signs", "dashed: somebody waits for it"),
                ),
                Sign(
                    "bar",
                    translate("signs", "holds"),
                    translate("signs", "under the steps, while it is held"),
                ),
                Sign(
                    "hatch",
                    translate("signs", "waits for it"),
                    translate("signs", "under the steps, while it is wanted"),
                ),
                Sign(
                    "pause",
                    translate("signs", "waits"),
                    translate("signs", "for a thread, an event, an item"),
                ),
            ),
        ),
        SignGroup(
            translate("signs", "In hand"),
            (
                Sign(
                    "fresh",
                    translate("signs", "what it read"),
                    translate("signs", "and may still use"),
                ),
                Sign(
                    "stale",
                    translate("signs", "old"),
                    translate("signs", "somebody has written there since"),
                ),
                Sign(
                    "glimpse",
                    translate("signs", "saw it broken"),
                    translate("signs", "stays, also once it is mended"),
                ),
                Sign(
                    "coin",
                    translate("signs", "a value on its way"),
                    translate("signs", "from hand to card, or back"),
                ),
            ),
        ),
        SignGroup(
            translate("signs", "Shared objects, a wall an item"),
            (
                Sign("wall", translate("signs", "shut"), translate("signs", "its lock is held")),
                Sign(
                    "open-wall", translate("signs", "open"), translate("signs", "its lock is free")
                ),
                Sign(
                    "outside",
                    translate("signs", "waits outside"),
                    translate("signs", "until the gate opens"),
                ),
                Sign(
                    "gap",
                    translate("signs", "a gap"),
                    translate("signs", "somebody came without the lock"),
                ),
                Sign(
                    "hole",
                    translate("signs", "a hole"),
                    translate("signs", "two locks for one thing guard nothing"),
                ),
            ),
        ),
        SignGroup(
            translate("signs", "Rules"),
            (
                Sign(
                    "rule",
                    translate("signs", "holds"),
                    translate("signs", "what an `# invariant:` of the program says"),
                ),
                Sign(
                    "crack",
                    translate("signs", "broken for now"),
                    translate("signs", "nobody has seen it"),
                ),
            ),
        ),
    )

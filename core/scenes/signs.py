"""The alphabet of the stage: every sign with its name and what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.machine.events import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

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


KEYS: Final[Mapping[Kind, str]] = {
    Kind.READ: "read", Kind.WRITE: "write", Kind.ACQUIRE: "take", Kind.RELEASE: "give",
    Kind.WAIT: "wait", Kind.NOTIFY: "notify", Kind.JOIN: "join", Kind.START: "start",
    Kind.BEGIN: "begin", Kind.END: "end", Kind.DIED: "die", Kind.PRINT: "print",
    Kind.SLEEP: "sleep", Kind.WAKE: "sleep", Kind.RANDOM: "draw", Kind.LOOK: "look",
    Kind.EVENT_SEEN: "look", Kind.PERMIT_TAKEN: "permit-taken", Kind.PERMIT_GIVEN: "permit-given",
    Kind.SET: "set", Kind.CLEAR: "clear", Kind.ARRIVE: "arrive", Kind.PASS: "pass",
    Kind.PUT: "put", Kind.GET: "get", Kind.TRY_FAILED: "give-up",
}  # fmt: skip
"""Which sign marks a step of each kind; others have a dot."""
OTHER: Final = "other"


def alphabet(translate: Translate) -> tuple[SignGroup, ...]:
    """All signs, in the order in which they are read."""

    def group(heading: str, *signs: Sign) -> SignGroup:
        return SignGroup(translate("signs", heading), signs)

    def sign(key: str, name: str, meaning: str, kind: Kind | None = None) -> Sign:
        return Sign(key, translate("signs", name), translate("signs", meaning), kind)

    return (
        group(
            "A step on a lane",
            sign("begin", "begins", "the thread makes its first step", Kind.BEGIN),
            sign("start", "starts a thread", "another one may begin", Kind.START),
            sign("read", "reads", "a shared value, which stays in hand", Kind.READ),
            sign("write", "writes", "changes a shared value", Kind.WRITE),
            sign("take", "takes a lock", "its own colour, form and letter"),
            sign("struck", "must wait", "somebody else has the lock"),
            sign("give", "lets go", "the next that waits may go on"),
            sign("wait", "waits", "for a notification", Kind.WAIT),
            sign("notify", "notifies", "wakes who waits", Kind.NOTIFY),
            sign("join", "joins", "sees that a thread has ended", Kind.JOIN),
            sign("print", "prints", "writes a text", Kind.PRINT),
            sign("sleep", "sleeps", "lets time pass", Kind.SLEEP),
            sign("draw", "draws", "a random value", Kind.RANDOM),
            sign("look", "looks", "asks how something is", Kind.LOOK),
            sign("end", "ends", "the thread is over", Kind.END),
            sign("die", "fails", "red is a failure and nothing else", Kind.DIED),
        ),
        group(
            "Meeting each other",
            sign("permit-taken", "takes a permit", "of a semaphore", Kind.PERMIT_TAKEN),
            sign("permit-given", "gives it back", "to a semaphore", Kind.PERMIT_GIVEN),
            sign("set", "sets an event", "who waits for it may go on", Kind.SET),
            sign("clear", "clears it", "who comes must wait again", Kind.CLEAR),
            sign("arrive", "arrives", "at a barrier", Kind.ARRIVE),
            sign("pass", "passes", "a barrier that all have come to", Kind.PASS),
            sign("put", "puts", "an item into a queue", Kind.PUT),
            sign("get", "gets", "an item out of a queue", Kind.GET),
            sign("give-up", "gives up", "did not get what it tried to take", Kind.TRY_FAILED),
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

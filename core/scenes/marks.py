"""The marks of steps: which kinds of step have each, how it looks, and what it means.

A new mark is a record among `STEPS` or `MEETINGS`, and every picture has it: the lanes, the
legend, the pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.words import marked as translate

if TYPE_CHECKING:
    from collections.abc import Mapping

OTHER: Final = "other"
"""The key of what has no name in the legend."""
_GLYPH: Final = "\u00b7"


@dataclass(frozen=True, slots=True)
class Mark:
    """What marks a step of one of *kinds*; painters and the legend know it by its *key*.

    *form* are lines and curves in the unit square, as the path of an SVG is written; without
    one it is the letter *glyph* in a box.  On a page, where there is little room, it is the
    *glyph*, or else the letter of the lock.
    """

    key: str
    kinds: tuple[Kind, ...]
    glyph: str
    name: str = ""
    meaning: str = ""
    form: str = ""
    filled: bool = False


def _circle(x: float, y: float, radius: float) -> str:
    bend = radius * _ROUND
    left, right, top, bottom = x - radius, x + radius, y - radius, y + radius
    curves = (
        (right, y + bend, x + bend, bottom, x, bottom),
        (x - bend, bottom, left, y + bend, left, y),
        (left, y - bend, x - bend, top, x, top),
        (x + bend, top, right, y - bend, right, y),
    )
    return f"M{right:g} {y:g}" + "".join(
        "C" + " ".join(f"{number:.4g}" for number in curve) for curve in curves
    )


_ROUND: Final = 0.5523
"""How far the handles of a cubic curve are from its ends where it is a quarter of a circle."""
_EYE: Final = "M0 .5C.3333 .1333 .6667 .1333 1 .5C.6667 .8667 .3333 .8667 0 .5"
_BOX: Final = "M.05 .05L.95 .05L.95 .95L.05 .95Z"
DOT: Final = Mark(
    OTHER,
    (),
    _GLYPH,
    form=_circle(0.5, 0.5, 0.14),
    filled=True,
)
"""The mark of a step of any other kind."""
STEPS: Final = (
    Mark(
        "begin",
        (Kind.BEGIN,),
        "\u25b6",
        translate("signs", "begins"),
        translate("signs", "the thread makes its first step"),
        "M.1 0L1 .5L.1 1Z",
        filled=True,
    ),
    Mark(
        "start",
        (Kind.START,),
        "\u25b7",
        translate("signs", "starts a thread"),
        translate("signs", "another one may begin"),
        "M.1 0L1 .5L.1 1Z",
    ),
    Mark(
        "read",
        (Kind.READ,),
        "r",
        translate("signs", "reads"),
        translate("signs", "a shared value, which stays in hand"),
    ),
    Mark(
        "write",
        (Kind.WRITE,),
        "w",
        translate("signs", "writes"),
        translate("signs", "changes a shared value"),
        filled=True,
    ),
    Mark(
        "take",
        (Kind.ACQUIRE,),
        "",
        translate("signs", "takes a lock"),
        translate("signs", "its own colour, form and letter"),
        "M.5 0L1 .9L0 .9Z",
        filled=True,
    ),
    Mark(
        "give",
        (Kind.RELEASE,),
        "",
        translate("signs", "lets go"),
        translate("signs", "the next that waits may go on"),
        "M0 .1L1 .1L.5 1Z",
    ),
    Mark(
        "wait",
        (Kind.WAIT,),
        "\u2016",
        translate("signs", "waits"),
        translate("signs", "for a notification"),
        "M.28 .05L.28 .95M.72 .05L.72 .95",
    ),
    Mark(
        "notify",
        (Kind.NOTIFY,),
        "!",
        translate("signs", "notifies"),
        translate("signs", "wakes who waits"),
        "M.1 .75L.9 .75M.45 .92L.55 .92M.2 .72C.25 -.1 .75 -.1 .8 .72",
    ),
    Mark(
        "join",
        (Kind.JOIN,),
        "\u21b5",
        translate("signs", "joins"),
        translate("signs", "sees that a thread has ended"),
        "M0 .5L.95 .5M.65 .2L.98 .5L.65 .8M0 .05C.3 .05 .3 .5 .6 .5",
    ),
    Mark(
        "print",
        (Kind.PRINT,),
        "\u201c",
        translate("signs", "prints"),
        translate("signs", "writes a text"),
        "M.2 1L0 .75L0 0L1 0L1 .75L.45 .75Z",
    ),
    Mark(
        "sleep",
        (Kind.SLEEP, Kind.WAKE),
        "z",
        translate("signs", "sleeps"),
        translate("signs", "lets time pass"),
        _circle(0.5, 0.5, 0.4) + "M.5 .25L.5 .52L.68 .62",
    ),
    Mark(
        "draw",
        (Kind.RANDOM,),
        "\u2684",
        translate("signs", "draws"),
        translate("signs", "a random value"),
        _BOX + _circle(0.3, 0.3, 0.06) + _circle(0.7, 0.7, 0.06),
    ),
    Mark(
        "look",
        (Kind.LOOK, Kind.EVENT_SEEN),
        "?",
        translate("signs", "looks"),
        translate("signs", "asks how something is"),
        _EYE + _circle(0.5, 0.5, 0.12),
    ),
    Mark(
        "end",
        (Kind.END,),
        "\u25a0",
        translate("signs", "ends"),
        translate("signs", "the thread is over"),
        "M.1 .1L.9 .1L.9 .9L.1 .9Z",
        filled=True,
    ),
    Mark(
        "die",
        (Kind.DIED,),
        "\u2715",
        translate("signs", "fails"),
        translate("signs", "red is a failure and nothing else"),
    ),
)
"""Of steps that a thread makes for itself, in the order in which they are read."""
MEETINGS: Final = (
    Mark(
        "permit-taken",
        (Kind.PERMIT_TAKEN,),
        "\u22a2",
        translate("signs", "takes a permit"),
        translate("signs", "of a semaphore"),
        "M.05 .5L.95 .5M.05 .05L.05 .95",
    ),
    Mark(
        "permit-given",
        (Kind.PERMIT_GIVEN,),
        "\u22a3",
        translate("signs", "gives it back"),
        translate("signs", "to a semaphore"),
        "M.05 .5L.95 .5M.95 .05L.95 .95",
    ),
    Mark(
        "set",
        (Kind.SET,),
        "\u2691",
        translate("signs", "sets an event"),
        translate("signs", "who waits for it may go on"),
        "M.15 1L.15 0L.95 .28L.15 .56",
        filled=True,
    ),
    Mark(
        "clear",
        (Kind.CLEAR,),
        "\u2690",
        translate("signs", "clears it"),
        translate("signs", "who comes must wait again"),
        "M.15 1L.15 0L.95 .28L.15 .56",
    ),
    Mark(
        "arrive",
        (Kind.ARRIVE,),
        "\u21e5",
        translate("signs", "arrives"),
        translate("signs", "at a barrier"),
        "M0 .5L.7 .5M.9 0L.9 1",
    ),
    Mark(
        "pass",
        (Kind.PASS,),
        "\u21a6",
        translate("signs", "passes"),
        translate("signs", "a barrier that all have come to"),
        "M.1 0L.1 1M.3 .5L1 .5",
    ),
    Mark(
        "put",
        (Kind.PUT,),
        "\u2193",
        translate("signs", "puts"),
        translate("signs", "an item into a queue"),
        "M0 .2L0 1L1 1L1 .2M.5 0L.5 .7",
    ),
    Mark(
        "get",
        (Kind.GET,),
        "\u2191",
        translate("signs", "gets"),
        translate("signs", "an item out of a queue"),
        "M0 .5L0 1L1 1L1 .5M.2 .3L.5 0L.8 .3",
    ),
    Mark(
        "give-up",
        (Kind.TRY_FAILED,),
        "\u00d7",
        translate("signs", "gives up"),
        translate("signs", "did not get what it tried to take"),
        "M0 0L1 1M1 0L0 1",
    ),
)
"""Of steps by which threads meet each other, by more than a lock."""
MARKS: Final = (
    *STEPS,
    *MEETINGS,
    Mark(OTHER, (Kind.ABORT,), _GLYPH, form="M0 0L1 1M.5 0L.5 1"),
    Mark(OTHER, (Kind.ANSWER,), _GLYPH, form="M0 .2L1 .2L1 .9L0 .9M.3 .7L.7 .7M.2 .4L.8 .4"),
    Mark(OTHER, (Kind.OUTSIDE,), _GLYPH, form="M.2 0L.7 0L.9 .25L.9 1L.2 1Z"),
    Mark(OTHER, (Kind.GIVE_WAY,), _GLYPH, form="M.1 .5L.9 .5"),
)
"""All of them: those that the legend has, and those that only stand on lanes."""
MARK_OF: Final[Mapping[Kind, Mark]] = {kind: mark for mark in MARKS for kind in mark.kinds}


def mark_of(kind: int) -> Mark:
    """The mark of a step of *kind*."""
    return MARK_OF.get(Kind(kind), DOT)

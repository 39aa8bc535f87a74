"""What is known of all runs of a program, in the words that stand below one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.comparing.scene import VerdictScene

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.scenes.comparing.scene import Mood
    from core.scenes.words import Translate

_MOODS: Final[Mapping[str, Mood]] = {
    "red": "failure", "green": "proved", "amber": "doubt", "grey": "undecided",
}  # fmt: skip
_HUNDRED: Final = 100


def verdict_of(
    colour: str,
    states: int,
    shares: Sequence[float | None] | None,
    translate: Translate,
    *,
    complete: bool,
) -> VerdictScene:
    """The verdict of *colour* after *states* were seen, all of them if it is *complete*.

    *shares* is how likely each failing outcome is under a random scheduler, None where not all
    of them are known.
    """
    words = {
        "green": translate("compare", "Proved safe: no schedule fails"),
        "amber": translate("compare", "Nothing fails, but there are doubts"),
        "grey": translate("compare", "Undecided: nothing failed so far"),
        "red": translate("compare", "Unsafe"),
    }[colour]
    if colour == "red" and shares:
        words = translate("compare", "Unsafe: {0} of 100 random runs fail").format(_many(shares))
    every = translate("compare", "every schedule tried: {0} states")
    some = translate("compare", "not every schedule tried: {0} states")
    ground = (every if complete else some).format(f"{states:,}")
    return VerdictScene(_MOODS[colour], words, ground)


def _many(shares: Sequence[float | None]) -> str:
    """How many of a hundred, rounded so that what can happen is never called 0."""
    share = sum(each or 0.0 for each in shares)
    number = round(share * _HUNDRED)
    if share > 0 and number == 0:
        return "fewer than 1"
    return str(number)

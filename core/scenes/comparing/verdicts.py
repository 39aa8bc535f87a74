"""What is known of all runs of a program, in the words that stand below one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.comparing.scene import VerdictScene
from core.scenes.shares import in_hundred

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.comparing.scene import Mood
    from core.scenes.words import Translate

_MOODS: Final[Mapping[str, Mood]] = {
    "red": "failure", "green": "proved", "amber": "doubt", "grey": "undecided",
}  # fmt: skip


def verdict_of_report(report: Mapping[str, object], translate: Translate) -> VerdictScene:
    """The verdict of *report*, which is what `interlock check --json` says."""
    colour, complete = str(report["colour"]), bool(report["complete"])
    words = {
        "green": translate("compare", "Proved safe: no schedule fails"),
        "amber": translate("compare", "Nothing fails, but there are doubts"),
        "grey": translate("compare", "Undecided: nothing failed so far"),
        "red": translate("compare", "Unsafe"),
    }[colour]
    share = _failing(report)
    if colour == "red" and share is not None:
        words = translate("compare", "Unsafe: {0} of 100 random runs fail").format(
            in_hundred(share, translate)
        )
    every = translate("compare", "all schedules tried, {0} states of the program")
    some = translate("compare", "not all schedules tried, {0} states of the program")
    ground = (every if complete else some).format(f"{report['states']:,}")
    return VerdictScene(_MOODS[colour], words, ground)


def _failing(report: Mapping[str, object]) -> float | None:
    """How likely it is that a random run fails; None where not all outcomes are known."""
    outcomes = report["outcomes"]
    assert isinstance(outcomes, list)
    if not report["complete"] or len(outcomes) != report["outcome_count"]:
        return None
    shares = [each["probability"] for each in outcomes if each["failures"]]
    return None if None in shares or not shares else float(sum(shares))

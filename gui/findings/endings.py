"""The ways in which a program ends, as words and figures for their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from gui.findings.reports import dicts, failures_of, percent
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gui.findings.reports import Report

NEW_LINE: Final = " \N{DOWNWARDS ARROW WITH TIP LEFTWARDS} "


class Ending(NamedTuple):
    """A way in which the program ends, which is told from others by *key*.

    *share* is how likely it is, from 0 to 1, or None; *figure* says that.  *sort* is "failing",
    "mixed" (only runs in which threads interleave end so) or "serial"; *meanings* say which, and
    then in fewer words.
    """

    key: object
    words: str
    share: float | None
    figure: str
    sort: str
    meanings: tuple[str, str]
    schedule: str

    @property
    def meaning(self) -> str:
        """What sort it is, in as many words as there are."""
        return self.meanings[0]


def ending_key(output: str, values: Iterable[tuple[str, str]], failures: Iterable[str]) -> object:
    """What tells one outcome from the others."""
    return output, tuple(sorted(values)), tuple(sorted(failures))


def endings_of(report: Report) -> tuple[Ending, ...]:
    """The outcomes of *report*, the likeliest first."""
    outcomes = dicts(report["outcomes"])
    rows = [_ending(outcome, _differing(outcome, outcomes)) for outcome in outcomes]
    return tuple(sorted(rows, key=lambda row: -(row.share or 0.0)))


def outcomes_to_mark(report: Report) -> Mapping[object, Mapping[str, str]]:
    """The final values of the outcomes of *report* that do not fail, by their keys."""
    return {
        ending_key(str(one["output"]), _values(one).items(), []): _values(one)
        for one in dicts(report["outcomes"])
        if not failures_of(one)
    }


def _values(outcome: Report) -> Mapping[str, str]:
    values = outcome["values"]
    assert isinstance(values, dict)
    return values


def _differing(outcome: Report, outcomes: Sequence[Report]) -> frozenset[str]:
    """The names of the values by which *outcome* is told from others that printed the same.

    They are all where nothing was printed, and there is no other.
    """
    alike = [one for one in outcomes if one["output"] == outcome["output"]]
    # A value that is the same in all of them would only make rows longer.
    names = {name for one in alike for name in _values(one)}
    if len(alike) == 1:
        return frozenset() if outcome["output"] else frozenset(names)
    return frozenset(name for name in names if len({_values(one).get(name) for one in alike}) > 1)


def _ending(outcome: Report, differing: frozenset[str]) -> Ending:
    output, values, failures = str(outcome["output"]), _values(outcome), failures_of(outcome)
    failing = [str(failure) for failure in failures]
    shown = {name: value for name, value in values.items() if name in differing}
    orders = outcome["orders"]
    assert isinstance(orders, list)
    share = outcome["probability"]
    known = float(share) if isinstance(share, float | int) else None
    figure = "" if known is None else percent(known)
    if known is not None and outcome["probability_kind"] == "estimate":
        figure = translate("verdict", "about {0}").format(figure)
    mixed = outcome["serial"] is False
    return Ending(
        ending_key(output, values.items(), failing),
        ending_words(output, shown.items(), failing, orders=len(orders)),
        known,
        figure,
        "failing" if failing else "mixed" if mixed else "serial",
        ending_meanings(failing, serial=outcome["serial"]),
        str(outcome["schedule"]),
    )


def ending_words(
    output: str, values: Iterable[tuple[str, str]], failures: Sequence[str], *, orders: int = 1
) -> str:
    """What a run printed, exactly, then the *values* that count, then what failed unseen."""
    told = [NEW_LINE.join(output.removesuffix("\n").split("\n"))] if output else []
    told += [f"{name} = {value}" for name, value in values]
    told += [failure for failure in failures if failure not in {"assertion", "exception"}]
    if not told:
        told = list(failures) or [translate("verdict", "nothing printed")]
    words = ", ".join(told)
    if orders > 1:
        words += "  " + translate("verdict", "(in {0} orders)").format(orders)
    return words


def ending_meanings(failures: Sequence[str], *, serial: object) -> tuple[str, str]:
    """What sort of outcome it is, then in fewer words; *serial* is None if that is not known."""
    only = translate("verdict", "only when the threads interleave")
    alike = translate("verdict", "as if one thread ran after the other")
    long = only if serial is False else alike if serial else ""
    short = translate("verdict", "interleaved") if serial is False else ""
    if serial:
        short = translate("verdict", "one after the other")
    if not failures:
        return long, short
    fails = translate("verdict", "fails")
    if serial is not False:
        return fails, fails
    return f"{fails} \N{MIDDLE DOT} {long}", f"{fails} \N{MIDDLE DOT} {short}"

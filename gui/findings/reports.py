"""What `interlock check --json` tells, looked up, and the shares in it in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from core.scenes.shares import in_hundred as of_hundred
from gui.theme.words import translate

Report: TypeAlias = Mapping[str, object]
_HUNDRED: Final = 100
_SMALLEST: Final = 0.001
"""The smallest share that is told in figures."""


def dicts(value: object) -> Sequence[Report]:
    """The list *value* of a report."""
    assert isinstance(value, list)
    return value


def failures_of(outcome: Report) -> list[object]:
    """The kinds of failure that *outcome* of a report has."""
    failures = outcome["failures"]
    assert isinstance(failures, list)
    return failures


def in_hundred(share: float) -> str:
    """How many of a hundred *share* is."""
    return of_hundred(share, translate)


def percent(share: float) -> str:
    """*share* in percent, rounded so that what can happen is never called 0 or all."""
    if 0 < share < _SMALLEST:
        return translate("verdict", "under 0.1 %")
    if 1 - _SMALLEST < share < 1:
        return translate("verdict", "over 99.9 %")
    figure = f"{_HUNDRED * share:.1f}".removesuffix(".0")
    return translate("verdict", "{0} %").format(figure)

"""What the last searches found, each kept by the text that it is about."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_KEPT: Final = 20
"""How many verdicts are kept for undo."""


class Verdicts:
    """The reports on the latest texts; only another text makes one stale."""

    def __init__(self) -> None:
        self._reports: OrderedDict[str, Mapping[str, object]] = OrderedDict()

    def keep(self, key: str, report: Mapping[str, object]) -> None:
        """Keep *report* on the text of *key*, in the place of the oldest if there are many."""
        self._reports[key] = report
        self._reports.move_to_end(key)
        if len(self._reports) > MOST_KEPT:
            self._reports.popitem(last=False)

    def of(self, key: str) -> Mapping[str, object] | None:
        """What was found of the text of *key*; None if nothing is known."""
        return self._reports.get(key)

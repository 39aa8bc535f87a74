"""What the last searches found, each kept by the text that it is about."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.language.source import Source

MOST_KEPT: Final = 20
"""How many verdicts are kept for undo."""


def key_of(source: Source) -> str:
    """What two sources share if whatever is found of the one is true of the other."""
    found = hashlib.sha256()
    for part in (source.text, *(str(module) for module in source.beside)):
        content = part.encode("utf-8", "surrogatepass")
        # With its length, so that no two texts run into each other.
        found.update(f"{len(content)}:".encode() + content)
    return found.hexdigest()


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

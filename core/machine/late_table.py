"""Tables in several modules that are one, though few programs need them all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

Content = TypeVar("Content")


class LateTable(Mapping[str, Content]):
    """All of *known* and of what *others* gives, which is asked for a name that none has so far.

    *others* loads the module of each table just before it gives it.
    """

    def __init__(
        self, known: Mapping[str, Content], others: Iterator[Mapping[str, Content]]
    ) -> None:
        self._known = dict(known)
        self._others = others

    def __getitem__(self, name: str) -> Content:
        while name not in self._known:
            table = next(self._others, None)
            if table is None:
                raise KeyError(name)
            self._known.update(table)
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        for table in self._others:
            self._known.update(table)
        return iter(self._known)

    def __len__(self) -> int:
        return sum(1 for _ in self)

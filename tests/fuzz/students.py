"""Programs such as students write: whatever Python offers, used by two threads at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.fuzz.themes import PLAIN, THEMES
from tests.fuzz.writing import function, threads

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from tests.fuzz.themes import Theme

END = "print(total, out)"


def program(luck: Random) -> str:
    """A program on one theme, sometimes two, with plain counting between."""
    return program_on(luck, THEMES)


def program_on(luck: Random, themes: Sequence[Theme]) -> str:
    """A program on one of *themes*, sometimes two, with plain counting between."""
    chosen = [luck.choice(themes)]
    if luck.random() < 0.2:
        chosen.append(luck.choice(themes))
    return _Writer(luck, chosen).text()


@dataclass
class _Writer:
    luck: Random
    chosen: list[Theme]

    def text(self) -> str:
        imports = dict.fromkeys(["import threading", *(i for t in self.chosen for i in t.imports)])
        heads = dict.fromkeys([PLAIN.head, *(theme.head for theme in self.chosen)])
        bodies = self._bodies()
        names = [f"work{number}" for number in range(len(bodies))]
        stores = {"total"}.union(*(theme.stores for theme in self.chosen))
        works = [function(name, "", stores, body) for name, body in zip(names, bodies, strict=True)]
        targets = [self._target(name) for name in names]
        late = [
            self.luck.choice(t.late) for t in self.chosen if t.late and self.luck.random() < 0.8
        ]
        if self.luck.random() < 0.2:
            late.append(self._operation())
        after = [self._operation()] if self.luck.random() < 0.3 else []
        after += dict.fromkeys([*(t.end for t in self.chosen if t.end), END])
        ending = threads(self.luck, targets, late, "\n".join(after))
        return "\n".join([*imports, *heads, *works, ending]) + "\n"

    def _bodies(self) -> list[list[str]]:
        number = 3 if self.luck.random() < 0.15 else 2
        most = 1 if number == 3 else 2
        return [self._body(self.luck.randint(1, most)) for _ in range(number)]

    def _body(self, length: int) -> list[str]:
        return [self._operation() for _ in range(length)]

    def _operation(self) -> str:
        theme = PLAIN if self.luck.random() < 0.2 else self.luck.choice(self.chosen)
        return self.luck.choice(theme.operations)

    def _target(self, name: str) -> str:
        targets = [target for theme in self.chosen for target in theme.targets]
        return self.luck.choice(targets) if targets and self.luck.random() < 0.3 else name

"""Programs from templates: text with holes that other templates fill.

A hole is a word in angle brackets.  A hole on a line of its own that names statements is
filled with a block of them, at its indentation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hypothesis.strategies import DrawFn

    Choose = Callable[[Sequence[str]], str]

HOLE = re.compile(r"<(\w+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What can stand in each kind of hole.

    *leaves* are templates without holes for what has to end, *longest* says how many
    statements a block of each kind has at most.
    """

    templates: Mapping[str, Sequence[str]]
    leaves: Mapping[str, Sequence[str]]
    longest: Mapping[str, int]


@dataclass(slots=True)
class Filler:
    """Fills the holes of templates of *grammar* by what *choose* takes."""

    grammar: Grammar
    choose: Choose
    fresh: int = field(default=0)

    def fill(self, template: str, depth: int) -> str:
        """*template* without holes; what fills them is at most *depth* levels deep."""
        lines: list[str] = []
        for line in template.split("\n"):
            kind = line.strip()[1:-1]
            if kind in self.grammar.longest and line.strip() == f"<{kind}>":
                indent = line[: -len(kind) - 2]
                lines += [indent + more for more in self.block(kind, depth)]
            else:
                lines.append(HOLE.sub(lambda hole: self.one(hole[1], depth), line))
        return "\n".join(lines).replace("FRESH", self._name())

    def one(self, kind: str, depth: int) -> str:
        """Something of *kind*."""
        ending = depth <= 0 and kind in self.grammar.leaves
        table = self.grammar.leaves if ending else self.grammar.templates
        return self.fill(self.choose(table[kind]), depth - 1)

    def block(self, kind: str, depth: int) -> list[str]:
        """The lines of some statements of *kind*."""
        count = int(self.choose("123456789"[: self.grammar.longest[kind]]))
        found: list[str] = []
        for _ in range(count):
            found += self.one(kind, depth).split("\n")
        return found

    def _name(self) -> str:
        self.fresh += 1
        return f"name{self.fresh}"


def choosing(draw: DrawFn) -> Choose:
    """Choose by *draw*, so that Hypothesis can shrink what was chosen."""
    return lambda options: draw(st.sampled_from(options))

"""The text of a lesson, cut into title, facts and parts; `docs/lessons.md` tells the format."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_FACT: Final = re.compile(r"([a-z]+): *(.*)")
_ITEM: Final = re.compile(r"- +(.*)")
_MANY: Final = ("again", "may", "invariant")
"""The facts that may be said more than once."""
_LONGEST_QUOTE: Final = 40


@dataclass(slots=True)
class Item:
    """A line that says something, with those that go on with it; *line* is its number."""

    line: int
    text: str


@dataclass(slots=True)
class Part:
    """What stands under one heading: facts by name, prose, and the items of its list."""

    name: str
    line: int
    facts: dict[str, list[Item]] = field(default_factory=dict)
    paragraphs: list[list[str]] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    def fact(self, name: str) -> Item | None:
        """What is said of *name*; None if nothing is."""
        said = self.facts.get(name)
        return said[0] if said else None

    @property
    def prose(self) -> str:
        """Its paragraphs, with an empty line between two."""
        return "\n\n".join(" ".join(each) for each in self.paragraphs if each)


def cut(text: str, complain: Callable[[int, str, str], None]) -> tuple[str, Part, list[Part]]:
    """The title, what stands before the first heading, and the parts in order.

    *complain* takes a line, what is wrong there, and a way out.
    """
    lines = text.split("\n")
    first = lines[0].removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    title = first[2:].strip() if first.startswith("# ") else ""
    if not title:
        complain(1, "the title is missing", "begin with '# ' and the title")
    head = Part("", 1)
    parts: list[Part] = []
    part = head
    for number, line in enumerate(lines[1:], 2):
        if line.startswith("## "):
            part = Part(line[3:].strip(), number)
            parts.append(part)
        else:
            _add(part, number, line.rstrip(), complain)
    return title, head, parts


def _add(part: Part, number: int, line: str, complain: Callable[[int, str, str], None]) -> None:
    if not line:
        part.paragraphs.append([])
    elif line.startswith("  "):
        said = part.items or part.facts.get(next(reversed(part.facts), ""), [])
        if said and (part.items or not part.prose):
            said[-1].text += f" {line.strip()}"
        else:
            complain(number, "an indented line goes on with nothing", "begin an item with '- '")
    elif found := _ITEM.match(line):
        part.items.append(Item(number, found[1].strip()))
    elif (found := _FACT.fullmatch(line)) and not part.prose and not part.items:
        said = part.facts.pop(found[1], [])
        part.facts[found[1]] = said  # the last one said is the last one there
        if said and found[1] not in _MANY:
            complain(number, f"'{found[1]}' is said twice", "say it once")
        said.append(Item(number, found[2].strip()))
    elif part.items:
        complain(number, f"{quoted(line)} stands after a list", "put prose before the list")
    else:
        if not part.paragraphs:
            part.paragraphs.append([])
        part.paragraphs[-1].append(line)


def quoted(text: str) -> str:
    """The beginning of *text*, between quotation marks."""
    shown = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
    return f"'{shown}'"
